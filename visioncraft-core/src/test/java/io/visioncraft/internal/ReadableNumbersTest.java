package io.visioncraft.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.RandomSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("INV-8")
class ReadableNumbersTest {

    private static final RandomSource NONE = byte[]::new;
    private static final ReadableNumbers ORDERS = new ReadableNumbers("ORD", NONE);

    @Test
    @Rule("ORD-8")
    void spellsFortyRandomBitsWithoutAmbiguousLetters() {
        assertThat(number(0, 0, 0, 0, 0)).isEqualTo("ORD-0000-0000");
        assertThat(number(0xFF, 0xFF, 0xFF, 0xFF, 0xFF)).isEqualTo("ORD-ZZZZ-ZZZZ");
        // 00001 00010 00011 00100 00101 00110 00111 01000
        assertThat(number(0x08, 0x86, 0x42, 0x98, 0xE8)).isEqualTo("ORD-1234-5678");
        assertThat(number(0x94, 0xE7, 0x4A, 0xD6, 0xEF)).isEqualTo("ORD-JKKM-NNQF");
    }

    @Test
    @Rule({"ORD-8", "GEN-12"})
    void readsANumberHoweverItIsSaid() {
        for (String said : List.of(
                "ORD-01K3-Q2XD",
                "ord-01k3-q2xd",
                "  ord 01k3 q2xd ",
                "ORD01K3Q2XD",
                "Ord-OiK3-Q2Xd",
                "ORD-0LK3-Q2XD",
                "0RD-01K3-Q2XD",
                "0rd01k3q2xd",
                "ORD\u00a001K3\u2010Q2XD",
                "ORD-01\u212A3-Q2XD",
                "O R D 0 1 K 3 Q 2 X D")) {
            assertThat(ORDERS.read(said)).as(said).containsExactly("ORD-01K3-Q2XD");
        }
    }

    @Test
    @Rule({"ORD-8", "GEN-12"})
    void readsANumberWithoutItsPrefixAfterWhatItSays() {
        for (String said : List.of("01K3-Q2XD", "01k3q2xd", "oLk3 q2xd", "O-I-K-3-Q-2-X-D")) {
            assertThat(ORDERS.read(" " + said)).as(said).containsExactly(said, "ORD-01K3-Q2XD");
        }
        assertThat(ORDERS.read("ord12345")).containsExactly("ord12345", "ORD-0RD1-2345");
    }

    @Test
    @Rule("GEN-12")
    void takesAnythingElseAsItStands() {
        for (String said : List.of(
                "ORD-01K3-Q2XU",
                "ORD-01K3-Q2X",
                "ORD-01K3-Q2XDD",
                "01K3-Q2XU",
                "01K3-Q2X",
                "QRD-01K3-Q2XD",
                "ORD-ORD-01K3-Q2XD",
                "2019/0417",
                "INV-01K3-Q2XD",
                "CUS-01K3-Q2XD",
                "ord",
                "ord-01k3-q2xu",
                "ORD-\uFF101K3-Q2XD",
                "ORD-0\u01311K3-Q2XD")) {
            assertThat(ORDERS.read(" " + said)).as(said).containsExactly(said);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ORD", "CUS", "CRM", "OIL", "RC"})
    @Rule("GEN-12")
    void readsThePrefixOfEveryKindAsItSounds(String prefix) {
        ReadableNumbers numbers = new ReadableNumbers(prefix, NONE);
        String zeros = prefix.replace('O', '0').replace('I', '1').replace('L', '1');

        assertThat(numbers.next()).isEqualTo(prefix + "-0000-0000");
        for (String said : List.of(prefix, prefix.toLowerCase(Locale.ROOT), zeros)) {
            assertThat(numbers.read(said + " 01k3 q2xd")).as(said).containsExactly(prefix + "-01K3-Q2XD");
        }
        assertThat(numbers.read("VAT-01K3-Q2XD")).containsExactly("VAT-01K3-Q2XD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "ord", "ABCDE", "OR1", "ÄRD"})
    void beginsWithAFewLetters(String prefix) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ReadableNumbers(prefix, NONE));
    }

    @Property
    @Rule({"ORD-8", "GEN-12"})
    void readsEveryNumberThatItMakes(@ForAll @Size(5) byte[] bits) {
        String number = new ReadableNumbers("ORD", length -> bits.clone()).next();

        assertThat(ORDERS.read(number)).containsExactly(number);
        assertThat(ORDERS.read(number.toLowerCase(Locale.ROOT).replace("-", "")))
                .containsExactly(number);
        assertThat(ORDERS.read(number.substring(4))).containsExactly(number.substring(4), number);
    }

    private static String number(int... bytes) {
        byte[] fixed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            fixed[i] = (byte) bytes[i];
        }
        RandomSource random = length -> Arrays.copyOf(fixed, length);
        return new ReadableNumbers("ORD", random).next();
    }
}
