package io.visioncraft.tax;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

@Rule({"GEN-4", "MON-1", "MON-8"})
class ForeignTaxTest {

    private static final ExchangeRate RATE = ExchangeRate.of("EUR", "USD", "1.0869", LocalDate.of(2026, 3, 2), "ECB");

    @Test
    void knowsTheCurrencyOfTheDocument() {
        assertThat(new ForeignTax(RATE, Money.of("17.42", "EUR")).documentCurrency())
                .hasToString("USD");
        assertThat(new ForeignTax(RATE, Money.of("17.42", "USD")).documentCurrency())
                .hasToString("EUR");
    }

    @Test
    void refusesATaxInNeitherCurrencyOfTheRate() {
        assertRefused(KernelCodes.CURRENCY_MISMATCH, () -> new ForeignTax(RATE, Money.of("17.42", "GBP")));
    }

    @Test
    @SuppressWarnings("NullAway") // an adapter that lost a column
    void requiresRateAndTax() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ForeignTax(null, Money.of("17.42", "EUR")))
                .withMessage("rate");
        assertThatNullPointerException()
                .isThrownBy(() -> new ForeignTax(RATE, null))
                .withMessage("tax");
    }
}
