package io.visioncraft.authentication;

import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.List;

/**
 * The claims of an access token: the user, the session, the time. It holds no role and no permission: each call
 * resolves them (ROL-5). The adapter's settings give issuer, audience and client. Instants are UTC, whole seconds.
 * Immutable and thread-safe.
 *
 * @param user the subject ({@code sub})
 * @param session the session ({@code sid})
 * @param token the token's own id ({@code jti})
 * @param credentialGeneration the generation of the user's credentials when the session began ({@code ver}), from 1;
 *     see {@link Credentials#generation()}
 * @param issuedAt when the token was issued ({@code iat}, also {@code nbf})
 * @param expiresAt when the token expires ({@code exp})
 * @param authenticatedAt when the user last proved its identity ({@code auth_time})
 * @param methods how the user proved it, values of RFC 8176 ({@code amr}), for example {@code pwd}
 */
public record AccessClaims(
        UserId user,
        SessionId session,
        TokenId token,
        long credentialGeneration,
        Instant issuedAt,
        Instant expiresAt,
        Instant authenticatedAt,
        List<String> methods) {

    /**
     * Copies the list.
     *
     * @param user the subject ({@code sub})
     * @param session the session ({@code sid})
     * @param token the token's own id ({@code jti})
     * @param credentialGeneration the generation of the user's credentials when the session began ({@code ver}), from
     *     1; see {@link Credentials#generation()}
     * @param issuedAt when the token was issued ({@code iat}, also {@code nbf})
     * @param expiresAt when the token expires ({@code exp})
     * @param authenticatedAt when the user last proved its identity ({@code auth_time})
     * @param methods how the user proved it, values of RFC 8176 ({@code amr}), for example {@code pwd}
     * @throws NullPointerException if {@code methods} is null
     */
    public AccessClaims {
        methods = List.copyOf(methods);
    }
}
