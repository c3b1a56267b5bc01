package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundingPropertiesTest {

    @Property
    @Rule("MON-4")
    void addsUpToTheWholeExactly(@ForAll("money") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> parts = Rounding.split(whole, weights);

        assertThat(parts).hasSameSizeAs(weights);
        assertThat(Money.total(whole.currency(), parts)).isEqualTo(whole);
    }

    @Property
    @Rule("MON-4")
    void givesEachPartItsShareToWithinOneMinorUnit(
            @ForAll("money") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        List<Money> parts = Rounding.split(whole, weights);

        for (int i = 0; i < parts.size(); i++) {
            BigDecimal share = BigDecimal.valueOf(whole.minorUnits())
                    .multiply(weights.get(i))
                    .divide(sum, MathContext.DECIMAL128);
            BigDecimal off = BigDecimal.valueOf(parts.get(i).minorUnits())
                    .subtract(share)
                    .abs();
            assertThat(off).isLessThan(BigDecimal.ONE);
        }
    }

    @Property
    @Rule("MON-4")
    void givesAZeroWeightNothing(@ForAll("money") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        List<Money> parts = Rounding.split(whole, weights);

        for (int i = 0; i < parts.size(); i++) {
            if (weights.get(i).signum() == 0) {
                assertThat(parts.get(i).zero()).isTrue();
            }
        }
    }

    @Property
    @Rule("MON-4")
    void givesEqualWeightsPartsInTheOrderOfTheLines(@ForAll("money") Money whole, @ForAll("count") int count) {
        List<Money> parts = Rounding.split(whole, Collections.nCopies(count, BigDecimal.TEN));

        for (int i = 1; i < parts.size(); i++) {
            long earlier = Math.abs(parts.get(i - 1).minorUnits());
            long later = Math.abs(parts.get(i).minorUnits());
            assertThat(earlier - later).isBetween(0L, 1L);
        }
    }

    @Property
    @Rule("MON-4")
    void doesNotMindTheScaleOfTheWeights(@ForAll("money") Money whole, @ForAll("weights") List<BigDecimal> weights) {
        List<BigDecimal> rescaled = weights.stream()
                .map(weight -> weight.multiply(new BigDecimal("1000")).stripTrailingZeros())
                .toList();

        assertThat(Rounding.split(whole, rescaled)).isEqualTo(Rounding.split(whole, weights));
    }

    @Property
    @Rule("MON-2")
    void roundsHalfUpAndNeverFurtherThanHalfAMinorUnit(
            @ForAll("unitPrices") UnitPrice price, @ForAll("quantities") Quantity quantity) {
        BigDecimal exact = price.amount().multiply(quantity.value());

        Money line = Rounding.amount(price, quantity);

        int digits = price.currency().getDefaultFractionDigits();
        assertThat(line.amount()).isEqualTo(exact.setScale(digits, RoundingMode.HALF_UP));
        assertThat(line.amount().subtract(exact).abs()).isLessThanOrEqualTo(BigDecimal.valueOf(5, digits + 1));
    }

    @Property
    @Rule("MON-2")
    void takesTheTaxOutOfAnAmountToWithinHalfAMinorUnit(
            @ForAll("amounts") Money gross, @ForAll("percentages") BigDecimal percent) {
        BigDecimal divisor = percent.add(BigDecimal.valueOf(100));

        Money net = Rounding.withoutTax(gross, percent);

        // twice the distance from gross × 100 ÷ divisor, times the divisor
        BigDecimal off = BigDecimal.valueOf(net.minorUnits())
                .multiply(divisor)
                .subtract(BigDecimal.valueOf(gross.minorUnits()).movePointRight(2))
                .multiply(BigDecimal.valueOf(2));
        assertThat(off).isGreaterThan(divisor.negate()).isLessThanOrEqualTo(divisor);
        assertThat(net).isBetween(Money.zero(gross.currency()), gross);
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Combinators.combine(Arbitraries.longs().between(0, Money.MAX_MINOR_UNITS), Amounts.currencies())
                .as(Money::ofMinor);
    }

    @Provide
    Arbitrary<BigDecimal> percentages() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
                .ofScale(4);
    }

    @Provide
    Arbitrary<Money> money() {
        return Amounts.money();
    }

    /** At least one positive weight, zeros among them, of mixed scales. */
    @Provide
    Arbitrary<List<BigDecimal>> weights() {
        Arbitrary<BigDecimal> any = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000_000))
                .ofScale(4);
        Arbitrary<BigDecimal> some =
                Arbitraries.oneOf(any, Arbitraries.just(BigDecimal.ZERO), any.map(BigDecimal::stripTrailingZeros));
        return some.list()
                .ofMinSize(1)
                .ofMaxSize(20)
                .filter(list -> list.stream().anyMatch(one -> one.signum() > 0));
    }

    @Provide
    Arbitrary<Integer> count() {
        return Arbitraries.integers().between(1, 50);
    }

    @Provide
    Arbitrary<UnitPrice> unitPrices() {
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.valueOf(1_000))
                .ofScale(6);
        return Combinators.combine(amounts, Amounts.currencies()).as(UnitPrice::of);
    }

    @Provide
    Arbitrary<Quantity> quantities() {
        return Arbitraries.longs().between(1, 10_000_000_000L).map(n -> Quantity.of(BigDecimal.valueOf(n, 4)));
    }
}
