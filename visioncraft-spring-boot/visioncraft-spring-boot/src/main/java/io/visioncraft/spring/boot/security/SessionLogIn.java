package io.visioncraft.spring.boot.security;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.error.DeniedException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.spring.boot.web.CallerResolver;
import io.visioncraft.spring.boot.web.RequestCallers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serial;
import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.web.util.WebUtils;

/**
 * Log-in for browsers: the tokens stay on the server, in the HTTP session, and the browser has its cookie only. Requests of the
 * session are the user's, in the library's session, until that ends; the tokens are refreshed as needed. Made for
 * {@code visioncraft.security.session.enabled=true}. Thread-safe.
 *
 * <p>Such a chain needs CSRF protection, since a browser sends a cookie by itself.
 *
 * <p>Requests of one HTTP session take turns while they read the tokens, in one JVM and where the container gives each of them the
 * same session object. Several nodes, and Spring Session, need sticky sessions: see the guide.
 */
public final class SessionLogIn implements CallerResolver, Ordered {

    private static final String TOKENS = SessionLogIn.class.getName() + ".tokens";

    /** Where Spring Security keeps the CSRF token: who knows the visitor's must not know the user's. */
    private static final String CSRF_TOKEN = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";

    private static final Logger LOG = LoggerFactory.getLogger(SessionLogIn.class);

    private final VisionCraft vc;
    private final Supplier<RequestCallers> callers;

    SessionLogIn(VisionCraft vc, Supplier<RequestCallers> callers) {
        this.vc = vc;
        this.callers = callers;
    }

    /**
     * Logs a user in, and keeps the tokens in the HTTP session, under a new id and with a new CSRF token. A session of the library
     * that the HTTP session kept before ends.
     *
     * @param request the request with the log-in form
     * @param command the e-mail address and the password
     * @return the user in its session
     * @throws io.visioncraft.error.DeniedException with {@code bad-credentials}
     * @throws io.visioncraft.error.UnavailableException as {@link io.visioncraft.authentication.Authentication#logIn}
     */
    public Caller logIn(HttpServletRequest request, LogIn command) {
        Tokens tokens = vc.authentication().logIn(callers.get().visitor(request), command);
        Kept former = replace(request, Kept.of(tokens));
        if (former != null) {
            end(former);
        }
        return Caller.user(tokens.user(), tokens.session());
    }

    /** {@return what the HTTP session kept before; null if nothing} */
    private static @Nullable Kept replace(HttpServletRequest request, Kept next) {
        HttpSession before = request.getSession(false);
        if (before == null) {
            request.getSession().setAttribute(TOKENS, next);
            return null;
        }
        synchronized (mutexOf(before)) {
            Kept former = null;
            if (request.getSession(false) != null) { // else another request has ended it while this one waited
                former = keptIn(before);
                request.changeSessionId();
                before.removeAttribute(CSRF_TOKEN);
            }
            request.getSession().setAttribute(TOKENS, next);
            return former;
        }
    }

    /** The user is another now, or the same anew: nobody can reach the former session of the library. */
    private void end(Kept former) {
        try {
            vc.authentication().logOut(callerOf(former));
        } catch (VisionCraftException rejection) {
            LOG.debug("The library's session before this log-in was not ended: {}", rejection.code());
        }
    }

    private Caller callerOf(Kept kept) {
        try {
            return vc.authentication().caller(kept.access());
        } catch (DeniedException expired) {
            Tokens next = vc.authentication().refresh(Caller.visitor(), RefreshSession.with(kept.refresh()));
            return Caller.user(next.user(), next.session());
        }
    }

    /**
     * Ends the HTTP session and the library's session in it. Does nothing for a visitor.
     *
     * @param request the request
     */
    public void logOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        synchronized (mutexOf(session)) {
            try {
                Kept kept = keptIn(session);
                if (kept != null) {
                    vc.authentication().logOut(callerOf(kept));
                }
            } catch (DeniedException ended) {
                // it has ended already
            } finally {
                invalidate(session);
            }
        }
    }

    private static void invalidate(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // another request has done it
        }
    }

    /**
     * {@return the user whose tokens the HTTP session holds; null if it holds none, or if the request brings credentials of its
     * own}
     *
     * @param request the request
     * @throws io.visioncraft.error.DeniedException with {@code bad-token} if the library's session has ended; the next request is
     *     a visitor's
     */
    @Override
    public @Nullable Caller resolve(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return null;
        }
        synchronized (mutexOf(session)) {
            Kept kept = keptIn(session);
            return kept == null ? null : caller(session, kept);
        }
    }

    private Caller caller(HttpSession session, Kept kept) {
        try {
            return vc.authentication().caller(kept.access());
        } catch (DeniedException expired) {
            return refreshed(session, kept);
        }
    }

    private Caller refreshed(HttpSession session, Kept kept) {
        try {
            Tokens next = vc.authentication().refresh(Caller.visitor(), RefreshSession.with(kept.refresh()));
            if (kept.equals(keptIn(session))) {
                session.setAttribute(TOKENS, Kept.of(next));
            }
            return Caller.user(next.user(), next.session());
        } catch (DeniedException ended) {
            if (kept.equals(keptIn(session))) {
                session.removeAttribute(TOKENS);
            }
            throw ended;
        }
    }

    /** {@return what the session keeps; null if nothing, and if another request has ended the session} */
    private static @Nullable Kept keptIn(HttpSession session) {
        try {
            return session.getAttribute(TOKENS) instanceof Kept kept ? kept : null;
        } catch (IllegalStateException ended) {
            return null;
        }
    }

    /** One request at a time reads and changes what the session keeps, so that no refresh overwrites a log-in. */
    private static Object mutexOf(HttpSession session) {
        try {
            return WebUtils.getSessionMutex(session);
        } catch (IllegalStateException ended) {
            return session;
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    /**
     * What the session keeps. Its text shows nothing.
     *
     * @param access the access token
     * @param refresh the refresh token
     */
    private record Kept(String access, String refresh) implements Serializable {

        @Serial
        private static final long serialVersionUID = 1L;

        static Kept of(Tokens tokens) {
            return new Kept(tokens.accessToken(), tokens.refreshToken());
        }

        @Override
        public String toString() {
            return "Kept[********]";
        }
    }
}
