package io.visioncraft.verification.unicode;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.Rule;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every character folds as Unicode says, on every JDK. */
@Rule("GEN-11")
class FoldingTableTest {

    @Test
    void everyCharacterFoldsToItsSimpleCaseFolding() {
        assertSame(c -> Folding.key("(" + text(c) + ")").equals(UnicodeData.key("(" + text(c) + ")")));
    }

    @Test
    void everyCharacterFoldsTheSameOnALetterWithAMark() {
        assertSame(c -> {
            String text = "A" + text(c) + "\u0331B";
            return (UnicodeData.inert(c) && UnicodeData.folded(c) == c)
                    || Folding.key(text).equals(UnicodeData.key(text));
        });
    }

    @Test
    void wordsAreMadeOfLettersDigitsAndTheirSigns() {
        assertSame(c -> {
            Set<String> words = Folding.words(text(c));
            if (UnicodeData.letterOrDigit(c)) {
                return words.equals(Set.of(UnicodeData.key(text(c))));
            }
            // some marks come apart into others, or fold to a letter
            return UnicodeData.sign(c)
                    ? words.isEmpty() || UnicodeData.folded(c) != c
                    : words.isEmpty() || !UnicodeData.inert(c);
        });
        assertSame(c ->
                !UnicodeData.sign(c) || Folding.words("x" + text(c)).equals(Set.of(UnicodeData.key("x" + text(c)))));
    }

    @Test
    void theVersionNamesTheDataThatWereUsed() {
        assertThat(Folding.VERSION).isEqualTo("2/" + UnicodeData.version());
    }

    private static void assertSame(IntPredicate same) {
        List<String> otherwise = IntStream.rangeClosed(0, UCharacter.MAX_VALUE)
                .filter(c -> !Character.isBmpCodePoint(c) || !Character.isSurrogate((char) c))
                .filter(c -> !same.test(c))
                .mapToObj("U+%04X"::formatted)
                .toList();
        assertThat(otherwise).isEmpty();
    }

    private static String text(int c) {
        return Character.toString(c);
    }
}
