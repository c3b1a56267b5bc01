package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken off an invoice that is paid early. */
@Rule("INV-6")
class CashDiscountTest {

    @ParameterizedTest
    @CsvSource({"2, 2", "2.50, 2.5", "0.0001, 0.0001", "99.9999, 99.9999", "10, 10", "3.00000000, 3"})
    void keepsItsRateWithoutTrailingZeros(String given, BigDecimal kept) {
        assertThat(CashDiscount.of(given, 10).percent()).isEqualTo(kept);
    }

    @Test
    void isEqualByRateAndDays() {
        assertThat(CashDiscount.of("2", 10))
                .isEqualTo(new CashDiscount(new BigDecimal("2.0000"), 10))
                .hasSameHashCodeAs(new CashDiscount(new BigDecimal("2.0000"), 10))
                .isNotEqualTo(CashDiscount.of("2", 11))
                .isNotEqualTo(CashDiscount.of("2.0001", 10));
        assertThat(new CashDiscount(new BigDecimal("1E+1"), 10)).isEqualTo(CashDiscount.of("10", 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0000", "-2", "100", "100.0001", "1000000000000000000000000000000"})
    void takesOffSomethingAndNotAll(String percent) {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> CashDiscount.of(percent, 10));
    }

    @Test
    void isNeverAHugeNumber() {
        for (BigDecimal huge : new BigDecimal[] {
            new BigDecimal("1E+1000000000"), new BigDecimal(BigInteger.ONE.shiftLeft(1_000_000)),
        }) {
            assertRefused(KernelCodes.OUT_OF_RANGE, () -> new CashDiscount(huge, 10));
        }
        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> new CashDiscount(new BigDecimal("1E-1000000000"), 10));
        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> CashDiscount.of("2.00001", 10));
        assertRefused(KernelCodes.TOO_LONG, () -> CashDiscount.of("2." + "0".repeat(40), 10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "2 %", "2,5", "1e1", "٢", "NaN"})
    void isReadFromAPlainNumber(String percent) {
        assertRefused(KernelCodes.MALFORMED_NUMBER, () -> CashDiscount.of(percent, 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 366, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void isForAYearAtMost(int days) {
        Violation refused = assertRefused(KernelCodes.OUT_OF_RANGE, () -> CashDiscount.of("2", days));

        assertThat(refused.details()).containsEntry("max", 365);
    }

    @Test
    @Rule("GEN-3")
    @SuppressWarnings("NullAway") // a host without null analysis
    void needsARate() {
        for (ThrowingCallable call :
                List.<ThrowingCallable>of(() -> CashDiscount.of(null, 10), () -> new CashDiscount(null, 10))) {
            InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, call);
            assertThat(refused.violations()).extracting(Violation::path).containsExactly("percent");
            assertThat(refused.violations()).extracting(Violation::code).containsExactly("required");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 0, 2026-03-02",
        "2026-03-02, 10, 2026-03-12",
        "2028-02-28, 2, 2028-03-01",
        "2026-12-31, 1, 2027-01-01",
        "9999-12-31, 0, 9999-12-31"
    })
    void lastsSoManyDaysFromTheDateOfIssue(LocalDate issued, int days, LocalDate last) {
        assertThat(CashDiscount.of("2", days).lastDay(issued)).isEqualTo(last);
    }

    @Test
    void lastsNoLongerThanStoresKeepDays() {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> CashDiscount.of("2", 1).lastDay(LocalDate.of(9999, 12, 31)));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> CashDiscount.of("2", 0).lastDay(LocalDate.MAX));
    }
}
