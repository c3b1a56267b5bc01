package io.visioncraft.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.RandomSource;
import java.util.Arrays;
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

    private static String reference(int... bytes) {
        byte[] fixed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            fixed[i] = (byte) bytes[i];
        }
        RandomSource random = length -> Arrays.copyOf(fixed, length);
        return new OrderNumbers(random).next();
    }
}
