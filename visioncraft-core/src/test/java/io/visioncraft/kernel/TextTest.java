package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("GEN-4")
class TextTest {

    @Test
    void isStrippedAndComposed() {
        assertThat(Text.line("  Cafe\u0301 \n", 10)).isEqualTo("Caf\u00E9");
        assertThat(Text.line("\u00A0\u2003x\u3000", 10)).isEqualTo("x");
        assertThat(Text.lines("\n a\nb\t \r\n", 10)).isEqualTo("a\nb");
        assertThat(Text.code("a  B")).isEqualTo("a  B");
    }

    @Test
    void letsOptionalTextBeAbsentOrBlank() {
        assertThat(Text.optionalLine(null, 10)).isEmpty();
        assertThat(Text.optionalLine(" \t\u00A0", 10)).isEmpty();
        assertThat(Text.optionalLines("\n", 10)).isEmpty();
    }

    @Test
    void refusesRequiredTextThatIsAbsentOrBlank() {
        assertRefused(KernelCodes.REQUIRED, () -> Text.line(null, 10));
        assertRefused(KernelCodes.REQUIRED, () -> Text.line("", 10));
        assertRefused(KernelCodes.REQUIRED, () -> Text.lines(" \n\u2028", 10));
        assertRefused(KernelCodes.REQUIRED, () -> Text.code("\u00A0"));
    }

    @Test
    void checksTheLengthBeforeAnythingElse() {
        Violation violation = assertRefused(KernelCodes.TOO_LONG, () -> Text.line(" ".repeat(11), 10));

        assertThat(violation.details()).containsEntry("length", 11).containsEntry("max", 10);
        assertThat(violation.message()).contains("11").contains("10");
        assertRefused(KernelCodes.TOO_LONG, () -> Text.line("\u0000".repeat(11), 10));
        assertThat(Text.line("x".repeat(10), 10)).hasSize(10);
    }

    @Test
    void refusesTextThatIsTooLongOnceItIsComposed() {
        // U+0344 has a canonical decomposition into two characters and is never composed again
        assertRefused(KernelCodes.TOO_LONG, () -> Text.line("\u0344".repeat(10), 10));
    }

    @ParameterizedTest
    @ValueSource(chars = {'\u0000', '\u0007', '\u001B', '\u007F', '\u0085', '\u009F'})
    void refusesControlCharacters(char control) {
        Violation violation = assertRefused(KernelCodes.CONTROL_CHARACTER, () -> Text.line(" a" + control + "b", 10));

        assertThat(violation.details()).containsEntry("position", 1);
        assertThat(violation.message()).doesNotContain(String.valueOf(control));
        assertRefused(KernelCodes.CONTROL_CHARACTER, () -> Text.lines("a" + control + "b", 10));
        assertRefused(KernelCodes.CONTROL_CHARACTER, () -> Text.optionalLine("a" + control + "b", 10));
    }

