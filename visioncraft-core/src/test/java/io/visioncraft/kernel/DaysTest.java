package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("GEN-8")
class DaysTest {

    @Test
    void keepsTheDaysOfTheYearsOneToNineThousandNineHundredNinetyNine() {
        for (LocalDate day : List.of(Days.FIRST, LocalDate.of(2026, 3, 2), Days.LAST)) {
            assertThat(Days.isKept(day)).isTrue();
            assertThat(Days.kept(day)).isEqualTo(day);
        }
    }

    @Test
    void refusesOtherDays() {
        for (LocalDate day : List.of(Days.FIRST.minusDays(1), Days.LAST.plusDays(1), LocalDate.MIN, LocalDate.MAX)) {
            assertThat(Days.isKept(day)).isFalse();
            assertThatThrownBy(() -> Days.kept(day))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            refused -> assertThat(refused.violations())
                                    .extracting(Violation::code)
                                    .containsExactly(KernelCodes.OUT_OF_RANGE.value()));
        }
    }
}
