package io.visioncraft.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.authentication.AccessTokens.Accepted;
import io.visioncraft.authentication.AccessTokens.Refused;
import org.jspecify.annotations.Nullable;

/** Tokens that somebody made to get in, or to bring the verifier down. Each gets its reason, and no exception. */
abstract class HostileTokens {

    final SigningKey key = SigningKey.generate();
    final SignedAccessTokens tokens = Forge.settings().keys(SigningKeys.of(key)).build();
    final String good = forge().token();

    Forge forge() {
        return Forge.with(key);
    }

    void assertAccepted(String token) {
        assertThat(tokens.verify(token)).isInstanceOf(Accepted.class);
    }

    void assertRefused(@Nullable String token, String reason) {
        assertThat(tokens.verify(token)).isEqualTo(new Refused(reason));
    }

    static String signingInput(String token) {
        return token.substring(0, token.lastIndexOf('.'));
    }
}