    @ParameterizedTest
    @ValueSource(chars = {'\n', '\r', '\t', '\u2028', '\u2029'})
    void allowsLineBreaksAndTabsInLongTextOnly(char separator) {
        assertThat(Text.lines("a" + separator + "b", 10)).isEqualTo("a" + separator + "b");
        assertRefused(KernelCodes.CONTROL_CHARACTER, () -> Text.line("a" + separator + "b", 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\uD83D", "\uDE00b", "a\uD83Db", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void refusesUnpairedSurrogates(String text) {
        assertRefused(KernelCodes.UNPAIRED_SURROGATE, () -> Text.line(text, 10));
        assertRefused(KernelCodes.UNPAIRED_SURROGATE, () -> Text.lines(text, 10));
    }

    @Test
    void keepsCharactersBeyondTheFirstPlane() {
        assertThat(Text.line("\uD83D\uDE00", 2)).isEqualTo("\uD83D\uDE00");
        assertRefused(KernelCodes.TOO_LONG, () -> Text.line("\uD83D\uDE00", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200B",
                "\uFEFF",
                "\u2060",
                "\u00AD",
                "\u3164",
                "\u202A",
                "\u202E",
                "\u2066",
                "\u2069",
                "\u200E",
                "\u061C",
                "\uFE0F",
                "\uDB40\uDC01",
                "\uDB40\uDD00",
                "\u034F",
                "\u200C",
                "\u200D",
                "\u2061"
            })
    void refusesCharactersThatNobodySeesInALine(String hidden) {
        Violation violation = assertRefused(KernelCodes.INVISIBLE_CHARACTER, () -> Text.line(" ADMIN" + hidden, 10));

        assertThat(violation.details()).containsEntry("position", 5);
        assertThat(violation.message()).contains("U+").doesNotContain(hidden);
        assertRefused(KernelCodes.INVISIBLE_CHARACTER, () -> Text.code(hidden + "A"));
        assertRefused(KernelCodes.INVISIBLE_CHARACTER, () -> Text.optionalLine(hidden, 10));
    }

    @Test
    void allowsCharactersThatNobodySeesInLongTextThatHasOthers() {
        assertThat(Text.lines("\u2764\uFE0F", 10)).isEqualTo("\u2764\uFE0F");
        assertThat(Text.lines("\u202Bx\u202C", 10)).isEqualTo("\u202Bx\u202C");
        assertRefused(KernelCodes.REQUIRED, () -> Text.lines("\u200B\n\uFEFF", 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0646\u0627\u0645\u0647\u200C\u0627\u06CC", // between Arabic letters that would join
                "\u0628\u064E\u200C\u064E\u0628", // with vowel signs beside it
                "\u0915\u094D\u200C\u0937", // behind a virama
                "\u0DC1\u0DCA\u200D\u0DBB\u0DD3"
            })
    void allowsAJoinerWhereItsNeighboursNeedIt(String text) {
        assertThat(Text.line(text, 10)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0628\u200D\u0628", // Arabic letters join without
                "\u0627\u200C\u0628", // ALEF joins nothing behind it
                "\u0628\u200C",
                "\u200C\u0628",
                "\u0915\u200D\u0937",
                "a\u200Cb",
                "\u0628\u200C\u200C\u0628",
                "\uD83D\uDC69\u200D\uD83D\uDCBB"
            })
    void refusesAJoinerAnywhereElse(String text) {
        assertRefused(KernelCodes.INVISIBLE_CHARACTER, () -> Text.line(text, 10));
    }

    @Test
    void refusesMoreThan30CombiningMarksInARow() {
        String most = "x" + "\u0301".repeat(30);

        assertThat(Text.line(most + "y" + most, 100)).isEqualTo(most + "y" + most);
        Violation violation = assertRefused(KernelCodes.TOO_MANY_MARKS, () -> Text.line(" " + most + "\u0323", 100));
        assertThat(violation.details()).containsEntry("position", 1).containsEntry("max", 30);
        assertRefused(KernelCodes.TOO_MANY_MARKS, () -> Text.lines("\uD83C\uDFFB" + "\u20DD".repeat(31), 100));
        assertRefused(KernelCodes.TOO_MANY_MARKS, () -> Text.optionalLines("\u0301".repeat(20_000), 20_000));
    }

    @Test
    void isKeptAsAnEarlierVersionTookIt() {
        String hidden = "Coffee \u2615\uFE0F";
        String marked = "x" + "\u0301".repeat(31);

        assertThat(Text.keptLine(hidden, 300)).isEqualTo(hidden);
        assertThat(Text.keptCode("A\u200B")).isEqualTo("A\u200B");
        assertThat(Text.keptOptionalLine(marked, 300)).isEqualTo(marked);
        assertThat(Text.keptLines("\u200B", 300)).isEqualTo("\u200B");
        assertThat(Text.keptOptionalLines(" Cafe\u0301\n", 300)).isEqualTo("Caf\u00E9");
        assertRefused(KernelCodes.CONTROL_CHARACTER, () -> Text.keptLine("a\nb", 300));
        assertRefused(KernelCodes.REQUIRED, () -> Text.keptLines(" ", 300));
        assertRefused(KernelCodes.TOO_LONG, () -> Text.keptCode("c".repeat(65)));
    }

    @Test
    void refusesARunOfMarksThatGrowsWhenItsLetterComesApart() {
        // U+0958 is KA with a NUKTA and is never composed again
        String grows = "\u0958" + "\u0941".repeat(30);

        assertRefused(KernelCodes.TOO_MANY_MARKS, () -> Text.line(grows, 100));
        assertThat(Text.line(grows.substring(0, 30), 100)).hasSize(31);
    }
}
