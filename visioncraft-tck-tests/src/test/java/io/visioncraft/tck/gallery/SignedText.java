package io.visioncraft.tck.gallery;

import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.kernel.SessionId;
import io.visioncraft.kernel.TokenId;
import io.visioncraft.kernel.UserId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as a header, claims and a signature, in the form of a JWT and as strict as one has to be. A fault overrides one
 * of the checks. Thread-safe.
 */
class SignedText implements AccessTokens {

    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final int MAX_LENGTH = 8_192;
    private static final String HEADER = encode("{\"alg\":\"HS256\"}");

    private final Clock clock;
    private final byte[] key = new SecureRandom().generateSeed(32);

    SignedText(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String issue(AccessClaims claims) {
        String text = String.join(
                "|",
                claims.user().toString(),
                claims.session().toString(),
                claims.token().toString(),
                Long.toString(claims.credentialGeneration()),
                claims.issuedAt().toString(),
                claims.expiresAt().toString(),
                claims.authenticatedAt().toString(),
                String.join(",", claims.methods()));
        String input = HEADER + "." + encode(text);
        return input + "." + sign(input);
    }

    @Override
    public Check verify(@Nullable String token) {
        if (token == null || token.length() > MAX_LENGTH) {
            return refused("malformed", "");
        }
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !headerIsGood(parts[0]) || !signatureIsGood(parts)) {
            return refused("signature", token);
        }
        AccessClaims claims = claims(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        return timeIsGood(claims, clock.instant()) ? new Accepted(claims) : refused("time", token);
    }

    Refused refused(String reason, String token) {
        return new Refused(reason);
    }

    boolean headerIsGood(String header) {
        return header.equals(HEADER);
    }

    boolean signatureIsGood(String[] parts) {
        return sameBytes(parts[2], sign(parts[0] + "." + parts[1]));
    }

    boolean timeIsGood(AccessClaims claims, Instant now) {
        return now.isBefore(claims.expiresAt().plus(SKEW))
                && !now.isBefore(claims.issuedAt().minus(SKEW));
    }

    AccessClaims claims(String text) {
        String[] parts = text.split("\\|", -1);
        return new AccessClaims(
                UserId.of(parts[0]),
                SessionId.of(parts[1]),
                TokenId.of(parts[2]),
                Long.parseLong(parts[3]),
                Instant.parse(parts[4]),
                Instant.parse(parts[5]),
                Instant.parse(parts[6]),
                List.of(parts[7].split(",")));
    }

    final String sign(String input) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(input.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every JDK has HMAC-SHA256", missing);
        }
    }

    static boolean sameBytes(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
