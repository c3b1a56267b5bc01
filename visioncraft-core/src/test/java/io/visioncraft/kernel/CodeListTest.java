package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The code lists of EN 16931. */
class CodeListTest {

    static Stream<Arguments> lists() {
        return Stream.of(
                arguments(CodeList.COUNTRIES, 251, "DE", "EU"),
                arguments(CodeList.CURRENCIES, 178, "EUR", "HRK"),
                arguments(CodeList.EXEMPTION_REASONS, 88, "VATEX-EU-132-1I", "VATEX-EU-1"),
                arguments(CodeList.UNITS, 2_162, "HUR", "9Z"));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void holdsTheCodesOfItsFile(CodeList list, int size, String listed, String other) {
        assertThat(list.codes()).hasSize(size).contains(listed).doesNotContain(other);
        assertThat(list.contains(listed)).isTrue();
        assertThat(list.contains(other)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void holdsNeitherItsVersionNorAnEmptyCode(CodeList list) {
        assertThat(list.contains(CodeLists.VERSION)).isFalse();
        assertThat(list.contains("")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("lists")
    void cannotBeChanged(CodeList list) {
        assertThatThrownBy(() -> list.codes().add("XX")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void namesAFileThatIsMissing() {
        assertThatThrownBy(() -> CodeList.read("colours.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("colours.txt");
    }

    @Test
    void refusesAFileOfAnotherVersion() {
        assertThatThrownBy(() -> CodeList.read("codes-of-another-version.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(CodeLists.VERSION);
    }
}
