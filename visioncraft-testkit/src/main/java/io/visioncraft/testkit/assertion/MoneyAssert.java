package io.visioncraft.testkit.assertion;

import io.visioncraft.kernel.Money;
import org.assertj.core.api.AbstractComparableAssert;
import org.jspecify.annotations.Nullable;

/** What can be asserted of an amount of money. Comparing fails across currencies. Not thread-safe. */
public final class MoneyAssert extends AbstractComparableAssert<MoneyAssert, Money> {

    MoneyAssert(@Nullable Money actual) {
        super(actual, MoneyAssert.class);
    }

    /** Is that much, for example {@code 120.00 EUR}. */
    public MoneyAssert isEqualTo(String amount) {
        return isEqualTo(Wanted.money(amount));
    }

    /** Is nothing, in whatever currency. */
    public MoneyAssert isZero() {
        return expect(money().zero(), "nothing");
    }

    /** Is more than nothing. */
    public MoneyAssert isPositive() {
        return expect(money().positive(), "more than nothing");
    }

    /** Is less than nothing. */
    public MoneyAssert isNegative() {
        return expect(money().negative(), "less than nothing");
    }

    private MoneyAssert expect(boolean holds, String what) {
        if (!holds) {
            failWithMessage("Expected the amount to be %s, but it is %s", what, actual);
        }
        return this;
    }

    private Money money() {
        isNotNull();
        return actual;
    }
}
