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
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the caller of a request its authentication, unless another mechanism of the chain has authenticated it. A visitor
 * stays anonymous. So does a request with bad credentials, which is refused where somebody asks who calls: a rule of the chain,
 * a permission, or an argument of a controller. So a client that sends an expired token can still log in. Thread-safe.
 */
final class CallerAuthenticationFilter extends OncePerRequestFilter {

    private static final String AUTHENTICATION = CallerAuthenticationFilter.class.getName() + ".authentication";
    private static final String REJECTION = CallerAuthenticationFilter.class.getName() + ".rejection";

    private final RequestCallers callers;
    private final SecurityContextHolderStrategy contexts;

    CallerAuthenticationFilter(RequestCallers callers, SecurityContextHolderStrategy contexts) {
        this.callers = callers;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication present = contexts.getContext().getAuthentication();
        if (present == null || isOfAnotherRequest(present, request)) {
            contexts.clearContext();
            authenticate(request);
        }
        chain.doFilter(request, response);
    }

    private void authenticate(HttpServletRequest request) {
        try {
            Caller caller = callers.of(request).withKey(null);
            if (caller.kind() != Caller.Kind.VISITOR) {
                CallerAuthentication authentication = new CallerAuthentication(caller);
                request.setAttribute(AUTHENTICATION, authentication);
                SecurityContext context = contexts.createEmptyContext();
                context.setAuthentication(authentication);
                contexts.setContext(context);
            }
        } catch (VisionCraftException rejection) {
            request.setAttribute(REJECTION, rejection);
        }
    }

    /** {@return why the request's credentials were refused; null if they were not} */
    static @Nullable VisionCraftException rejectionOf(HttpServletRequest request) {
        return request.getAttribute(REJECTION) instanceof VisionCraftException rejection ? rejection : null;
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
