package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    @ParameterizedTest
    @CsvSource({
        "80.00, 2, EUR, 160.00",
        "0.0125, 1, EUR, 0.01",
        "0.015, 1, EUR, 0.02",
        "0.005, 1, EUR, 0.01",
        "0.0049, 1, EUR, 0.00",
        "99.99, 0.5, EUR, 50.00",
        "0.000001, 500000, JPY, 1",
        "0.0005, 1, KWD, 0.001",
        "10.00, 1000000, EUR, 10000000.00"
    })
    @Rule("MON-2")
    void roundsALineHalfUpToMinorUnits(String unitPrice, String quantity, String currency, String amount) {
        Money line = Rounding.amount(UnitPrice.of(unitPrice, currency), Quantity.of(quantity));

        assertThat(line).isEqualTo(Money.of(amount, currency));
    }

    @ParameterizedTest
    @CsvSource({
        "119.00, 19, EUR, 100.00",
        "29.97, 19, EUR, 25.18",
        "0.03, 20, EUR, 0.03",
        "0.01, 100, EUR, 0.01",
        "0.01, 100.0, EUR, 0.01",
        "7.77, 0, EUR, 7.77",
        "0.00, 19, EUR, 0.00",
        "300, 10, JPY, 273",
        "1.234, 5.5, KWD, 1.170",
        "10000000000000.00, 19, EUR, 8403361344537.82"
    })
    @Rule("MON-2")
    void takesTheTaxOutOfAnAmountHalfUp(String gross, BigDecimal percent, String currency, String net) {
        Money without = Rounding.withoutTax(Money.of(gross, currency), percent);

        assertThat(without).isEqualTo(Money.of(net, currency));
    }

    @Test
    @Rule("MON-7")
    void refusesALineBeyondTheLimits() {
        assertRefused(
                KernelCodes.OUT_OF_RANGE,
                () -> Rounding.amount(UnitPrice.of("1000000000000", "EUR"), Quantity.of(1_000_000)));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> Rounding.halfUp(new BigDecimal("1E+2000000000"), EUR));
    }

    @ParameterizedTest
    @CsvSource({"100.00, 19, 19.00", "0.03, 19, 0.01", "0.02, 19, 0.00", "-0.50, 1, -0.01", "33.33, 7.7, 2.57"})
    @Rule("MON-3")
    void roundsAPercentageHalfUp(String base, String percent, String tax) {
        assertThat(Rounding.percentage(Money.of(base, "EUR"), new BigDecimal(percent)))
                .isEqualTo(Money.of(tax, "EUR"));
    }

    @Test
    @Rule("MON-4")
    void givesWhatIsLeftToTheLargestRemaindersFirst() {
        assertThat(split("0.05", "1", "1", "1")).containsExactly("0.02", "0.02", "0.01");
        assertThat(split("100.00", "1", "1", "1")).containsExactly("33.34", "33.33", "33.33");
        assertThat(split("10.00", "3", "3", "4")).containsExactly("3.00", "3.00", "4.00");
        assertThat(split("0.10", "2", "1", "4")).containsExactly("0.03", "0.01", "0.06");
    }

    @Test
    @Rule("MON-4")
    void givesNothingToAZeroWeight() {
        assertThat(split("0.01", "0", "1")).containsExactly("0.00", "0.01");
        assertThat(split("0.05", "0", "0.1", "0", "0.1", "0")).containsExactly("0.00", "0.03", "0.00", "0.02", "0.00");
    }

    @Test
    @Rule("MON-4")
    void splitsNegativeAmountsAsPositiveOnes() {
        assertThat(split("-0.05", "1", "1", "1")).containsExactly("-0.02", "-0.02", "-0.01");
    }

    @Test
    @Rule("MON-4")
    void splitsNothingOverAnything() {
        assertThat(split("0.00", "0", "0")).containsExactly("0.00", "0.00");
        assertThat(split("0.00")).isEmpty();
    }

    @Test
    @Rule("MON-4")
    void refusesWeightsThatCannotBeSplitOver() {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> split("1.00", "0", "0"));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> split("1.00"));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> split("1.00", "1", "-1", "5"));
    }

    private static List<String> split(String whole, String... weights) {
        return Rounding.split(
                        Money.of(whole, "EUR"),
                        Arrays.stream(weights).map(BigDecimal::new).toList())
                .stream()
                .map(part -> part.amount().toPlainString())
                .toList();
    }
}
