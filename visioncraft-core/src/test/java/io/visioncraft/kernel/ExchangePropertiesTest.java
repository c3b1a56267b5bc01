package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Amounts are exchanged as whole numbers say, in currencies of 0, 2, 3 and 4 minor units, either way. */
@Rule({"MON-7", "MON-8"})
class ExchangePropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Property(tries = 1000)
    void isRoundedOnceHalfUp(
            @ForAll("amounts") long units,
            @ForAll("currencies") String from,
            @ForAll("currencies") String into,
            @ForAll("rates") BigDecimal rate,
            @ForAll boolean asBase) {
        if (from.equals(into)) {
            return;
        }
        Money amount = Money.ofMinor(units, Currency.getInstance(from));
        ExchangeRate published = asBase
                ? ExchangeRate.of(from, into, rate.toPlainString(), DAY, "Test")
                : ExchangeRate.of(into, from, rate.toPlainString(), DAY, "Test");
        BigInteger decimals = BigInteger.TEN.pow(10);
        BigInteger rateUnits = rate.movePointRight(10).toBigIntegerExact();
        BigInteger dividend = BigInteger.valueOf(units)
                .multiply(BigInteger.TEN.pow(digits(into)))
                .multiply(asBase ? rateUnits : decimals);
        BigInteger divisor = BigInteger.TEN.pow(digits(from)).multiply(asBase ? decimals : rateUnits);
        BigInteger expected = dividend.shiftLeft(1).add(divisor).divide(divisor.shiftLeft(1));

        if (expected.compareTo(BigInteger.valueOf(Money.MAX_MINOR_UNITS)) > 0) {
            assertRefused(KernelCodes.OUT_OF_RANGE, () -> Rounding.exchanged(amount, published));
        } else {
            assertThat(Rounding.exchanged(amount, published))
                    .isEqualTo(Money.ofMinor(expected.longValueExact(), Currency.getInstance(into)));
        }
    }

    @Example
    void refusesAnAmountInNeitherCurrency() {
        assertRefused(
                KernelCodes.CURRENCY_MISMATCH,
                () -> Rounding.exchanged(Money.of("1", "GBP"), ExchangeRate.of("EUR", "USD", "1.0869", DAY, "Test")));
    }

    private static int digits(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.longs().between(0, Money.MAX_MINOR_UNITS);
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("JPY", "EUR", "USD", "KWD", "CLF");
    }

    @Provide
    Arbitrary<BigDecimal> rates() {
        return Arbitraries.oneOf(
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.0000000001"), new BigDecimal("9999999999.9999999999"))
                        .ofScale(10),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("0.0001"), new BigDecimal("200"))
                        .ofScale(4));
    }
}
