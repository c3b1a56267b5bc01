package io.visioncraft.auth;

import static io.visioncraft.auth.Forge.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.visioncraft.authentication.AccessTokens.Refused;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that would have the verifier choose another algorithm, key or meaning. */
class HostileHeaderTest extends HostileTokens {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none", "None", "NONE", "nOnE", "ES384", "ES512", "es256", "RS256", "HS256", "ES256K", "EdDSA", ""
            })
    void refusesAnyOtherAlgorithm(String alg) {
        assertRefused(forge().header("alg", quoted(alg)).token(), "algorithm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "256", "[\"ES256\"]", "{}", "true"})
    void refusesAnAlgorithmThatIsNoText(String alg) {
        assertRefused(forge().header("alg", alg).token(), "algorithm");
    }

    @Test
    void refusesATokenWithoutSignature() {
        String unsigned = forge().header("alg", quoted("none")).token();

        assertRefused(unsigned.substring(0, unsigned.lastIndexOf('.') + 1), "malformed");
        assertRefused(unsigned.substring(0, unsigned.lastIndexOf('.')), "malformed");
    }

    @Test
    void refusesAMacMadeWithThePublicKeyInEveryForm() throws Exception {
        ECKey publicKey = ECKey.parse(key.toPublicJwk());
        byte[] der = publicKey.toECPublicKey().getEncoded();
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        String pem = "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n";

        for (byte[] secret : new byte[][] {
            der,
            pem.getBytes(StandardCharsets.US_ASCII),
            pem.strip().getBytes(StandardCharsets.US_ASCII),
            publicKey.getX().decode(),
            key.toPublicJwk().getBytes(StandardCharsets.US_ASCII)
        }) {
            String input = signingInput(forge().header("alg", quoted("HS256")).token());
            String mac = new MACSigner(secret)
                    .sign(new JWSHeader(JWSAlgorithm.HS256), input.getBytes(StandardCharsets.US_ASCII))
                    .toString();

            assertRefused(input + "." + mac, "algorithm");
            // and under our own algorithm it is just no signature
            assertRefused(signingInput(good) + "." + mac, "signature");
        }
    }

    @Test
    void refusesEveryHeaderMemberBesideTheThree() throws Exception {
        ECKey own = new ECKeyGenerator(Curve.P_256).generate();

        assertRefused(forge().header("jwk", own.toPublicJWK().toJSONString()).token(), "header");
        assertRefused(forge().header("b64", "false").header("crit", "[\"b64\"]").token(), "header");
        assertRefused(forge().header("b64", "true").token(), "header");
        assertRefused(forge().header("zip", quoted("DEF")).token(), "header");
        assertRefused(forge().header("cty", quoted("JWT")).token(), "header");
        assertRefused(forge().header("enc", quoted("A256GCM")).token(), "header");
        assertRefused(forge().header("x5c", "[\"AAAA\"]").token(), "header");
        assertRefused(forge().header("iss", quoted(Forge.ISSUER)).token(), "header");
        assertRefused(forge().header("\\u0000", "1").token(), "header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[\"exp\"]",
                "[\"alg\"]",
                "[\"b64\"]",
                "[\"x\",\"x\"]",
                "[\"\"]",
                "\"exp\"",
                "null",
                "{}",
                "1"
            })
    void refusesCriticalExtensionsInAllForms(String crit) {
        assertRefused(forge().header("crit", crit).token(), "header");
    }

    @Test
    void refusesAHeaderWithAMemberMissingOrTwice() {
        assertRefused(forge().withoutHeader("alg").token(), "header");
        assertRefused(forge().withoutHeader("kid").token(), "header");
        assertRefused(forge().withoutHeader("typ").token(), "header");
        String twice = forge().headerJson().replaceFirst("}$", ",\"alg\":\"none\"}");
        assertRefused(forge().sign(twice, forge().payloadJson()), "header");
        assertRefused(forge().sign("[]", forge().payloadJson()), "header");
        assertRefused(forge().sign(new byte[] {(byte) 0xff}, new byte[] {0x7b, 0x7d}), "header");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JWT",
                "jwt",
                "application/at+jwt",
                "AT+JWT",
                "at+jwt ",
                "rt+jwt",
                "id+jwt",
                "dpop+jwt",
                "logout+jwt",
                ""
            })
    void refusesAnyOtherType(String typ) {
        assertRefused(forge().header("typ", quoted(typ)).token(), "type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "1", "[\"at+jwt\"]", "{}"})
    void refusesATypeThatIsNoText(String typ) {
        assertRefused(forge().header("typ", typ).token(), "type");
    }

    @Test
    void looksAKeyUpInMemoryAlone() {
        for (String kid : new String[] {
            "",
            "../../../../dev/null",
            "/etc/passwd",
            "file:///etc/passwd",
            "' OR 1=1 --",
            "a\\u0000b",
            "k".repeat(5_000)
        }) {
            assertRefused(forge().header("kid", quoted(kid)).token(), "unknown-key");
        }
        assertRefused(forge().header("kid", "null").token(), "unknown-key");
        assertRefused(forge().header("kid", "0").token(), "unknown-key");
        assertRefused(forge().header("kid", "[" + quoted(key.id()) + "]").token(), "unknown-key");
        assertRefused(Forge.with(SigningKey.generate()).token(), "unknown-key");
    }

    @Test
    void refusesTheKeyOfADestroyedOne() {
        SigningKey next = SigningKey.generate();
        SigningKeys after = SigningKeys.of(key).withNext(next).rotated().without(key.id());

        assertThat(Forge.settings().keys(after).build().verify(good)).isEqualTo(new Refused("unknown-key"));
    }

    @Test
    void opensNoConnectionWhateverTheHeaderNames() throws Exception {
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            listener.configureBlocking(false);
            int port = ((InetSocketAddress) listener.getLocalAddress()).getPort();
            String url = "http://localhost:" + port + "/keys";

            assertRefused(forge().header("jku", quoted(url)).token(), "header");
            assertRefused(forge().header("x5u", quoted(url)).token(), "header");
            assertRefused(forge().header("kid", quoted(url)).token(), "unknown-key");
            assertRefused(forge().claim("iss", quoted(url)).token(), "issuer");

            assertThat(listener.accept()).as("a connection").isNull();
        }
    }
}
