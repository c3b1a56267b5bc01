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
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
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
 * <p>Requests of one HTTP session ask the store side by side. A refresh runs once, in one JVM: who comes meanwhile gets its tokens,
 * or its failure. Several nodes, and Spring Session, need sticky sessions: see the guide.
 */
public final class SessionLogIn implements CallerResolver, Ordered {

    private static final String TOKENS = SessionLogIn.class.getName() + ".tokens";

    /** Where Spring Security keeps the CSRF token by default: who knows the visitor's must not know the user's. */
    private static final String CSRF_TOKEN = HttpSessionCsrfTokenRepository.class.getName() + ".CSRF_TOKEN";

    /** A refresh is bounded by the deadline of the library and the wait for a connection. This bounds what hangs below it. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final Log LOG = LogFactory.getLog(SessionLogIn.class);

    private final VisionCraft vc;
    private final Supplier<RequestCallers> callers;
    private final Refreshes<@Nullable Tokens> refreshes = new Refreshes<>(LONGEST_WAIT);

    SessionLogIn(VisionCraft vc, Supplier<RequestCallers> callers) {
        this.vc = vc;
        this.callers = callers;
    }

    /**
     * Logs a user in, and keeps the tokens in the HTTP session, under a new id. A session of the library that the HTTP session
     * kept before ends. Who calls in the rest of the request is the user.
     *
     * <p>The CSRF token is a new one where the chain keeps it by {@link HttpSessionCsrfTokenRepository} under its usual name, as
     * by default. A token that another repository keeps stays, for example in a cookie: then let your code renew it, by
     * {@code CsrfAuthenticationStrategy}.
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
        return renewed(request, userOf(tokens));
    }

    private Caller renewed(HttpServletRequest request, Caller caller) {
        callers.get().forget(request);
        CallerAuthenticationFilter.renew(request, caller);
        return caller;
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
            LOG.debug("The library's session before this log-in was not ended: " + rejection.code());
        }
    }

    private Caller callerOf(Kept kept) {
        try {
            return vc.authentication().caller(kept.access());
        } catch (DeniedException expired) {
            Tokens next = refreshes.once(kept.refresh(), () -> refresh(kept));
            return next == null ? callerOf(kept) : userOf(next);
        }
    }

    private Tokens refresh(Kept kept) {
        return vc.authentication().refresh(Caller.visitor(), RefreshSession.with(kept.refresh()));
    }

    private static Caller userOf(Tokens tokens) {
        return Caller.user(tokens.user(), tokens.session());
    }

    /**
     * Ends the HTTP session and the library's session in it. Does nothing for a visitor. The rest of the request is a visitor's.
     *
     * @param request the request
     * @throws io.visioncraft.error.UnavailableException if the library's session could not be ended. The HTTP session is, and nobody
     *     has the tokens
     */
    public void logOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return;
        }
        Kept kept;
        synchronized (mutexOf(session)) {
            kept = keptIn(session);
            invalidate(session);
        }
        renewed(request, Caller.visitor());
        if (kept != null) {
            try {
                vc.authentication().logOut(callerOf(kept));
            } catch (DeniedException ended) {
                LOG.debug("The library's session had ended before this log-out: " + ended.code());
            }
        }
    }

    /** Beside Spring Security's log-out, which ends the HTTP session whatever happens here. */
    void logOutAlong(HttpServletRequest request) {
        try {
            logOut(request);
        } catch (VisionCraftException rejection) {
            LOG.warn("The library's session was not ended at a log-out; it ends by itself: " + rejection.code());
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
        return callerIn(session);
    }

    private @Nullable Caller callerIn(HttpSession session) {
        Kept kept = keptIn(session);
        if (kept == null) {
            return null;
        }
        try {
            return vc.authentication().caller(kept.access());
        } catch (DeniedException expired) {
            return refreshed(session, kept);
        }
    }

    private @Nullable Caller refreshed(HttpSession session, Kept kept) {
        try {
            Tokens next = refreshes.once(kept.refresh(), () -> refreshIn(session, kept));
            if (next == null) {
                return callerIn(session); // a request before this one has changed what the session keeps
            }
            exchange(session, kept, Kept.of(next)); // where each request has a session object of its own
            return userOf(next);
        } catch (DeniedException ended) {
            exchange(session, kept, null);
            throw ended;
        }
    }

    /** {@return the next tokens, which the session keeps by now; null if it does not keep the former any more} */
    private @Nullable Tokens refreshIn(HttpSession session, Kept kept) {
        if (!kept.equals(keptIn(session))) {
            return null;
        }
        Tokens next = refresh(kept);
        exchange(session, kept, Kept.of(next));
        return next;
    }

    /** So that no refresh overwrites a log-in. Asks no store, since other requests of the session wait. */
    private static void exchange(HttpSession session, Kept former, @Nullable Kept next) {
        synchronized (mutexOf(session)) {
            if (former.equals(keptIn(session))) {
                session.setAttribute(TOKENS, next);
            }
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

    /** One request at a time changes what the session keeps. */
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
