package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Units of measure and tax rates. */
class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"C62", "HUR", "DAY", "E4", "2A"})
    @Rule("SVC-1")
    void readsUnitsOfRecommendation20(String code) {
        assertThat(UnitCode.of(code)).hasToString(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "C", "c62", "C6 2", "C622", "É2", "C62\n"})
    @Rule("SVC-1")
    void refusesWhatIsNoUnit(String code) {
        assertRefused(KernelCodes.MALFORMED, () -> UnitCode.of(code));
    }

    @Test
    @Rule("MON-3")
    void dropsTheTrailingZerosOfATaxRate() {
        assertThat(TaxRate.of("19.00")).isEqualTo(TaxRate.of("19")).hasToString("19%");
        assertThat(new TaxRate(new BigDecimal("1E+1")))
                .isEqualTo(TaxRate.of("10"))
                .hasToString("10%");
        assertThat(TaxRate.of("0.0")).isEqualTo(TaxRate.ZERO);
        assertThat(TaxRate.of("7.7")).isLessThan(TaxRate.of("19"));
    }

    @Test
    @Rule("MON-3")
    void refusesWhatIsNoTaxRate() {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> TaxRate.of("-1"));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> TaxRate.of("100.0001"));
        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> TaxRate.of("0.00001"));
        assertRefused(KernelCodes.MALFORMED_NUMBER, () -> TaxRate.of("19%"));
    }
}
