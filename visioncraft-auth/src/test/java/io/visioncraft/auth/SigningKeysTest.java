package io.visioncraft.auth;

import static io.visioncraft.auth.SigningKeys.State.CURRENT;
import static io.visioncraft.auth.SigningKeys.State.NEXT;
import static io.visioncraft.auth.SigningKeys.State.RETIRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import io.visioncraft.authentication.AccessTokens.Accepted;
import java.io.Serializable;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

    private final SigningKey first = SigningKey.generate();
    private final SigningKey second = SigningKey.generate();

    @Test
    void liveFromNextToCurrentToRetiredToDestroyed() {
        SigningKeys start = SigningKeys.of(first);
        SigningKeys announced = start.withNext(second);
        SigningKeys rotated = announced.rotated();
        SigningKeys destroyed = rotated.without(first.id());

        assertThat(start.states()).containsOnly(entry(first, CURRENT));
        assertThat(announced.states()).containsOnly(entry(first, CURRENT), entry(second, NEXT));
        assertThat(rotated.states()).containsOnly(entry(first, RETIRED), entry(second, CURRENT));
        assertThat(destroyed.states()).containsOnly(entry(second, CURRENT));
    }

    @Test
    void areRebuiltFromWhatTheHostKept() {
        SigningKeys keys = SigningKeys.of(SigningKey.ofJwk(second.toPrivateJwk()))
                .withRetired(SigningKey.ofJwk(first.toPublicJwk()));

        String old = Forge.with(first).token();

        assertThat(Forge.settings().keys(keys).build().verify(old)).isEqualTo(new Accepted(Forge.claims()));
        assertThat(keys.states()).containsOnly(entry(second, CURRENT), entry(first, RETIRED));
    }

    @Test
    void verifyAloneWhenReadFromAPublishedSet() {
        SigningKeys issuer = SigningKeys.of(first).withNext(second);

        SigningKeys remote = SigningKeys.ofPublicJwks(issuer.toPublicJwks());

        assertThat(remote.states()).containsOnly(entry(first, RETIRED), entry(second, RETIRED));
        assertThat(remote.current()).isNull();
        assertThat(Forge.settings()
                        .keys(remote)
                        .build()
                        .verify(Forge.with(second).token()))
                .isEqualTo(new Accepted(Forge.claims()));
    }

    @Test
    void publishNothingPrivate() throws Exception {
        SigningKeys keys = SigningKeys.of(first).withNext(second).rotated().withNext(SigningKey.generate());

        String published = keys.toPublicJwks();

        assertThat(JWKSet.parse(published).getKeys()).hasSize(3).allSatisfy(key -> {
            assertThat(key.isPrivate()).isFalse();
            assertThat(key.toJSONObject()).containsOnlyKeys("kty", "crv", "x", "y", "kid", "use", "alg");
            assertThat(key.getKeyID()).isEqualTo(key.computeThumbprint().toString());
        });
        for (SigningKey key : new SigningKey[] {first, second}) {
            String secret = ECKey.parse(key.toPrivateJwk()).getD().toString();
            assertThat(published).doesNotContain(secret).doesNotContain("\"d\"");
        }
    }

    @Test
    void printNothingOfTheKeys() {
        SigningKeys keys = SigningKeys.of(first);

        assertThat(keys).hasToString("SigningKeys{" + first.id() + "=CURRENT}");
        assertThat(first).hasToString("SigningKey[" + first.id() + ", private=********]");
        assertThat(SigningKey.ofJwk(first.toPublicJwk())).hasToString("SigningKey[" + first.id() + ", public]");
        assertThat(keys).isNotInstanceOf(Serializable.class);
        assertThat(first).isNotInstanceOf(Serializable.class);
    }

    @Test
    void refuseAKeyTwice() {
        SigningKeys keys = SigningKeys.of(first).withNext(second);

        assertRefused(() -> keys.withRetired(first), first.id() + " is in the set already");
        assertRefused(
                () -> keys.withRetired(SigningKey.ofJwk(second.toPublicJwk())), second.id() + " is in the set already");
        assertRefused(() -> SigningKeys.of(first).withNext(first), first.id() + " is in the set already");
        String twice = "{\"keys\":[" + first.toPublicJwk() + "," + first.toPublicJwk() + "]}";
        assertRefused(() -> SigningKeys.ofPublicJwks(twice), first.id() + " is in the set already");
    }

    @Test
    void refuseStepsOutOfOrder() {
        SigningKeys keys = SigningKeys.of(first);

        assertThatIllegalStateException().isThrownBy(keys::rotated).withMessage("There is no next key to rotate to");
        assertThatIllegalStateException()
                .isThrownBy(() -> keys.without(first.id()))
                .withMessage("The current key cannot be destroyed, rotate first");
        assertThatIllegalStateException()
                .isThrownBy(() -> keys.withNext(second).withNext(SigningKey.generate()))
                .withMessage("There is a next key already");
        assertRefused(() -> keys.without("unknown"), "There is no key unknown");
    }

    @Test
    void refuseToSignWithAPublicKey() {
        SigningKey verifying = SigningKey.ofJwk(second.toPublicJwk());

        assertRefused(() -> SigningKeys.of(verifying), "is public and cannot sign");
        assertRefused(() -> SigningKeys.of(first).withNext(verifying), "is public and cannot sign");
        assertThatIllegalStateException().isThrownBy(verifying::toPrivateJwk);
        assertThat(verifying.canSign()).isFalse();
    }

    @Test
    void holdAtMostThirtyTwo() {
        SigningKeys keys = SigningKeys.of(first);
        for (int i = 1; i < SigningKeys.MAX_KEYS; i++) {
            keys = keys.withRetired(SigningKey.generate());
        }
        SigningKeys full = keys;

        assertThat(SigningKeys.ofPublicJwks(full.toPublicJwks()).states()).hasSize(32);
        assertRefused(() -> full.withRetired(second), "between 1 and 32, not 33");
    }

    @Test
    void refuseAPublicSetWithAnythingPrivateOrSymmetric() throws Exception {
        String symmetric = "{\"kty\":\"oct\",\"k\":\"" + "A".repeat(43) + "\"}";
        JWK rsa = new RSAKeyGenerator(2048).generate();

        assertRefused(
                () -> SigningKeys.ofPublicJwks(set(first.toPrivateJwk())), "nothing private and nothing symmetric");
        assertRefused(() -> SigningKeys.ofPublicJwks(set(symmetric)), "nothing private and nothing symmetric");
        assertRefused(() -> SigningKeys.ofPublicJwks(set(rsa.toJSONString())), "nothing private and nothing symmetric");
        assertRefused(() -> SigningKeys.ofPublicJwks(set(rsa.toPublicJWK().toJSONString())), "\"kty\" must be EC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"keys\":[]}",
                "{\"keys\":{}}",
                "{\"keys\":[1]}",
                "{\"keys\":null}",
                "{\"keys\":[],\"keys\":[]}"
            })
    void refuseASetThatIsNone(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKeys.ofPublicJwks(json));
    }

    private static String set(String jwk) {
        return "{\"keys\":[" + jwk + "]}";
    }

    private static Map.Entry<String, SigningKeys.State> entry(SigningKey key, SigningKeys.State state) {
        return Map.entry(key.id(), state);
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
