package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A unit that is stated is on the list; a stored one has the form. */
class UnitCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"C62", "HUR", "DAY", "MON", "H87", "KGM", "E4", "2A", "XPP"})
    @Rule("SVC-1")
    void takesAStatedUnitOfRecommendation20Or21(String code) {
        assertThat(UnitCode.known(code)).isEqualTo(new UnitCode(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9Z", "XX", "PCE", "STD", "000"})
    @Rule("SVC-1")
    void refusesAStatedUnitThatIsOnNoList(String code) {
        assertThat(assertRefused(KernelCodes.UNKNOWN_UNIT, () -> UnitCode.known(code))
                        .details())
                .containsEntry("unit", code)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "c62", "hur", "HOUR", "C62\n"})
    @Rule("SVC-1")
    void refusesAStatedUnitOfTheWrongForm(String code) {
        assertRefused(KernelCodes.MALFORMED, () -> UnitCode.known(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9Z", "XX", "PCE"})
    @Rule("SVC-1")
    void readsAStoredUnitThatIsOnNoList(String code) {
        assertThat(new UnitCode(code)).isEqualTo(UnitCode.of(code)).hasToString(code);
    }

    @Test
    void theConstantsAreOnTheList() {
        assertThat(UnitCode.known("C62")).isEqualTo(UnitCode.ONE);
        assertThat(UnitCode.known("HUR")).isEqualTo(UnitCode.HOUR);
    }
}
