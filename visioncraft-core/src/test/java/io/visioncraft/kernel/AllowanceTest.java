package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("GEN-4")
class AllowanceTest {

    private static final Money BASE = Money.of("80.00", "EUR");
    private static final Money AMOUNT = Money.of("8.00", "EUR");

    @ParameterizedTest
    @CsvSource({"10, 10", "10.0000, 10", "1E+1, 10", "0.0001, 0.0001", "100, 100", "33.33, 33.33"})
    void dropsTheTrailingZerosOfAPercentage(String percent, String kept) {
        Allowance allowance = of(new BigDecimal(percent), BASE, AMOUNT);

        assertThat(allowance.percent()).isEqualTo(new BigDecimal(kept));
    }

    @Test
    void takesAFixedAmountUpToItsBase() {
        Allowance nothing = of(null, BASE, Money.of("0.00", "EUR"));
        Allowance all = of(null, BASE, BASE);

        assertThat(nothing.percent()).isNull();
        assertThat(all.amount()).isEqualTo(BASE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "100.0001", "101"})
    void refusesWhatIsNoPercentage(String percent) {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> of(new BigDecimal(percent), BASE, AMOUNT));
    }

    @Test
    void refusesAPercentageOfMoreThanFourDecimals() {
        assertRefused(KernelCodes.TOO_MANY_DECIMALS, () -> of(new BigDecimal("0.00001"), BASE, AMOUNT));
    }

    @Test
    void refusesToTakeOffLessThanNothingOrMoreThanItsBase() {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> of(null, BASE, Money.of("80.01", "EUR")));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> of(null, BASE, Money.of("-0.01", "EUR")));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> of(null, BASE.negated(), BASE.negated()));
    }

    @Test
    @Rule("MON-1")
    void refusesTwoCurrencies() {
        assertRefused(KernelCodes.CURRENCY_MISMATCH, () -> of(null, BASE, Money.of("8.00", "USD")));
    }

    @Test
    void normalisesItsReason() {
        Allowance stripped = new Allowance(null, BASE, AMOUNT, " 95", " Loyal customer ");
        Allowance none = new Allowance(null, BASE, AMOUNT, "", " ");

        assertThat(stripped).isEqualTo(new Allowance(null, BASE, AMOUNT, "95", "Loyal customer"));
        assertThat(none).isEqualTo(new Allowance(null, BASE, AMOUNT, "", ""));
        assertRefused(KernelCodes.TOO_LONG, () -> new Allowance(null, BASE, AMOUNT, "9500", ""));
        assertRefused(KernelCodes.TOO_LONG, () -> new Allowance(null, BASE, AMOUNT, "", "x".repeat(301)));
        assertRefused(KernelCodes.CONTROL_CHARACTER, () -> new Allowance(null, BASE, AMOUNT, "", "two\nlines"));
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void requiresItsAmounts() {
        assertThatNullPointerException()
                .isThrownBy(() -> of(null, null, AMOUNT))
                .withMessage("base");
        assertThatNullPointerException().isThrownBy(() -> of(null, BASE, null)).withMessage("amount");
    }

    private static Allowance of(@Nullable BigDecimal percent, Money base, Money amount) {
        return new Allowance(percent, base, amount, "95", "Discount");
    }
}
