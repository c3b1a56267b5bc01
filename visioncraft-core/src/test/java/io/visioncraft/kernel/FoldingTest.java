package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Rule("GEN-11")
class FoldingTest {

    @Test
    void ignoresCaseCompositionAndTheNumberOfBlanks() {
        assertThat(Folding.key("  Büro \t Reinigung\u00A0"))
                .isEqualTo(Folding.key("BU\u0308RO REINIGUNG"))
                .isEqualTo("büro reinigung");
    }

    @Test
    void tellsSharpSFromDoubleS() {
        assertThat(Folding.key("Straße")).isNotEqualTo(Folding.key("Strasse"));
        assertThat(Folding.key("STRAẞE")).isEqualTo(Folding.key("straße"));
    }

    @Test
    void doesNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));

            assertThat(Folding.key("TITLE")).isEqualTo("title");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void findsTheWordsOfTexts() {
        assertThat(Folding.words("Büro-Reinigung (2×), Büro", "FR-7", ""))
                .containsExactly("büro", "reinigung", "2", "fr", "7");
        assertThat(Folding.words(" -- ")).isEmpty();
    }

    @Test
    void keepsSignsWithTheirLetters() {
        assertThat(Folding.words("हिन्दी भाषा")).containsExactly("हिन्दी", "भाषा");
        assertThat(Folding.words("x\u0301y")).containsExactly("x\u0301y");
        assertThat(Folding.words("\u0301x")).containsExactly("x");
    }

    @Test
    void cutsLongWordsBetweenCharacters() {
        Set<String> words = Folding.words("x" + "\uD835\uDD4F".repeat(40) + " end");

        assertThat(words).containsExactly("x" + "\uD835\uDD4F".repeat(31), "end");
    }

    @Test
    void comparesCharactersBeyondTheFirstPlaneByTheirCodePoints() {
        assertThat(Folding.compare("\uFFFD", "\uD83D\uDE00")).isNegative();
        assertThat(Folding.compare("\uD83D\uDE00", "\uFFFD")).isPositive();
    }

    @Test
    void takesAllFormsOfALetterForOne() {
        assertThat(Folding.key("ΟΔΟΣ"))
                .isEqualTo(Folding.key("οδος"))
                .isEqualTo(Folding.key("οδοσ"))
                .isEqualTo("οδοσ");
        assertThat(Folding.key("ſtreet")).isEqualTo(Folding.key("STREET"));
        assertThat(Folding.key("ᏣᎳᎩ")).isEqualTo(Folding.key("ꮳꮃꭹ"));
        assertThat(Folding.key("\uD801\uDC00")).isEqualTo("\uD801\uDC28");
    }

    @Test
    void leavesLettersOfTurkishAlone() {
        assertThat(Folding.key("I")).isEqualTo("i");
        assertThat(Folding.key("ı")).isEqualTo("ı");
        assertThat(Folding.key("İ")).isEqualTo("İ");
    }

    @Test
    void composesASmallLetterWhoseCapitalHasNoComposedForm() {
        assertThat(Folding.key("H\u0331")).isEqualTo("\u1E96").isEqualTo(Folding.key("h\u0331"));
    }

    @Test
    void findsAWordByItsBeginningInCapitals() {
        assertThat(Folding.words("ΟΔΟΣ").iterator().next()).startsWith(Folding.key("οδ"));
        assertThat(Folding.words("οδοσήμανση").iterator().next())
                .startsWith(Folding.words("ΟΔΟΣ").iterator().next());
    }
}
