package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {

    @ParameterizedTest
    @CsvSource({
        "80, EUR, 80.00 EUR",
        "0.0125, EUR, 0.0125 EUR",
        "0.012500, EUR, 0.0125 EUR",
        "0.000001, JPY, 0.000001 JPY",
        "100, JPY, 100 JPY",
        "1.5, KWD, 1.500 KWD",
        "0, EUR, 0.00 EUR",
        "0.000000, JPY, 0 JPY",
        "1000000000000, EUR, 1000000000000.00 EUR"
    })
    @Rule("MON-1")
    void carriesAsManyDecimalsAsItNeeds(String amount, String currency, String shown) {
        assertThat(UnitPrice.of(amount, currency)).hasToString(shown);
    }

    @Test
    @Rule("MON-1")
    void isEqualByValueHoweverItWasWritten() {
        Currency eur = Currency.getInstance("EUR");

        assertThat(UnitPrice.of("1.2", "EUR"))
                .isEqualTo(UnitPrice.of("1.200000", "EUR"))
                .isEqualTo(UnitPrice.of(new BigDecimal("12E-1"), eur));
        assertThat(UnitPrice.of(new BigDecimal("1E+2"), eur)).isEqualTo(UnitPrice.of("100.00", "EUR"));
    }

    @Test
    @Rule({"MON-1", "MON-7"})
    void refusesWhatIsNoPrice() {
        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> UnitPrice.of("0.0000001", "EUR"));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> UnitPrice.of("-0.01", "EUR"));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> UnitPrice.of("1000000000000.01", "EUR"));
        assertRefused(KernelCodes.MALFORMED_NUMBER, () -> UnitPrice.of("free", "EUR"));
        assertRefused(KernelCodes.UNKNOWN_CURRENCY, () -> UnitPrice.of("1", "XAU"));
    }
}
