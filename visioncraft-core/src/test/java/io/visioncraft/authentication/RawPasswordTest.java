package io.visioncraft.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Rule;
import java.nio.CharBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("IDN-6")
class RawPasswordTest {

    private static final String EMOJI = "\uD83D\uDE00";

    @Test
    void keepsEveryCharacterAsTyped() {
        String typed = "  a\u0000b\t\u00A0\uFFFF c \n";

        assertThat(RawPassword.of(typed).characters()).hasToString(typed);
    }

    @Test
    void isTheSameHoweverTheKeyboardComposes() {
        RawPassword composed = RawPassword.of("café");

        RawPassword decomposed = RawPassword.of("cafe\u0301");

        assertThat(decomposed).isEqualTo(composed).hasSameHashCodeAs(composed);
        assertThat(decomposed.codePoints()).isEqualTo(4);
        assertThat(decomposed).isNotEqualTo(RawPassword.of("cafe"));
    }

    @Test
    void countsCodePoints() {
        assertThat(RawPassword.of(EMOJI.repeat(256)).codePoints()).isEqualTo(256);
    }

    @Test
    void refusesNothingAtAll() {
        assertRefused(null, "required");
        assertRefused("", "required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D", "\uDE00", "a\uD83Db", "\uDE00\uD83D", "\uD83D\uD83D\uDE00"})
    void refusesAnUnpairedSurrogate(String typed) {
        assertRefused(typed, "unpaired-surrogate");
    }

    @Test
    void refusesMoreThan30CombiningMarksInARow() {
        assertThat(RawPassword.of("a" + "\u0300".repeat(30)).codePoints()).isEqualTo(30);
        assertRefused("a\u0301" + "\u0300".repeat(30), "too-many-marks");
    }

    @Test
    void refusesTooMuchBeforeAnythingIsNormalised() {
        String slowToNormalise = "a" + "\u0301\u0300".repeat(200_000);

        assertRefused(slowToNormalise, "too-long");
        assertRefused(EMOJI.repeat(257), "too-long");
        assertRefused("x".repeat(1_000_000), "too-long");
    }

    @Test
    void neverShowsItself() {
        assertThat(RawPassword.of("hunter2")).hasToString("********");
        assertThatThrownBy(() -> RawPassword.of("hunter2\uD800")).hasMessageNotContaining("hunter2");
    }

    @Test
    void handsOutNothingThatCanBeChanged() {
        CharSequence view = RawPassword.of("hunter2").characters();

        assertThat(view)
                .isInstanceOfSatisfying(
                        CharBuffer.class,
                        buffer -> assertThat(buffer.isReadOnly()).isTrue());
    }

    @SuppressWarnings("NullAway") // null is one of the hostile inputs
    private static void assertRefused(@Nullable String typed, String code) {
        assertThatThrownBy(() -> RawPassword.of(typed))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations())
                                .singleElement()
                                .extracting(Violation::code)
                                .isEqualTo(code));
    }
}
