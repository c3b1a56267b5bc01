package io.visioncraft.spring.boot.security;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers what Spring Security's filters refuse exactly as a refusal of a use case is answered: 401 with
 * {@code log-in-required} for a visitor, 401 with {@code not-authenticated} for credentials that are not good, and 403 with
 * {@code permission-missing} for a known caller. A CSRF token that is missing or not that of the HTTP session is 403 with
 * {@code csrf-token-missing}: a new token helps. Where problems are switched off it sends the status alone. Thread-safe.
 */
public final class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    /** The request needs the CSRF token of its HTTP session; no use case throws it. HTTP 403. */
    public static final RejectionCode CSRF_TOKEN_MISSING = RejectionCode.denied("csrf-token-missing");

    private final HandlerExceptionResolver resolver;

    SecurityProblems(HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        VisionCraftException known = refused.getCause() instanceof VisionCraftException cause
                ? cause
                : CallerAuthenticationFilter.rejectionOf(request);
        if (known != null) {
            answer(request, response, known, statusOf(known));
            return;
        }
        VisionCraftException rejection = request.getHeader(HttpHeaders.AUTHORIZATION) == null
                ? AccessCodes.LOG_IN_REQUIRED.rejection("Log in first")
                : AccessCodes.NOT_AUTHENTICATED.rejection("The credentials are not accepted");
        answer(request, response, rejection, HttpServletResponse.SC_UNAUTHORIZED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        VisionCraftException rejection = denied instanceof CsrfException
                ? CSRF_TOKEN_MISSING.rejection("The request needs the CSRF token of its session; fetch a new one")
                : AccessCodes.PERMISSION_MISSING.rejection("Access is denied");
        answer(request, response, rejection, HttpServletResponse.SC_FORBIDDEN);
    }

    private static int statusOf(VisionCraftException rejection) {
        return switch (rejection.kind()) {
            case DENIED -> HttpServletResponse.SC_UNAUTHORIZED;
            case INVALID_INPUT -> HttpServletResponse.SC_BAD_REQUEST;
            default -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, VisionCraftException rejection, int otherwise)
            throws IOException {
        if (resolver.resolveException(request, response, null, rejection) == null && !response.isCommitted()) {
            response.sendError(otherwise);
        }
    }
}
