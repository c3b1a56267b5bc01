package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.Rule;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("GEN-11")
class KeyBytesTest {

    /** In the order of their code points, which is not the order of Java's characters. */
    private static final List<String> IN_ORDER = List.of("a", "a b", "ab", "ß", "ä", "漢", "ａ", "😀", "😁");

    @Test
    void comparesAsTheLibraryFolds() {
        for (String one : IN_ORDER) {
            for (String other : IN_ORDER) {
                assertThat(Integer.signum(Arrays.compareUnsigned(KeyBytes.of(one), KeyBytes.of(other))))
                        .isEqualTo(Integer.signum(Folding.compare(one, other)));
            }
        }
    }

    @Test
    void endsAfterAllThatBeginsWithAPrefix() {
        for (String prefix : IN_ORDER) {
            byte[] end = KeyBytes.end(prefix);
            for (String word : List.of(prefix, prefix + "z", prefix + "\uFFFF", prefix + "\uDBFF\uDFFF")) {
                assertThat(Arrays.compareUnsigned(KeyBytes.of(word), end)).isNegative();
            }
        }
    }

    @Test
    void endsBeforeAllThatComesAfterAPrefix() {
        assertThat(Arrays.compareUnsigned(KeyBytes.of("ac"), KeyBytes.end("ab")))
                .isNotNegative();
        assertThat(Arrays.compareUnsigned(KeyBytes.of("漣"), KeyBytes.end("漢"))).isNotNegative();
    }
}
