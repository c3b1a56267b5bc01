package io.visioncraft.tax;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule({"GEN-4", "MON-1"})
class ForeignTaxTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Money TAX = Money.of("17.42", "EUR");

    @Test
    void dropsTheTrailingZerosOfItsRate() {
        ForeignTax small = new ForeignTax(new BigDecimal("0.9170"), " ECB ", DAY, TAX);
        ForeignTax large = new ForeignTax(new BigDecimal("1E+2"), "ECB", DAY, TAX);

        assertThat(small).isEqualTo(new ForeignTax(new BigDecimal("0.917"), "ECB", DAY, TAX));
        assertThat(small).hasSameHashCodeAs(new ForeignTax(new BigDecimal("0.917"), "ECB", DAY, TAX));
        assertThat(large.rate()).isEqualTo(new BigDecimal("100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000000001", "1", "9999999999.9999999999", "1.00000000000"})
    void takesRatesOfUpToTenDecimals(String rate) {
        assertThat(new ForeignTax(new BigDecimal(rate), "ECB", DAY, TAX).rate()).isEqualByComparingTo(rate);
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
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new ForeignTax(new BigDecimal(rate), "ECB", DAY, TAX));
    }

    @Test
    void refusesWhatIsNoSource() {
        assertRefused(KernelCodes.REQUIRED, () -> new ForeignTax(BigDecimal.ONE, " ", DAY, TAX));
        assertRefused(KernelCodes.TOO_LONG, () -> new ForeignTax(BigDecimal.ONE, "x".repeat(65), DAY, TAX));
        assertRefused(KernelCodes.CONTROL_CHARACTER, () -> new ForeignTax(BigDecimal.ONE, "E\nCB", DAY, TAX));
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void requiresDayAndTax() {
        assertThatNullPointerException()
                .isThrownBy(() -> new ForeignTax(BigDecimal.ONE, "ECB", null, TAX))
                .withMessage("day");
        assertThatNullPointerException()
                .isThrownBy(() -> new ForeignTax(BigDecimal.ONE, "ECB", DAY, null))
                .withMessage("tax");
    }
}
