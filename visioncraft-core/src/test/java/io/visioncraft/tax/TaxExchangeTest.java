package io.visioncraft.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Refusals;
import io.visioncraft.kernel.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("MON-8")
class TaxExchangeTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "19.00, USD, EUR, USD, 1.0869, 17.48, EUR",
        "19.00, USD, USD, EUR, 0.92005, 17.48, EUR",
        "1710, JPY, EUR, JPY, 163.27, 10.47, EUR",
        "1710, JPY, JPY, EUR, 0.0061248240, 10.47, EUR",
        "0.999, KWD, KWD, EUR, 2.9871, 2.98, EUR",
        "19.00, EUR, EUR, JPY, 163.27, 3102, JPY",
        "0.01, EUR, EUR, JPY, 49.99, 0, JPY",
        "0.01, EUR, EUR, JPY, 50, 1, JPY",
        "19.00, EUR, KWD, EUR, 3, 6.333, KWD",
        "20.00, EUR, KWD, EUR, 3, 6.667, KWD"
    })
    void statesTheTaxOnceInTheIssuersCurrency(
            String tax, String currency, String base, String quote, String rate, String expected, String own) {
        ExchangeRate published = ExchangeRate.of(base, quote, rate, DAY, "ECB");

        assertThat(exchange((from, into, day) -> Optional.of(published), own).of(Money.of(tax, currency), DAY))
                .isEqualTo(new ForeignTax(published, Money.of(expected, own)));
    }

    @Test
    void asksForNoRateWhereNoneIsNeeded() {
        TaxExchange exchange = exchange(
                (from, into, day) -> {
                    throw new AssertionError("asked for nothing");
                },
                "EUR");

        assertThat(exchange.of(Money.of("19", "EUR"), DAY)).isNull();
        assertThat(exchange.of(Money.of("0", "USD"), DAY)).isNull();
    }

    @Test
    void takesNoRateThatIsOlderThanTheHostAllows() {
        TaxSettings settings = TaxSettings.standard()
                .exchangingBy((from, into, day) -> Optional.of(ExchangeRate.of("EUR", "USD", "1.0869", DAY, "ECB")));
        Money tax = Money.of("19", "USD");

        assertThat(exchange(settings).of(tax, DAY.plusDays(7))).isNotNull();
        assertNoRate(settings, DAY.plusDays(8), 7);
        assertThat(exchange(settings.withRatesUpTo(31)).of(tax, DAY.plusDays(31)))
                .isNotNull();
        assertNoRate(settings.withRatesUpTo(0), DAY.plusDays(1), 0);
        assertThat(exchange(settings.omittingTaxWithoutRate()).of(tax, DAY.plusDays(8)))
                .isNull();
        assertThat(Objects.requireNonNull(
                                exchange(settings.omittingTaxWithoutRate()).of(tax, DAY))
                        .tax())
                .isEqualTo(Money.of("17.48", "EUR"));
    }

    @Test
    void refusesWithoutRatesByDefault() {
        assertNoRate(TaxSettings.standard(), DAY, 7);
    }

    private static void assertNoRate(TaxSettings settings, LocalDate day, int maxAge) {
        RuleViolatedException refused = catchThrowableOfType(
                RuleViolatedException.class, () -> exchange(settings).of(Money.of("19", "USD"), day));
        assertThat(refused.code()).isEqualTo("no-exchange-rate");
        assertThat(refused.details())
                .isEqualTo(Map.of("currency", "USD", "issuerCurrency", "EUR", "day", day.toString(), "maxAge", maxAge));
    }

    @Test
    @Rule("MON-7")
    void refusesATaxThatIsTooLargeInTheIssuersCurrency() {
        TaxExchange exchange = exchange(
                (from, into, day) -> Optional.of(ExchangeRate.of("EUR", "JPY", "0.0000000001", DAY, "ECB")), "EUR");

        assertThatExceptionOfType(RuleViolatedException.class)
                .isThrownBy(() -> exchange.of(Money.ofMinor(Money.MAX_MINOR_UNITS, Currency.getInstance("JPY")), DAY))
                .matches(refused -> refused.code().equals("document-too-large"));
    }

    @Test
    void takesAFailureOfThePortForNoAnswer() {
        IllegalStateException broken = new IllegalStateException("no disk");

        for (RuntimeException failure :
                new RuntimeException[] {broken, KernelCodes.REQUIRED.rejection("not the caller's mistake")}) {
            UnavailableException refused = unavailable((from, into, day) -> {
                throw failure;
            });
            assertThat(refused.retryable()).isTrue();
            assertThat(refused).hasCause(failure);
            assertThat(refused.getMessage()).doesNotContain("disk");
        }
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void takesNoAnswerOfNoUse() {
        assertThat(unavailable((from, into, day) -> null).retryable()).isFalse();
        unavailable((from, into, day) -> Optional.of(ExchangeRate.of("EUR", "GBP", "0.8", day, "ECB")));
        unavailable((from, into, day) -> Optional.of(ExchangeRate.of("EUR", "USD", "0.8", day.plusDays(1), "ECB")));
        unavailable((from, into, day) ->
                Optional.of(new ExchangeRate(EUR, Currency.getInstance("USD"), BigDecimal.ONE, day, "E\u200BCB")));
    }

    private static UnavailableException unavailable(ExchangeRates port) {
        TaxSettings settings = TaxSettings.standard().exchangingBy(port).omittingTaxWithoutRate();
        UnavailableException refused = catchThrowableOfType(
                UnavailableException.class, () -> exchange(settings).of(Money.of("19", "USD"), DAY));
        assertThat(refused.code()).isEqualTo("exchange-rates-unavailable");
        return refused;
    }

    @Test
    void allowsAnAgeOfUpToAYear() {
        TaxSettings settings = TaxSettings.standard();

        assertThat(settings.withRatesUpTo(366).exchange().maxAge()).isEqualTo(366);
        for (int days : new int[] {-1, 367, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
            Refusals.assertRefused(KernelCodes.OUT_OF_RANGE, () -> settings.withRatesUpTo(days));
        }
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void requiresRates() {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> TaxSettings.standard().exchangingBy(null));
    }

    private static TaxExchange exchange(ExchangeRates rates, String own) {
        return new TaxExchange(TaxSettings.standard().exchangingBy(rates).exchange(), Currency.getInstance(own));
    }

    private static TaxExchange exchange(TaxSettings settings) {
        return new TaxExchange(settings.exchange(), EUR);
    }
}
