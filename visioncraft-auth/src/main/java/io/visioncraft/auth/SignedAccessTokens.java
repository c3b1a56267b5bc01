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
 * Access tokens as JSON Web Tokens signed with ES256, in the profile of RFC 9068: header exactly {@code alg}, {@code typ}
 * (at+jwt) and {@code kid}; claims {@code iss}, {@code aud} (one text), {@code sub}, {@code client_id}, {@code sid},
 * {@code jti}, {@code iat}, {@code nbf}, {@code exp}, {@code auth_time}, {@code amr} and {@code ver}, times in seconds. No role
 * and no permission (ROL-5). Thread-safe; immutable but for {@link #useKeys}.
 *
 * <p>A token is checked from cheap to expensive, and the first step that fails gives the reason, a text that is API:
 *
 * <ol>
 *   <li>{@code missing}: null or empty; {@code too-long}: over 8,192 characters
 *   <li>{@code malformed}: not three segments of canonical base64url, so that a token has one spelling
 *   <li>{@code payload}: not UTF-8, no JSON object, a duplicate member, more than 64 members or 8 levels
 *   <li>{@code header}: the same of the header, or members other than those three, {@code crit}, {@code jwk} and {@code zip}
 *       among them
 *   <li>{@code type}: {@code typ} is not {@code at+jwt}; {@code unknown-key}: no key with that {@code kid} is in memory;
 *       {@code algorithm}: {@code alg} is not that key's
 *   <li>{@code signature}: the key did not sign that
 *   <li>{@code claims}: one is missing, of another type or out of range; {@code issuer}, {@code audience}: other than set here
 *   <li>{@code expired}: {@code exp} is 30 s past or more; {@code not-yet-valid}: {@code nbf} or {@code iat} is more than 30 s
 *       ahead; {@code lifetime}: it lives longer than an hour
 *   <li>{@code unverifiable}: something in the process failed; worth a look at the log of the host's security provider
 * </ol>
 *
 * One text is one spelling, but not one token: an ECDSA signature has a valid twin. Revoke and cache by {@code jti} and
 * {@code sid}, never by the token's text. Whether session and credentials still stand is the library's to check, and a remote
 * verifier's not at all: there a token holds until it expires.
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

    /** {@return a builder, to choose the settings} Issuer, audience, client id and keys are required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Goes on with other keys, from the next call of any thread on: a step of a rotation.
     *
     * @param next the keys from now on
     */
    public void useKeys(SigningKeys next) {
        this.keys = Objects.requireNonNull(next, "next");
    }

    /** {@return the keys in use} */
    public SigningKeys keys() {
        return keys;
    }

    /**
     * A signed token that says these claims.
     *
     * @throws IllegalArgumentException when {@link #verify} would refuse them: instants that are no whole seconds, a lifetime
     *     of nothing or over an hour, a negative version, more than 16 methods
     * @throws io.visioncraft.error.UnavailableException with {@code not-configured} when no key is current
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
            // a provider that breaks its contract must not open a door, nor its words reach a client
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

    /** Issuer, audience and key ids; nothing of the keys. */
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
         * Sets who issues, the value of {@code iss}. Compared exactly.
         *
         * @param value 1 to 255 visible ASCII characters, usually an https URL
         * @return this builder
         */
        public Builder issuer(String value) {
            this.issuer = value;
            return this;
        }

        /**
         * Sets whom the tokens are for, the value of {@code aud}. Compared exactly.
         *
         * @param value 1 to 255 visible ASCII characters
         * @return this builder
         */
        public Builder audience(String value) {
            this.audience = value;
            return this;
        }

        /**
         * Sets which application the tokens are issued to, the value of {@code client_id}.
         *
         * @param value 1 to 255 visible ASCII characters
         * @return this builder
         */
        public Builder clientId(String value) {
            this.clientId = value;
            return this;
        }

        /**
         * Sets the keys to begin with.
         *
         * @param value one of them current, or none to verify alone
         * @return this builder
         */
        public Builder keys(SigningKeys value) {
            this.keys = value;
            return this;
        }

        /**
         * Sets the clock that says when a token has expired. Default the system's.
         *
         * @param value the clock that the library runs on
         * @return this builder
         */
        public Builder clock(Clock value) {
            this.clock = Objects.requireNonNull(value, "clock");
            return this;
        }

        /**
         * {@return the adapter}
         *
         * @throws NullPointerException when a required setting is missing
         * @throws IllegalArgumentException when one is malformed
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
