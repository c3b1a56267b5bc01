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
}
