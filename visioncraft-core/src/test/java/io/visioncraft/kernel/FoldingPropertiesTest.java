package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Rule("GEN-11")
class FoldingPropertiesTest {

    @Property
    void comparesAsTheBytesDo(@ForAll("texts") String a, @ForAll("texts") String b) {
        int asBytes = Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

        assertThat(Integer.signum(Folding.compare(a, b))).isEqualTo(Integer.signum(asBytes));
    }

    @Property
    void isTheSameWhenItIsFoldedAgain(@ForAll("texts") String text) {
        String key = Folding.key(text);

        assertThat(Folding.key(key)).isEqualTo(key);
        assertThat(Folding.words(key)).isEqualTo(Folding.words(text));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aAzZ  \u00A0\t-09\u0301\u0308\u00C4ßẞΣσςİıI\u0345\uFFFD\uAC00")
                .ofMaxLength(12)
                .flatMap(text -> Arbitraries.of(text, text + "\uD83D\uDE00", "\uD835\uDD4F" + text));
    }
}
