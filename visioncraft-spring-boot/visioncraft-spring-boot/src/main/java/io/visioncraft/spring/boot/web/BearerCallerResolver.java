package io.visioncraft.spring.boot.web;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.AuthenticationCodes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * Resolves {@code Authorization: Bearer <token>} by the access tokens of the library (RFC 6750, 2.1). It is asked last. A token
 * in the query or in a form is never read. Thread-safe.
 */
final class BearerCallerResolver implements CallerResolver, Ordered {

    private static final String SCHEME = "Bearer ";

    private final VisionCraft vc;

    BearerCallerResolver(VisionCraft vc) {
        this.vc = vc;
    }

    @Override
    public @Nullable Caller resolve(HttpServletRequest request) {
        Enumeration<String> values = request.getHeaders(HttpHeaders.AUTHORIZATION);
        if (values == null || !values.hasMoreElements()) {
            return null;
        }
        String value = values.nextElement();
        if (values.hasMoreElements()) {
            throw AuthenticationCodes.BAD_TOKEN.rejection("A request has one header Authorization");
        }
        if (!value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return null;
        }
        return vc.authentication().caller(value.substring(SCHEME.length()).strip());
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
