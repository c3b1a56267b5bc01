package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

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

    @Property
    void theBeginningOfATextFoldsToTheBeginningOfItsKey(
            @ForAll("texts") String text, @ForAll @IntRange(max = 14) int at) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        int cut = composed.offsetByCodePoints(0, Math.min(at, composed.codePointCount(0, composed.length())));
        Assume.that(
                cut == composed.length() || Character.getType(composed.codePointAt(cut)) != Character.NON_SPACING_MARK);

        assertThat(Folding.key(composed)).startsWith(Folding.key(composed.substring(0, cut)));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aAzZ  \u00A0\t-09\u0301\u0308\u00C4ßẞΣσςİıI\u0345\uFFFD\uAC00")
                .ofMaxLength(12)
                .flatMap(text -> Arbitraries.of(text, text + "\uD83D\uDE00", "\uD835\uDD4F" + text));
    }
}
