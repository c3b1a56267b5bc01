package io.visioncraft.spring.boot.security;

import io.visioncraft.access.Caller;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.spring.boot.web.RequestCallers;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the caller of a request its authentication, unless another mechanism of the chain has authenticated it. A visitor
 * stays anonymous. So does a request with bad credentials, or of an identity that {@link ForeignIdentity} does not know, which
 * is refused where somebody asks who calls: a rule of the chain, a permission, or an argument of a controller. So a client that
 * sends an expired token can still log in. Thread-safe.
 */
final class CallerAuthenticationFilter extends OncePerRequestFilter {

    private static final String AUTHENTICATION = CallerAuthenticationFilter.class.getName() + ".authentication";
    private static final String REJECTION = CallerAuthenticationFilter.class.getName() + ".rejection";

    private static final String KNOWN_ELSEWHERE = CallerAuthenticationFilter.class.getName() + ".known-elsewhere";
    private static final String CONTEXTS = CallerAuthenticationFilter.class.getName() + ".contexts";

    private final RequestCallers callers;
    private final ForeignPrincipals foreign;
    private final SecurityContextHolderStrategy contexts;

    CallerAuthenticationFilter(
            RequestCallers callers, ForeignPrincipals foreign, SecurityContextHolderStrategy contexts) {
        this.callers = callers;
        this.foreign = foreign;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(CONTEXTS, contexts);
        Authentication present = contexts.getContext().getAuthentication();
        if (present == null || isOfAnotherRequest(present, request)) {
            contexts.clearContext();
            authenticate(request);
        } else if (present.isAuthenticated() && foreign.cover(present.getPrincipal())) {
            know(request);
        }
        chain.doFilter(request, response);
    }

    /** Whom another provider knows and the library does not is not authenticated: its rules would let anybody of it pass. */
    private void know(HttpServletRequest request) {
        try {
            callers.of(request);
        } catch (VisionCraftException rejection) {
            contexts.clearContext();
            request.setAttribute(REJECTION, rejection);
            request.setAttribute(KNOWN_ELSEWHERE, true);
        }
    }

    private void authenticate(HttpServletRequest request) {
        try {
            Caller caller = callers.of(request).withKey(null);
            if (caller.kind() != Caller.Kind.VISITOR) {
                authenticate(request, caller, contexts);
            }
        } catch (VisionCraftException rejection) {
            request.setAttribute(REJECTION, rejection);
        }
    }

    private static void authenticate(
            HttpServletRequest request, Caller caller, SecurityContextHolderStrategy contexts) {
        CallerAuthentication authentication = new CallerAuthentication(caller);
        request.setAttribute(AUTHENTICATION, authentication);
        SecurityContext context = contexts.createEmptyContext();
        context.setAuthentication(authentication);
        contexts.setContext(context);
    }

    /**
     * Who calls has changed within the request: what this filter has found counts no more. Does nothing in a chain without this
     * filter, and leaves an authentication of another mechanism alone.
     */
    static void renew(HttpServletRequest request, Caller caller) {
        request.removeAttribute(REJECTION);
        request.removeAttribute(KNOWN_ELSEWHERE);
        if (!(request.getAttribute(CONTEXTS) instanceof SecurityContextHolderStrategy contexts)) {
            return;
        }
        Authentication present = contexts.getContext().getAuthentication();
        if (present == null
                || present instanceof AnonymousAuthenticationToken
                || present instanceof CallerAuthentication) {
            request.removeAttribute(AUTHENTICATION);
            contexts.clearContext();
            if (caller.kind() != Caller.Kind.VISITOR) {
                authenticate(request, caller, contexts);
            }
        }
    }

    /** {@return why the request's credentials were refused; null if they were not} */
    static @Nullable VisionCraftException rejectionOf(HttpServletRequest request) {
        return request.getAttribute(REJECTION) instanceof VisionCraftException rejection ? rejection : null;
    }

    /** {@return whether another provider knows who calls and the library does not: another log-in there would change nothing} */
    static boolean isKnownElsewhere(HttpServletRequest request) {
        return request.getAttribute(KNOWN_ELSEWHERE) != null;
    }

    /** A chain of the host may keep authentications in the HTTP session. A caller is resolved anew for each request. */
    static boolean isOfAnotherRequest(Authentication present, HttpServletRequest request) {
        return present instanceof CallerAuthentication && !present.equals(request.getAttribute(AUTHENTICATION));
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    /** The page of an error is the caller's too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
