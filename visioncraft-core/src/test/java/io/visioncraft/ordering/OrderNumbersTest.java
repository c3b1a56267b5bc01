package io.visioncraft.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.RandomSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class OrderNumbersTest {

    @Test
    @Rule("ORD-8")
    void spellsFortyRandomBitsWithoutAmbiguousLetters() {
        assertThat(reference(0, 0, 0, 0, 0)).isEqualTo("ORD-0000-0000");
        assertThat(reference(0xFF, 0xFF, 0xFF, 0xFF, 0xFF)).isEqualTo("ORD-ZZZZ-ZZZZ");
        // 00001 00010 00011 00100 00101 00110 00111 01000
        assertThat(reference(0x08, 0x86, 0x42, 0x98, 0xE8)).isEqualTo("ORD-1234-5678");
        assertThat(reference(0x94, 0xE7, 0x4A, 0xD6, 0xEF)).isEqualTo("ORD-JKKM-NNQF");
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
                "ORD\u00a001K3\u2010Q2XD",
                "ORD-01\u212A3-Q2XD",
                "O R D 0 1 K 3 Q 2 X D")) {
            assertThat(OrderNumbers.read(said)).as(said).containsExactly("ORD-01K3-Q2XD");
        }
    }

    @Test
    @Rule({"ORD-8", "GEN-12"})
    void readsANumberWithoutItsPrefixAfterWhatItSays() {
        for (String said : List.of("01K3-Q2XD", "01k3q2xd", "oLk3 q2xd", "O-I-K-3-Q-2-X-D")) {
            assertThat(OrderNumbers.read(" " + said)).as(said).containsExactly(said, "ORD-01K3-Q2XD");
        }
        assertThat(OrderNumbers.read("ord12345")).containsExactly("ord12345", "ORD-0RD1-2345");
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
                "0RD-01K3-Q2XD",
                "ORD-ORD-01K3-Q2XD",
                "2019/0417",
                "INV-01K3-Q2XD",
                "ord",
                "ord-01k3-q2xu",
                "ORD-\uFF101K3-Q2XD",
                "ORD-0\u01311K3-Q2XD")) {
            assertThat(OrderNumbers.read(" " + said)).as(said).containsExactly(said);
        }
    }

    @Property
    @Rule({"ORD-8", "GEN-12"})
    void readsEveryNumberThatItMakes(@ForAll @Size(5) byte[] bits) {
        String number = new OrderNumbers(length -> bits.clone()).next();

        assertThat(OrderNumbers.read(number)).containsExactly(number);
        assertThat(OrderNumbers.read(number.toLowerCase(Locale.ROOT).replace("-", "")))
                .containsExactly(number);
        assertThat(OrderNumbers.read(number.substring(4))).containsExactly(number.substring(4), number);
    }

    private static String reference(int... bytes) {
        byte[] fixed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            fixed[i] = (byte) bytes[i];
        }
        RandomSource random = length -> Arrays.copyOf(fixed, length);
        return new OrderNumbers(random).next();
    }
}
