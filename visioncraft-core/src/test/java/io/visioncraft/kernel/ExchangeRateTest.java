package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule({"GEN-4", "MON-8"})
class ExchangeRateTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void saysHowMuchOfTheQuoteOneUnitOfTheBaseIs() {
        ExchangeRate rate = ExchangeRate.of("EUR", "USD", "1.0869", DAY, " ECB ");

        assertThat(rate).isEqualTo(new ExchangeRate(EUR, USD, new BigDecimal("1.0869"), DAY, "ECB"));
        assertThat(rate).hasToString("1 EUR = 1.0869 USD (ECB, 2026-03-02)");
        assertThat(rate.between(EUR, USD)).isTrue();
        assertThat(rate.between(USD, EUR)).isTrue();
        assertThat(rate.between(EUR, EUR)).isFalse();
        assertThat(rate.between(USD, Currency.getInstance("GBP"))).isFalse();
    }

    @Test
    void dropsTheTrailingZerosOfTheRate() {
        assertThat(rate("0.9170")).isEqualTo(rate("0.917")).hasSameHashCodeAs(rate("0.917"));
        assertThat(new ExchangeRate(EUR, USD, new BigDecimal("1E+2"), DAY, "ECB").rate())
                .isEqualTo(new BigDecimal("100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000000001", "1", "9999999999.9999999999", "1.00000000000"})
    void takesRatesOfUpToTenDecimals(String rate) {
        assertThat(rate(rate).rate()).isEqualByComparingTo(rate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "-0.5",
                "10000000000",
                "0.00000000001",
                "1.00000000001",
                "1E+2000000000",
                "1E-2000000000"
            })
    void refusesWhatIsNoRate(String rate) {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new ExchangeRate(EUR, USD, new BigDecimal(rate), DAY, "ECB"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,0869", "1e3", "", " 1", "٣", "0x1", "1.", "NaN"})
    void readsPlainNumbersOnly(String rate) {
        assertRefused(KernelCodes.MALFORMED_NUMBER, () -> rate(rate));
    }

    @Test
    void refusesOneCurrencyTwiceAndUnknownOnes() {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> ExchangeRate.of("EUR", "EUR", "1", DAY, "ECB"));
        assertRefused(KernelCodes.UNKNOWN_CURRENCY, () -> ExchangeRate.of("EUR", "XAU", "1", DAY, "ECB"));
        assertRefused(KernelCodes.UNKNOWN_CURRENCY, () -> ExchangeRate.of("eur", "USD", "1", DAY, "ECB"));
        assertRefused(
                KernelCodes.UNKNOWN_CURRENCY,
                () -> new ExchangeRate(Currency.getInstance("XXX"), USD, BigDecimal.ONE, DAY, "ECB"));
    }

    @Test
    void refusesWhatIsNoSourceAndNoDayOfACalendar() {
        assertRefused(KernelCodes.REQUIRED, () -> ExchangeRate.of("EUR", "USD", "1", DAY, " "));
        assertRefused(KernelCodes.TOO_LONG, () -> ExchangeRate.of("EUR", "USD", "1", DAY, "x".repeat(65)));
        assertRefused(KernelCodes.CONTROL_CHARACTER, () -> ExchangeRate.of("EUR", "USD", "1", DAY, "E\nCB"));
        for (LocalDate day : new LocalDate[] {LocalDate.MIN, LocalDate.MAX, LocalDate.of(0, 12, 31)}) {
            assertRefused(KernelCodes.OUT_OF_RANGE, () -> ExchangeRate.of("EUR", "USD", "1", day, "ECB"));
        }
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void requiresEachPart() {
        List<ThrowingCallable> incomplete = List.of(
                () -> new ExchangeRate(null, USD, BigDecimal.ONE, DAY, "ECB"),
                () -> new ExchangeRate(EUR, null, BigDecimal.ONE, DAY, "ECB"),
                () -> new ExchangeRate(EUR, USD, null, DAY, "ECB"),
                () -> new ExchangeRate(EUR, USD, BigDecimal.ONE, null, "ECB"));

        for (ThrowingCallable call : incomplete) {
            assertThat(catchThrowableOfType(InvalidInputException.class, call).violations())
                    .extracting(Violation::code)
                    .containsExactly("required");
        }
    }

    private static ExchangeRate rate(String rate) {
        return ExchangeRate.of("EUR", "USD", rate, DAY, "ECB");
    }
}
