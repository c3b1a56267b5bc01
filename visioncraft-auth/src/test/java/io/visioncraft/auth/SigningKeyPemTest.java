package io.visioncraft.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import io.visioncraft.authentication.AccessTokens.Accepted;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeyPemTest {

    private static final String DAMAGED = "The key is not on the curve P-256, or it is damaged";

    @Test
    void readsAPairAndItsPublicKeyAsGenpkeyWritesThem() {
        SigningKey pair = SigningKey.ofPem(PemTexts.GENPKEY);
        SigningKey verifying = SigningKey.ofPem(PemTexts.GENPKEY_PUBLIC);

        assertThat(pair.canSign()).isTrue();
        assertThat(verifying.canSign()).isFalse();
        assertThat(verifying.id()).isEqualTo(pair.id());
        assertThat(Forge.settings()
                        .keys(SigningKeys.of(pair))
                        .build()
                        .verify(Forge.with(pair).token()))
                .isEqualTo(new Accepted(Forge.claims()));
    }

    @Test
    void computesThePublicKeyThatTheTextLeavesOut() {
        SigningKey whole = SigningKey.ofPem(PemTexts.ECPARAM);

        for (String bare : new String[] {PemTexts.ECPARAM_BARE, PemTexts.ECPARAM_PKCS8}) {
            SigningKey key = SigningKey.ofPem(bare);

            assertThat(key.toPrivateJwk()).isEqualTo(whole.toPrivateJwk());
        }
        assertThat(SigningKey.ofPem(PemTexts.ECPARAM_COMPRESSED).id()).isEqualTo(whole.id());
    }

    @Test
    void putsAKeyWithParametersWrittenOutOnTheNamedCurve() {
        assertThat(SigningKey.ofPem(PemTexts.EXPLICIT).canSign()).isTrue();
    }

    @Test
    void readsThePairInTwoBlocksInAnyOrder() {
        SigningKey pair = SigningKey.ofPem(PemTexts.GENPKEY);

        assertThat(SigningKey.ofPem(PemTexts.GENPKEY + PemTexts.GENPKEY_PUBLIC).toPrivateJwk())
                .isEqualTo(pair.toPrivateJwk());
        assertThat(SigningKey.ofPem(PemTexts.GENPKEY_PUBLIC + PemTexts.GENPKEY).toPrivateJwk())
                .isEqualTo(pair.toPrivateJwk());
    }

    @Test
    void readsPastWhatEditorsAndToolsPutAroundABlock() {
        String id = SigningKey.ofPem(PemTexts.GENPKEY).id();

        for (String same : new String[] {
            "\uFEFF" + PemTexts.GENPKEY,
            PemTexts.GENPKEY.replace("\n", "\r\n"),
            PemTexts.GENPKEY.replace("\n", " \t\n"),
            PemTexts.GENPKEY.strip(),
            "Bag Attributes\n    friendlyName: current\n" + PemTexts.GENPKEY + "Private-Key: (256 bit)\n",
            PemTexts.GENPKEY.replaceAll("([^-])\n([^-])", "$1$2")
        }) {
            assertThat(SigningKey.ofPem(same).id()).isEqualTo(id);
        }
    }

    @Test
    void saysWhatElseTheTextIs() {
        assertRefused(PemTexts.ENCRYPTED, "The key is encrypted");
        assertRefused(PemTexts.ENCRYPTED_SEC1, "The key is encrypted");
        assertRefused(PemTexts.P384, DAMAGED);
        assertRefused(PemTexts.P384_SEC1, DAMAGED);
        assertRefused(PemTexts.ED25519, DAMAGED);
        assertRefused(PemTexts.RSA, "The key is for RSA");
        assertRefused(block("RSA PRIVATE KEY", "AAAA"), "The key is for RSA");
        assertRefused(block("CERTIFICATE", "AAAA"), "holds a certificate");
        assertRefused(PemTexts.GENPKEY + block("CERTIFICATE", "AAAA"), "holds a certificate");
        assertRefused(block("OPENSSH PRIVATE KEY", "AAAA"), "the form of OpenSSH");
        assertRefused(block("SECRET WORDS", "AAAA"), "a block that is no key");
        assertRefused(block("EC PARAMETERS", "BggqhkjOPQMBBw=="), "holds no key");
    }

    @Test
    void refusesTwoKeys() {
        assertRefused(PemTexts.GENPKEY + PemTexts.GENPKEY, "two keys");
        assertRefused(PemTexts.GENPKEY + PemTexts.ECPARAM, "two keys");
        assertRefused(PemTexts.GENPKEY_PUBLIC + PemTexts.GENPKEY_PUBLIC, "two keys");
        assertRefused(block("EC PARAMETERS", "BggqhkjOPQMBBw==").repeat(9), "more than 8 blocks");
    }

    @Test
    void refusesPartsThatAreNoPair() {
        assertRefused(PemTexts.ECPARAM + PemTexts.GENPKEY_PUBLIC, "are no pair");

        byte[] der = der(PemTexts.GENPKEY);
        byte[] others = der(PemTexts.ECPARAM_COMPRESSED);
        byte[] compressed = Arrays.copyOfRange(others, others.length - 33, others.length);
        byte[] lies = der.clone();
        System.arraycopy(compressed, 1, lies, lies.length - 64, 32);
        assertRefused(block("PRIVATE KEY", lies), "no point on P-256");
        byte[] point = der(pem(SigningKey.generate().toPublicJwk()));
        System.arraycopy(point, point.length - 64, lies, lies.length - 64, 64);
        assertRefused(block("PRIVATE KEY", lies), "are no pair");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no key",
                "{}",
                "-----BEGIN PRIVATE KEY",
                "-----END PRIVATE KEY-----",
                "-----BEGIN -----"
            })
    void refusesATextWithoutAWholeBlock(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.ofPem(text))
                .withNoCause();
    }

    @Test
    void refusesDamagedBlocks() {
        String whole = PemTexts.GENPKEY;

        assertRefused(whole.replace("-----END PRIVATE KEY-----", ""), "no last line");
        assertRefused(whole.replace("END PRIVATE", "END PUBLIC"), "another label");
        assertRefused(whole.replaceFirst("\n.*\n", "\n"), DAMAGED);
        assertRefused(whole.replaceFirst("MIGH", "MIG"), "no Base64");
        assertRefused(whole.replaceFirst("MIGH", "MIG*"), "no Base64");
        assertRefused(whole.replaceFirst("MIGH", "MI=H"), "no Base64");
        assertRefused(whole.replaceFirst("\n", "\nName: value\n"), "has headers");
        assertRefused(block("PRIVATE KEY", ""), "is empty");
        assertRefused(whole + " ".repeat(65_536), "at most 65536 characters");
        assertRefused(block("PRIVATE KEY", new byte[1_025]), DAMAGED);
        assertRefused(block("PUBLIC KEY", der(whole)), DAMAGED);
        assertRefused(block("PRIVATE KEY", der(PemTexts.GENPKEY_PUBLIC)), DAMAGED);
        assertRefused(block("EC PRIVATE KEY", der(whole)), DAMAGED);
    }

    /** Nested structures of indefinite length, each of which a parser enters before it has seen the end. */
    @Test
    void bearsDeepNesting() {
        byte[] deep = new byte[1_024];
        for (int i = 0; i < deep.length; i += 2) {
            deep[i] = 0x30;
            deep[i + 1] = (byte) 0x80;
        }

        for (String label : new String[] {"PRIVATE KEY", "EC PRIVATE KEY", "PUBLIC KEY"}) {
            assertRefused(block(label, deep), DAMAGED);
        }
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKey.ofPublicDer(new byte[1_025]));
    }

    @Test
    void readsOrRefusesEveryKeyWithSomeBytesChanged() {
        Random random = new Random(20_260_701);
        String id = SigningKey.ofPem(PemTexts.GENPKEY).id();
        int refused = 0;
        for (int i = 0; i < 2_000; i++) {
            byte[] der = der(PemTexts.GENPKEY);
            for (int change = random.nextInt(3); change >= 0; change--) {
                der[random.nextInt(der.length)] = (byte) random.nextInt(256);
            }
            try {
                assertThat(SigningKey.ofPem(block("PRIVATE KEY", der)).id()).isEqualTo(id);
            } catch (IllegalArgumentException expected) {
                assertThat(expected).hasNoCause();
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_800);
    }

    @Test
    void showsNothingOfTheText() {
        String secret = "T/UVcEVQSMVQfRQw";
        String whole = PemTexts.GENPKEY;

        for (String bad : new String[] {
            whole.replace("MIGH", "MIGG"),
            whole.replace("-----END PRIVATE KEY-----", ""),
            "-----BEGIN " + secret + "-----\n-----END " + secret + "-----",
            whole.replace("PRIVATE KEY", secret),
            whole.replaceFirst("MIGH", "MIG*"),
            whole + whole
        }) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SigningKey.ofPem(bad))
                    .withNoCause()
                    .withMessageNotContaining(secret);
        }
    }

    private static String pem(String publicJwk) {
        try {
            return block("PUBLIC KEY", ECKey.parse(publicJwk).toECPublicKey().getEncoded());
        } catch (ParseException | JOSEException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----.*-----", ""));
    }

    private static String block(String label, byte[] der) {
        return block(label, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der));
    }

    private static String block(String label, String base64) {
        return "-----BEGIN " + label + "-----\n" + base64 + "\n-----END " + label + "-----\n";
    }

    private static void assertRefused(String pem, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKey.ofPem(pem))
                .withMessageContaining(message)
                .withNoCause();
    }
}
