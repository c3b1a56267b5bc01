package io.visioncraft.auth;

import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.AuthenticationCodes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens as JSON Web Tokens signed with ES256, in the profile of RFC 9068. Thread-safe; immutable but for
 * {@link #useKeys}.
 *
 * <ul>
 *   <li>The header has exactly {@code alg}, {@code typ} (at+jwt) and {@code kid}.
 *   <li>The claims are {@code iss}, {@code aud} (one text), {@code sub}, {@code client_id}, {@code sid}, {@code jti},
 *       {@code iat}, {@code nbf}, {@code exp}, {@code auth_time}, {@code amr} and {@code ver}. Times are in seconds.
 *   <li>A token holds no role and no permission (ROL-5).
 * </ul>
 *
 * <p>{@link #verify} checks a token from cheap to expensive. The first failing step gives the reason of the refusal. These
 * texts are API:
 *
 * <ol>
 *   <li>{@code missing}: null or empty; {@code too-long}: over 8,192 characters
 *   <li>{@code malformed}: not three segments of canonical base64url
 *   <li>{@code payload}: not UTF-8, no JSON object, a duplicate member, more than 64 members or 8 levels
 *   <li>{@code header}: the same defects in the header; or a member is missing, or another is there, for example {@code crit},
 *       {@code jwk} or {@code zip}
 *   <li>{@code type}: {@code typ} is not {@code at+jwt}; {@code unknown-key}: {@link #keys} holds no key with this {@code kid};
 *       {@code algorithm}: {@code alg} is not ES256
 *   <li>{@code signature}: the signature is not by this key
 *   <li>{@code claims}: a claim is missing, of another type or out of range; {@code issuer}, {@code audience}: another than the
 *       builder's
 *   <li>{@code expired}: {@code exp} is 30 s past or more; {@code not-yet-valid}: {@code nbf} or {@code iat} is more than 30 s
 *       ahead; {@code lifetime}: {@code exp} is not after {@code iat}, or more than an hour after it
 *   <li>{@code unverifiable}: the verification itself failed; look at the log of the host's security provider
 * </ol>
 *
 * Two accepted texts can be the same token, since an ECDSA signature has a second valid form. Revoke and cache by {@code jti}
 * and {@code sid}, never by the token's text. The library checks whether session and credentials are still valid. A remote
 * verifier does not: it accepts a token until it expires.
 */
public final class SignedAccessTokens implements AccessTokens {

    private static final String TYPE = "at+jwt";
    private static final Set<String> HEADER_MEMBERS = Set.of("alg", "typ", "kid");

    private final ClaimsProfile profile;
    private final Clock clock;
    private volatile SigningKeys keys;

    private SignedAccessTokens(ClaimsProfile profile, Clock clock, SigningKeys keys) {
        this.profile = profile;
        this.clock = clock;
        this.keys = keys;
    }

    /** {@return a builder} Issuer, audience, client id and keys are required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Replaces the keys, as a step of a rotation. Later calls of each thread use the new keys.
     *
     * @param next the new keys
     */
    public void useKeys(SigningKeys next) {
        this.keys = Objects.requireNonNull(next, "next");
    }

    /** {@return the keys in use} */
    public SigningKeys keys() {
        return keys;
    }

    /**
     * Issues a signed token with these claims.
     *
     * @throws IllegalArgumentException if {@link #verify} would refuse the claims:
     *     <ul>
     *       <li>an instant is no whole second, or not in the years 1970 to 9999;
     *       <li>the lifetime is zero, negative or over an hour;
     *       <li>the credential generation is negative or over 2^53 − 1;
     *       <li>there are more than 16 methods, or one is not 1 to 255 visible ASCII characters.
     *     </ul>
     * @throws io.visioncraft.error.UnavailableException with {@code not-configured} if no key is current
     */
    @Override
    public String issue(AccessClaims claims) {
        Map<String, Object> payload = profile.write(claims);
        SigningKey key = keys.current();
        if (key == null) {
            throw AuthenticationCodes.NOT_CONFIGURED.rejection("There is no key to sign access tokens with");
        }
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("alg", SigningKey.ALGORITHM);
        header.put("typ", TYPE);
        header.put("kid", key.id());
        String signingInput = encode(header) + '.' + encode(payload);
        return signingInput + '.' + key.sign(signingInput.getBytes(StandardCharsets.US_ASCII));
    }

    private static String encode(Map<String, Object> members) {
        byte[] json = Jwk.write(members).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json);
    }

    @Override
    public Check verify(@Nullable String token) {
        try {
            return new Accepted(read(token));
        } catch (RefusedTokenException refusal) {
            return refusal.reason().refused();
        } catch (RuntimeException failed) {
            // if a security provider breaks its contract, the token is refused, and the client does not see its message
            return Reason.UNVERIFIABLE.refused();
        }
    }

    private AccessClaims read(@Nullable String text) throws RefusedTokenException {
        CompactToken token = CompactToken.of(text);
        Map<String, Object> payload = token.payload();
        SigningKey key = keyOf(token.header());
        if (!key.verifies(token.signingInput(), token.signature())) {
            throw new RefusedTokenException(Reason.SIGNATURE);
        }
        return profile.read(payload, clock.instant());
    }

    private SigningKey keyOf(Map<String, Object> header) throws RefusedTokenException {
        if (!header.keySet().equals(HEADER_MEMBERS)) {
            throw new RefusedTokenException(Reason.HEADER);
        }
        if (!TYPE.equals(header.get("typ"))) {
            throw new RefusedTokenException(Reason.TYPE);
        }
        SigningKey key = header.get("kid") instanceof String id ? keys.find(id) : null;
        if (key == null) {
            throw new RefusedTokenException(Reason.UNKNOWN_KEY);
        }
        if (!SigningKey.ALGORITHM.equals(header.get("alg"))) {
            throw new RefusedTokenException(Reason.ALGORITHM);
        }
        return key;
    }

    /** Shows issuer, audience, key ids and states; no number of a key. */
    @Override
    public String toString() {
        return "SignedAccessTokens[" + profile.issuer() + " -> " + profile.audience() + ", " + keys + "]";
    }

    /** Chooses the settings. Not thread-safe. */
    public static final class Builder {

        private @Nullable String issuer;
        private @Nullable String audience;
        private @Nullable String clientId;
        private @Nullable SigningKeys keys;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * Sets the issuer ({@code iss}), compared exactly.
         *
         * @param value 1 to 255 visible ASCII characters, usually an https URL
         * @return this builder
         */
        public Builder issuer(String value) {
            this.issuer = value;
            return this;
        }

        /**
         * Sets the audience ({@code aud}), compared exactly.
         *
         * @param value 1 to 255 visible ASCII characters
         * @return this builder
         */
        public Builder audience(String value) {
            this.audience = value;
            return this;
        }

        /**
         * Sets the application that tokens are issued to ({@code client_id}). {@link #verify} accepts other values.
         *
         * @param value 1 to 255 visible ASCII characters
         * @return this builder
         */
        public Builder clientId(String value) {
            this.clientId = value;
            return this;
        }

        /**
         * Sets the first keys.
         *
         * @param value with a current key; without one, tokens are verified and cannot be issued
         * @return this builder
         */
        public Builder keys(SigningKeys value) {
            this.keys = value;
            return this;
        }

        /**
         * Sets the clock that decides whether a token has expired. Default the system's.
         *
         * @param value the same clock as the library's
         * @return this builder
         */
        public Builder clock(Clock value) {
            this.clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * {@return the adapter}
         *
         * @throws NullPointerException if a required setting is missing
         * @throws IllegalArgumentException if issuer, audience or client id is malformed
         */
        public SignedAccessTokens build() {
            ClaimsProfile profile = new ClaimsProfile(
                    Objects.requireNonNull(issuer, "issuer"),
                    Objects.requireNonNull(audience, "audience"),
                    Objects.requireNonNull(clientId, "clientId"));
            return new SignedAccessTokens(profile, clock, Objects.requireNonNull(keys, "keys"));
        }
    }
}
