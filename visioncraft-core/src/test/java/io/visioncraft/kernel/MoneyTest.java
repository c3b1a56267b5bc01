package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.Violation;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({"160, JPY, 160 JPY", "160, EUR, 160.00 EUR", "160.5, KWD, 160.500 KWD", "160.5000, EUR, 160.50 EUR"})
    @Rule("MON-1")
    void hasTheMinorUnitsOfItsCurrency(String amount, String currency, String shown) {
        Money money = Money.of(amount, currency);

        assertThat(money).hasToString(shown);
        assertThat(money.amount().scale()).isEqualTo(money.currency().getDefaultFractionDigits());
    }

    @Test
    @Rule("MON-1")
    void isEqualByValueHoweverItWasWritten() {
        assertThat(Money.of("1.2", "EUR"))
                .isEqualTo(Money.of("+1.2000", "EUR"))
                .isEqualTo(Money.ofMinor(120, EUR))
                .isEqualTo(Money.of(new BigDecimal("12E-1"), EUR))
                .hasSameHashCodeAs(Money.of("1.20", "EUR"))
                .isNotEqualTo(Money.of("1.20", "USD"));
        assertThat(Money.of("-0.00", "EUR")).isEqualTo(Money.zero(EUR));
        assertThat(Money.of(new BigDecimal("0E+9"), EUR)).isEqualTo(Money.zero(EUR));
    }

    @Test
    @Rule("MON-1")
    void refusesMoreDecimalsThanTheCurrencyHas() {
        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> Money.of("1.001", "EUR"));
        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> Money.of("1.5", "JPY"));
        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> Money.of("0.0001", "KWD"));
        Violation violation =
                assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> Money.of(new BigDecimal("1E-2000000000"), EUR));

        assertThat(violation.message()).contains("EUR").contains("1E-2000000000");
        assertThat(violation.details()).containsEntry("max", 2);
    }

    /** To set the scale of these would compute a power of ten of as many digits as the exponent says. */
    @ParameterizedTest
    @ValueSource(ints = {1_000, 1_000_000, 500_000_000, 2_000_000_000})
    @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    @Rule("MON-1")
    void refusesSmallNumbersOfAnyExponentAtOnce(int exponent) {
        BigDecimal small = BigDecimal.valueOf(1_230, exponent);

        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> Money.of(small, EUR));
        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> Money.of(small.negate(), EUR));
    }

    @Test
    @Rule("MON-7")
    void refusesAmountsBeyondItsLimits() {
        assertThat(Money.of("10000000000000.00", "EUR").minorUnits()).isEqualTo(Money.MAX_MINOR_UNITS);
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Money.of("10000000000000.01", "EUR"));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Money.of("-10000000000000.01", "EUR"));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Money.of(new BigDecimal("1E+2000000000"), EUR));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Money.ofMinor(Long.MIN_VALUE, EUR));
        assertRefused(
                KernelCodes.OUT_OF_RANGE,
                () -> Money.ofMinor(Money.MAX_MINOR_UNITS, EUR).plus(Money.ofMinor(1, EUR)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1,5", "1e3", "NaN", "0x10", "1.", ".5", "--1", "1.2.3", "٣", "1 ", "Infinity"})
    @Rule({"MON-1", "GEN-3"})
    void refusesTextThatIsNoPlainNumber(String amount) {
        assertRefused(KernelCodes.MALFORMED_NUMBER, () -> Money.of(amount, "EUR"));
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void refusesTextThatIsTooLongBeforeItIsRead() {
        Violation violation = assertRefused(KernelCodes.TOO_LONG, () -> Money.of("9".repeat(1_000_000), "EUR"));

        assertThat(violation.details()).containsEntry("max", 40);
        assertThat(violation.message()).hasSizeLessThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EU", "EURO", "eur", "€", "XAU", "XXX", "XTS", "ABC", "E\u0000R"})
    @Rule("MON-1")
    void refusesWhatIsNoCurrencyWithMinorUnits(String currency) {
        assertRefused(KernelCodes.UNKNOWN_CURRENCY, () -> Money.of("1", currency));
    }

    @Test
    @Rule("MON-1")
    void refusesToCombineCurrencies() {
        Money euro = Money.of("1.00", "EUR");
        Money dollar = Money.of("1.00", "USD");

        assertRefused(KernelCodes.CURRENCY_MISMATCH, () -> euro.plus(dollar));
        assertRefused(KernelCodes.CURRENCY_MISMATCH, () -> euro.minus(dollar));
        assertRefused(KernelCodes.CURRENCY_MISMATCH, () -> euro.exceeds(dollar));
        assertRefused(KernelCodes.CURRENCY_MISMATCH, () -> euro.compareTo(dollar));
        Violation violation =
                assertRefused(KernelCodes.CURRENCY_MISMATCH, () -> Money.total(EUR, List.of(euro, dollar)));

        assertThat(violation.details()).containsEntry("expected", "EUR").containsEntry("actual", "USD");
    }

    @Test
    @Rule("MON-1")
    void addsComparesAndNegates() {
        Money two = Money.of("2.00", "EUR");
        Money five = Money.of("5.00", "EUR");

        assertThat(two.plus(five)).isEqualTo(Money.of("7.00", "EUR"));
        assertThat(two.minus(five)).isEqualTo(Money.of("-3.00", "EUR"));
        assertThat(two.negated()).isEqualTo(Money.of("-2.00", "EUR"));
        assertThat(Money.total(EUR, List.of(two, five, two))).isEqualTo(Money.of("9.00", "EUR"));
        assertThat(Money.total(EUR, List.of())).isEqualTo(Money.zero(EUR));
        assertThat(five.exceeds(two)).isTrue();
        assertThat(two.exceeds(two)).isFalse();
        assertThat(two.positive()).isTrue();
        assertThat(two.negated().negative()).isTrue();
        assertThat(Money.zero(EUR).zero()).isTrue();
        assertThat(Money.zero(EUR).positive() || Money.zero(EUR).negative()).isFalse();
    }
}
