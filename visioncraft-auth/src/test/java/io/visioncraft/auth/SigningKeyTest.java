package io.visioncraft.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.visioncraft.authentication.AccessTokens.Accepted;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyTest {

    /** The example of RFC 7515, appendix A.3.1. */
    private static final String EXAMPLE = """
            {"kty":"EC",
             "crv":"P-256",
             "x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
             "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
             "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"
            }""";

    private static final BigInteger P =
            new BigInteger("ffffffff00000001000000000000000000000000ffffffffffffffffffffffff", 16);
    private static final BigInteger N =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    @Test
    void readsAPairOfAnyMaker() throws Exception {
        SigningKey key = SigningKey.ofJwk(EXAMPLE);

        assertThat(key.canSign()).isTrue();
        assertThat(key.id())
                .isEqualTo(ECKey.parse(EXAMPLE).computeThumbprint().toString())
                .hasSize(43);
    }

    @Test
    void comesBackFromItsOwnTextAsTheSameKey() {
        SigningKey key = SigningKey.generate();

        SigningKey back = SigningKey.ofJwk(key.toPrivateJwk());

        assertThat(back.id()).isEqualTo(key.id());
        assertThat(back.toPrivateJwk()).isEqualTo(key.toPrivateJwk());
        assertInterchangeable(key, back);
    }

    /** The numbers of a key may be small; a JWK has them at full length all the same. */
    @Test
    void writesSmallNumbersAtFullLength() throws Exception {
        SigningKey key =
                SigningKey.of(P256.publicKeyOf(P256.privateKey(BigInteger.ONE)), P256.privateKey(BigInteger.ONE));

        ECKey read = ECKey.parse(key.toPrivateJwk());

        assertThat(read.getD().decode()).hasSize(32);
        assertThat(read.getD().decodeToBigInteger()).isEqualTo(BigInteger.ONE);
        assertThat(read.computeThumbprint().toString()).isEqualTo(key.id());
        assertThat(SigningKey.ofJwk(key.toPrivateJwk()).id()).isEqualTo(key.id());
    }

    @Test
    void readsDer() throws Exception {
        KeyPair pair = pair("secp256r1");

        SigningKey key = SigningKey.ofDer(
                pair.getPrivate().getEncoded(), pair.getPublic().getEncoded());
        SigningKey verifying = SigningKey.ofPublicDer(pair.getPublic().getEncoded());

        assertThat(verifying.id()).isEqualTo(key.id());
        assertThat(verifying.canSign()).isFalse();
        assertInterchangeable(key, key);
    }

    @Test
    void refusesDerOfAnotherKindOrNoneAtAll() throws Exception {
        KeyPair good = pair("secp256r1");
        byte[] privateKey = good.getPrivate().getEncoded();
        byte[] publicKey = good.getPublic().getEncoded();
        KeyPairGenerator rsaGenerator = KeyPairGenerator.getInstance("RSA");
        rsaGenerator.initialize(2048);
        KeyPair rsa = rsaGenerator.generateKeyPair();
        KeyPair p384 = pair("secp384r1");
        KeyPair k1 = pair("secp256k1");

        for (byte[] bad : new byte[][] {
            {},
            {0x30},
            {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff},
            Arrays.copyOf(publicKey, 40),
            rsa.getPublic().getEncoded(),
            p384.getPublic().getEncoded(),
            k1.getPublic().getEncoded(),
            privateKey
        }) {
            assertRefused(() -> SigningKey.ofPublicDer(bad), "Not the X.509 DER form of a public key on P-256");
        }
        for (byte[] bad : new byte[][] {
            {},
            {0x30},
            Arrays.copyOf(privateKey, 40),
            rsa.getPrivate().getEncoded(),
            p384.getPrivate().getEncoded(),
            k1.getPrivate().getEncoded(),
            publicKey
        }) {
            assertRefused(
                    () -> SigningKey.ofDer(bad, publicKey),
                    "Not the unencrypted PKCS#8 DER form of a private key on P-256");
        }
        assertRefused(() -> SigningKey.ofDer(pair("secp256r1").getPrivate().getEncoded(), publicKey), "are no pair");
    }

    @Test
    void refusesAPairThatIsNone() throws Exception {
        ECKey one = ECKey.parse(SigningKey.generate().toPrivateJwk());
        String other = SigningKey.generate().toPublicJwk();

        String mixed = other.replaceFirst("}$", ",\"d\":\"" + one.getD() + "\"}");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.ofJwk(mixed))
                .withMessage("The private and the public key are no pair")
                .withNoCause();
    }

    @Test
    void refusesAPointOffTheCurve() {
        assertRefused(() -> jwk(BigInteger.ONE, BigInteger.ONE), "no point on P-256");
        assertRefused(() -> jwk(BigInteger.ZERO, BigInteger.ZERO), "no point on P-256");
        assertRefused(() -> jwk(P, BigInteger.ONE), "no point on P-256");
        assertRefused(() -> jwk(BigInteger.TWO.pow(256).subtract(BigInteger.ONE), BigInteger.ONE), "no point on P-256");
    }

    /** A coordinate beyond the field is another spelling of the same point, so of another thumbprint. */
    @Test
    void refusesACoordinateBeyondTheField() {
        BigInteger x = BigInteger.valueOf(5);
        BigInteger y = new BigInteger("459243b9aa581806fe913bce99817ade11ca503c64d9a3c533415c083248fbcc", 16);
        assertThat(jwk(x, y).canSign()).isFalse();

        assertRefused(() -> jwk(x.add(P), y), "no point on P-256");
    }

    @Test
    void refusesAPrivateNumberOutOfRange() {
        for (BigInteger d : new BigInteger[] {BigInteger.ZERO, N, N.add(BigInteger.ONE)}) {
            String json = EXAMPLE.replace("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI", text(d));

            assertRefused(() -> SigningKey.ofJwk(json), "out of P-256's range");
        }
    }

    @Test
    void refusesAnotherCurve() throws Exception {
        String p384 = new ECKeyGenerator(Curve.P_384).generate().toJSONString();

        assertRefused(() -> SigningKey.ofJwk(p384), "\"crv\" must be P-256");
        assertRefused(() -> SigningKey.ofJwk(p384.replace("P-384", "P-256")), "must be 32 bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "\"kty\":\"EC\", \"kty\":\"OKP\", \"kty\" must be EC",
        "\"kty\":\"EC\", \"kty\":\"ec\", \"kty\" must be EC",
        "\"kty\":\"EC\", \"kty\":null, \"kty\" must be EC",
        "\"crv\":\"P-256\", \"crv\":\"secp256k1\", \"crv\" must be P-256",
        "\"kty\":\"EC\", \"kty\":\"EC\"|\"alg\":\"ES384\", \"alg\" must be ES256",
        "\"kty\":\"EC\", \"kty\":\"EC\"|\"use\":\"enc\", \"use\" must be sig",
        "\"x\":\"f83O, \"x\":\"83O, must be 32 bytes",
        "RVEU\", RVEV\", must be 32 bytes",
        "RVEU\", RVEU=\", must be 32 bytes",
        "\"kty\":\"EC\", \"kty\":\"EC\"|\"kty\":\"EC\", Duplicate member",
        "\"d\":\"jpsQ, \"d\":\"psQ, must be 32 bytes"
    })
    void refusesAJwkThatIsNotExactlyOneOfOurs(String part, String instead, String message) {
        String json = EXAMPLE.replace(part, instead.replace('|', ','));

        assertRefused(() -> SigningKey.ofJwk(json), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{", "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI", "{\"d\":jpsQnnGQmL}"})
    void showsNothingOfATextThatItCannotRead(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.ofJwk(json))
                .withNoCause()
                .withMessageNotContaining("jpsQ");
    }

    @Test
    void refusesAHugeText() {
        assertRefused(() -> SigningKey.ofJwk(" ".repeat(65_537)), "at most 65536 characters");
    }

    private static SigningKey jwk(BigInteger x, BigInteger y) {
        return SigningKey.ofJwk(
                "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"" + text(x) + "\",\"y\":\"" + text(y) + "\"}");
    }

    private static String text(BigInteger number) {
        return ECKey.encodeCoordinate(256, number).toString();
    }

    private static KeyPair pair(String curve) throws GeneralSecurityException {
        // ours, since the JDK has no Koblitz curve any more
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC", PrivateProvider.BOUNCY_CASTLE);
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static void assertInterchangeable(SigningKey signing, SigningKey verifying) {
        SignedAccessTokens tokens =
                Forge.settings().keys(SigningKeys.of(verifying)).build();

        assertThat(tokens.verify(Forge.with(signing).token())).isEqualTo(new Accepted(Forge.claims()));
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining(message);
    }
}
