package io.visioncraft.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Rule("MON-1")
class MoneyPropertiesTest {

    @Property
    void comesBackFromItsTextAndItsMinorUnits(@ForAll("money") Money money) {
        String currency = money.currency().getCurrencyCode();

        assertThat(Money.of(money.amount().toPlainString(), currency)).isEqualTo(money);
        assertThat(Money.ofMinor(money.minorUnits(), money.currency())).isEqualTo(money);
    }

    @Property
    void doesNotMindTrailingZeros(@ForAll("money") Money money, @ForAll @IntRange(max = 10) int zeros) {
        BigDecimal padded = money.amount().setScale(money.amount().scale() + zeros);

        assertThat(new Money(padded, money.currency())).isEqualTo(money);
    }

    @Property
    void addsAsNumbersDo(@ForAll("euros") Money a, @ForAll("euros") Money b) {
        assertThat(a.plus(b)).isEqualTo(b.plus(a));
        assertThat(a.plus(b).minus(b)).isEqualTo(a);
        assertThat(a.minus(b)).isEqualTo(a.plus(b.negated()));
        assertThat(a.plus(b).minorUnits()).isEqualTo(a.minorUnits() + b.minorUnits());
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(Long.compare(a.minorUnits(), b.minorUnits()));
    }

    @Provide
    Arbitrary<Money> money() {
        return Amounts.money();
    }

    @Provide
    Arbitrary<Money> euros() {
        return Amounts.euros();
    }
}
