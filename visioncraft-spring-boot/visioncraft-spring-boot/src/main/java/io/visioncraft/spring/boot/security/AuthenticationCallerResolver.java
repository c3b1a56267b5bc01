package io.visioncraft.spring.boot.security;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.spring.boot.web.CallerResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
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

    private static final Log LOG = LogFactory.getLog(AuthenticationCallerResolver.class);

    /** An application has a few sorts of log-in; whoever makes types as it runs is not told of all. */
    private static final int MOST_SORTS = 20;

    private final ForeignPrincipals foreign;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

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
            if (!foreign.cover(authentication.getPrincipal())) {
                tell(authentication);
            }
            throw AccessCodes.NOT_AUTHENTICATED.rejection("The authenticated user is no user of the library");
        }
        return caller;
    }

    /** Tells the developer once for each sort of log-in; the client is told no more than that it is not known. */
    private void tell(Authentication authentication) {
        String sort = authentication.getClass().getName() + " with a principal "
                + (authentication.getPrincipal() == null
                        ? "of no type"
                        : authentication.getPrincipal().getClass().getName());
        if (told.size() < MOST_SORTS && told.add(sort)) {
            LOG.warn("A request with " + sort
                    + " is refused with not-authenticated: nobody says which user of VisionCraft it is. For"
                    + " principals with the claims iss and sub, declare a bean ForeignIdentity; for others, such"
                    + " as those of OAuth2 without OpenID Connect or of SAML2, a bean CallerResolver");
        }
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
