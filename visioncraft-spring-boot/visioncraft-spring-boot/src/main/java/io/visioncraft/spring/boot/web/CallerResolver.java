package io.visioncraft.spring.boot.web;

import io.visioncraft.access.Caller;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Says who makes a request. Beans of this type are asked in the order of {@link org.springframework.core.annotation.Order}; the
 * first answer counts. A request that no resolver answers and that brings no credentials is a visitor's; one that brings
 * credentials is refused. Must be thread-safe.
 *
 * <p>A resolver answers who, and nothing else: idempotency key, address and correlation id are added by the library.
 */
@FunctionalInterface
public interface CallerResolver {

    /**
     * {@return who makes the request; null if this resolver does not know}
     *
     * @param request the request, after Spring Boot's handling of proxies
     * @throws io.visioncraft.error.DeniedException if it knows, and the credentials are not good
     */
    @Nullable
    Caller resolve(HttpServletRequest request);
}
