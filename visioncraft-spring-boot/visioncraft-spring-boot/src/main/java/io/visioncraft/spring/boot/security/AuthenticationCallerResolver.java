package io.visioncraft.spring.boot.security;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.spring.boot.web.CallerResolver;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Resolves the authentication of Spring Security. It is asked after the host's resolvers, and refuses an authentication that
 * none of them knows: a user of another system is never a visitor. Thread-safe.
 */
final class AuthenticationCallerResolver implements CallerResolver, Ordered {

    private final ForeignPrincipals foreign;

    AuthenticationCallerResolver(ForeignPrincipals foreign) {
        this.foreign = foreign;
    }

    @Override
    public @Nullable Caller resolve(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || CallerAuthenticationFilter.isOfAnotherRequest(authentication, request)) {
            return null;
        }
        if (authentication instanceof CallerAuthentication known) {
            return known.caller();
        }
        Caller caller = authentication.isAuthenticated() ? foreign.callerOf(authentication.getPrincipal()) : null;
        if (caller == null) {
            throw AccessCodes.NOT_AUTHENTICATED.rejection("The authenticated user is no user of the library");
        }
        return caller;
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
