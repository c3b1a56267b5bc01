package io.visioncraft.auth;

import static io.visioncraft.auth.Forge.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.visioncraft.authentication.AccessTokens.Accepted;
import io.visioncraft.authentication.AccessTokens.Refused;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Signatures that the key never made. */
class HostileSignatureTest extends HostileTokens {

    private static final BigInteger N =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    @Test
    void refusesEditedContent() {
        String admin = forge().claim("sub", quoted("019550e2-5c00-7000-8000-00000000ad31"))
                .token();

        assertRefused(signingInput(admin) + good.substring(good.lastIndexOf('.')), "signature");
    }

    @Test
    void refusesTheSignatureOfAnotherKeyUnderOurId() {
        SigningKey other = SigningKey.generate();

        assertRefused(Forge.with(other).header("kid", quoted(key.id())).token(), "signature");
    }

    @Test
    void refusesSignaturesThatAreNone() throws Exception {
        byte[] signature = signature(good);
        byte[] zeros = new byte[64];

        assertSignature(zeros, "signature");
        assertSignature(rs(BigInteger.ZERO, BigInteger.ONE), "signature");
        assertSignature(rs(BigInteger.ONE, BigInteger.ZERO), "signature");
        assertSignature(rs(N, BigInteger.ONE), "signature");
        assertSignature(rs(N, N), "signature");
        assertSignature(rs(BigInteger.ONE, N), "signature");
        assertSignature(rs(BigInteger.ONE, BigInteger.ONE), "signature");
        assertSignature(rs(BigInteger.TWO.pow(256).subtract(BigInteger.ONE), BigInteger.ONE), "signature");
        assertSignature(Arrays.copyOf(signature, 63), "signature");
        assertSignature(Arrays.copyOf(signature, 65), "signature");
        assertSignature(Arrays.copyOfRange(signature, 1, 64), "signature");
        assertSignature(Arrays.copyOf(signature, 128), "signature");
        assertSignature(new byte[1], "signature");
        assertSignature(ECDSA.transcodeSignatureToDER(signature), "signature");
    }

    /** No defect of the verifier: (r, n − s) is valid by the definition of ECDSA. Hence no cache and no revocation by text. */
    @Test
    void acceptsTheSignaturesTwinAsTheSameTokenId() throws Exception {
        byte[] signature = signature(good);
        BigInteger r = new BigInteger(1, Arrays.copyOf(signature, 32));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));

        String twin = signingInput(good) + "." + Forge.encode(rs(r, N.subtract(s)));

        assertThat(twin).isNotEqualTo(good);
        assertThat(tokens.verify(twin)).isEqualTo(new Accepted(Forge.claims()));
    }

    @Test
    void refusesASignatureOnAnotherCurve() throws Exception {
        ECKey p384 = new ECKeyGenerator(Curve.P_384).generate();
        String input = signingInput(forge().header("alg", quoted("ES384")).token());
        String signature = new ECDSASigner(p384)
                .sign(new JWSHeader(JWSAlgorithm.ES384), input.getBytes(StandardCharsets.US_ASCII))
                .toString();

        assertRefused(input + "." + signature, "algorithm");
        assertRefused(signingInput(good) + "." + signature, "signature");
    }

    @Property(tries = 300)
    void refusesAGoodTokenWithOneCharacterChanged(
            @ForAll @IntRange(max = 2_000) int at, @ForAll @CharRange(from = '-', to = 'z') char other) {
        int position = at % good.length();
        if (good.charAt(position) == other) {
            return;
        }
        StringBuilder changed = new StringBuilder(good);
        changed.setCharAt(position, other);

        assertThat(tokens.verify(changed.toString())).isInstanceOf(Refused.class);
    }

    @Property(tries = 500)
    void refusesAnyTextWithoutAnException(@ForAll @StringLength(max = 200) String text) {
        assertThat(tokens.verify(text)).isInstanceOf(Refused.class);
        assertThat(tokens.verify(forge().sign(text, text))).isInstanceOf(Refused.class);
        assertThat(tokens.verify(forge().sign(forge().headerJson(), text))).isInstanceOf(Refused.class);
    }

    private void assertSignature(byte[] signature, String reason) {
        assertRefused(signingInput(good) + "." + Forge.encode(signature), reason);
    }

    private static byte[] signature(String token) {
        return Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1));
    }

    private static byte[] rs(BigInteger r, BigInteger s) {
        byte[] both = new byte[64];
        copy(r, both, 0);
        copy(s, both, 32);
        return both;
    }

    private static void copy(BigInteger number, byte[] to, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, to, at + 32 - length, length);
    }
}
