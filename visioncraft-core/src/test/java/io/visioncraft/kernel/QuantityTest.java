package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;
import org.junit.jupiter.api.Test;

@Rule("MON-7")
class QuantityTest {

    @Test
    void isEqualByValueHoweverItWasWritten() {
        assertThat(Quantity.of("0.5"))
                .isEqualTo(Quantity.of("0.5000"))
                .isEqualTo(Quantity.of(new BigDecimal("5E-1")))
                .hasToString("0.5");
        assertThat(Quantity.of(100))
                .isEqualTo(Quantity.of(new BigDecimal("1E+2")))
                .hasToString("100");
        assertThat(Quantity.of(2)).isGreaterThan(Quantity.of("1.9999"));
    }

    @Test
    void liesAboveZeroAndUpToAMillion() {
        assertThat(Quantity.of("0.0001")).hasToString("0.0001");
        assertThat(Quantity.of(1_000_000)).hasToString("1000000");
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Quantity.of(0));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Quantity.of(-1));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Quantity.of("1000000.0001"));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Quantity.of(1_000_000_000));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Quantity.of(new BigDecimal("1E+2000000000")));
    }

    @Test
    void hasAtMostFourDecimals() {
        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> Quantity.of("0.00001"));
        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> Quantity.of(new BigDecimal("1E-2000000000")));
        assertRefused(KernelCodes.MALFORMED_NUMBER, () -> Quantity.of("half"));
    }

    @Test
    @Rule("GEN-4")
    void countsTheDigitsOfNoHugeNumber() {
        BigDecimal huge = new Huge();

        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Quantity.of(huge));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Quantity.of(new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE)));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new TaxRate(huge));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Money.of(huge, Currency.getInstance("EUR")));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> UnitPrice.of(huge, Currency.getInstance("EUR")));
    }

    /** A number of a million digits, which takes seconds to count, to strip, to scale or to print. */
    private static final class Huge extends BigDecimal {

        private static final long serialVersionUID = 1L;

        Huge() {
            super(BigInteger.ONE.shiftLeft(3_321_928), 2);
        }

        @Override
        public int precision() {
            throw new AssertionError("the digits are counted");
        }

        @Override
        public BigDecimal stripTrailingZeros() {
            throw new AssertionError("the digits are divided");
        }

        @Override
        public BigDecimal setScale(int newScale, RoundingMode mode) {
            throw new AssertionError("the digits are scaled");
        }

        @Override
        public String toString() {
            throw new AssertionError("the digits are printed");
        }
    }
}
