package io.visioncraft.testkit;

import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * <strong>For tests only:</strong> access tokens that are names in a table of this object. A token is good from its
 * issue to its expiry on the given clock, without any skew. Another object refuses it. Thread-safe.
 */
public final class TableAccessTokens implements AccessTokens {

    private final Clock clock;
    private final String world = Long.toHexString(new SecureRandom().nextLong());
    private final Map<String, AccessClaims> issued = new ConcurrentHashMap<>();

    /**
     * Issues tokens that expire on a clock.
     *
     * @param clock tells when a token expires
     */
    public TableAccessTokens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String issue(AccessClaims claims) {
        if (!claims.issuedAt().isBefore(claims.expiresAt())) {
            throw new IllegalArgumentException("An access token lives for a second at least");
        }
        String token = "tests-only." + world + "." + claims.token();
        issued.put(token, claims);
        return token;
    }

    @Override
    public Check verify(@Nullable String token) {
        AccessClaims claims = token == null ? null : issued.get(token);
        if (claims == null) {
            return new Refused("unknown");
        }
        Instant now = clock.instant();
        if (now.isBefore(claims.issuedAt())) {
            return new Refused("not-yet-valid");
        }
        return now.isBefore(claims.expiresAt()) ? new Accepted(claims) : new Refused("expired");
    }
}
