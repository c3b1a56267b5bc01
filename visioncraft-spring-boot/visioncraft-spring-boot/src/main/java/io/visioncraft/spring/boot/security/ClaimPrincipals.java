package io.visioncraft.spring.boot.security;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.ClaimAccessor;

/** Knows principals with claims, a {@code Jwt} or an {@code OidcUser}, by the host's {@link ForeignIdentity}. Thread-safe. */
final class ClaimPrincipals implements ForeignPrincipals {

    private final ForeignIdentity identities;

    ClaimPrincipals(ForeignIdentity identities) {
        this.identities = identities;
    }

    @Override
    public @Nullable Caller callerOf(@Nullable Object principal) {
        if (!(principal instanceof ClaimAccessor claims)) {
            return null;
        }
        String issuer = claims.getClaimAsString("iss");
        String subject = claims.getClaimAsString("sub");
        if (issuer == null || issuer.isEmpty() || subject == null || subject.isEmpty()) {
            return null;
        }
        UserId user = identities.userOf(issuer, subject);
        return user == null ? null : Caller.user(user);
    }

    @Override
    public boolean cover(@Nullable Object principal) {
        return principal instanceof ClaimAccessor;
    }
}
