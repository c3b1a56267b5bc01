package io.visioncraft.testkit.assertion;

import io.visioncraft.kernel.Money;
import org.assertj.core.api.AbstractComparableAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on an amount of money; a comparison fails across currencies. Not thread-safe. */
public final class MoneyAssert extends AbstractComparableAssert<MoneyAssert, Money> {

    MoneyAssert(@Nullable Money actual) {
        super(actual, MoneyAssert.class);
    }

    /**
     * Asserts the value of the amount.
     *
     * @param amount the expected amount, for example {@code 120.00 EUR}
     * @return this assertion
     */
    public MoneyAssert isEqualTo(String amount) {
        return isEqualTo(Wanted.money(amount));
    }

    /**
     * Asserts that the amount is zero, in any currency.
     *
     * @return this assertion
     */
    public MoneyAssert isZero() {
        return expect(money().zero(), "nothing");
    }

    /**
     * Asserts that the amount is more than zero.
     *
     * @return this assertion
     */
    public MoneyAssert isPositive() {
        return expect(money().positive(), "more than nothing");
    }

    /**
     * Asserts that the amount is less than zero.
     *
     * @return this assertion
     */
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
