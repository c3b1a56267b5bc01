package io.visioncraft.spring.boot.tokens;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Access tokens that this application issues and accepts. A bean of type {@code AccessTokens} takes the place of all of them, one
 * of type {@code SigningKeys} that of the keys.
 *
 * @param enabled Whether this application issues tokens. If not, log-in by the library is refused with not-configured: for
 *     applications whose users log in elsewhere.
 * @param issuer Who issues the tokens (iss), usually the https URL of the application, 1 to 255 visible ASCII characters. Required,
 *     unless a key is generated.
 * @param audience For whom the tokens are (aud), 1 to 255 visible ASCII characters. By default the issuer. Applications that share
 *     keys state it.
 * @param clientId The application to which tokens are issued (client_id), 1 to 255 visible ASCII characters. By default the
 *     audience.
 * @param generateKey Whether a key is made at the start. All tokens end with the process, and no other node accepts them: for
 *     development and tests.
 * @param keys Keys that sign and verify tokens, on the curve P-256.
 */
@ConfigurationProperties(value = "visioncraft.tokens", ignoreUnknownFields = false)
record TokenProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String issuer,
        @Nullable String audience,
        @Nullable String clientId,
        @DefaultValue("false") boolean generateKey,
        @DefaultValue Keys keys) {

    /**
     * Locations of key files, PEM as OpenSSL writes it or JWK, unencrypted. A path without prefix is a file; classpath: and base64:
     * are known.
     *
     * @param current Location of the pair that signs and verifies, for example file:/run/secrets/current.pem. Required, unless a
     *     key is generated.
     * @param next Location of a pair that is published and signs after the next rotation.
     * @param retired Locations of pairs or public keys that sign no more and verify what they signed.
     */
    record Keys(
            @Nullable String current,
            @Nullable String next,
            @DefaultValue List<String> retired) {

        boolean stated() {
            return StringUtils.hasText(current)
                    || StringUtils.hasText(next)
                    || retired.stream().anyMatch(StringUtils::hasText);
        }
    }
}
