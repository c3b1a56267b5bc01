package io.visioncraft.billing;

import static io.visioncraft.billing.Documents.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The stated discount is what plain arithmetic says, in currencies of 0, 2 and 3 minor units. */
@Rule({"INV-6", "MON-3"})
class StatedDiscountPropertiesTest {

    @Property(tries = 1000)
    void isRoundedOnceHalfUp(
            @ForAll("amounts") long units,
            @ForAll("currencies") String currency,
            @ForAll("percentages") BigDecimal percent,
            @ForAll @IntRange(max = PaymentTerms.MAX_DAYS) int days,
            @ForAll boolean fromMonthEnd) {
        Money due = Money.ofMinor(units, Currency.getInstance(currency));
        PaymentTerms terms = new PaymentTerms(30, fromMonthEnd, new CashDiscount(percent, days));
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        BigDecimal expected = new BigDecimal(due.amount().toPlainString())
                .multiply(percent)
                .movePointLeft(2)
                .setScale(digits, RoundingMode.HALF_UP);
        BigDecimal left = due.amount().subtract(expected);

        Optional<StatedDiscount> stated = StatedDiscount.of(due, StatedDiscountTest.issuance(terms));

        if (expected.signum() <= 0 || left.signum() <= 0) {
            assertThat(stated).isEmpty();
        } else {
            assertThat(stated.map(StatedDiscount::until)).contains(TODAY.plusDays(days));
            assertThat(stated.map(one -> one.amount().amount())).contains(expected);
            assertThat(stated.map(one -> one.payable().amount())).contains(left);
            assertThat(stated.map(one -> one.amount().plus(one.payable()))).contains(due);
        }
    }

    @Provide
    Arbitrary<Long> amounts() {
        return Arbitraries.oneOf(
                Arbitraries.longs().between(-10, 1_000), Arbitraries.longs().between(0, Money.MAX_MINOR_UNITS));
    }

    @Provide
    Arbitrary<String> currencies() {
        return Arbitraries.of("JPY", "EUR", "KWD");
    }

    @Provide
    Arbitrary<BigDecimal> percentages() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("0.0001"), new BigDecimal("99.9999"))
                .ofScale(4);
    }
}
