package io.visioncraft.authentication;

import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.List;

/**
 * What an access token says: who, in which session, until when. No role and no permission: those are resolved at each call
 * (ROL-5). Issuer, audience and client are settings of the adapter. Instants are UTC, whole seconds. Immutable and
 * thread-safe.
 *
 * @param user the subject ({@code sub})
 * @param session the session ({@code sid})
 * @param token the token's own id ({@code jti})
 * @param credentialGeneration the generation of the user's credentials when the session began ({@code ver}); a change of the
 *     password, and whatever ends all sessions, begins the next one
 * @param issuedAt {@code iat}, also {@code nbf}
 * @param expiresAt {@code exp}
 * @param authenticatedAt when the user last proved who it is ({@code auth_time})
 * @param methods how, values of RFC 8176 ({@code amr}), for example {@code pwd}
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

    public AccessClaims {
        methods = List.copyOf(methods);
    }
}
