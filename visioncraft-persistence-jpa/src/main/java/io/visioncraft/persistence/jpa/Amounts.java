package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Currencies;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.UnitPrice;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * Amounts as columns of a row that keeps its currency once: every amount must be in it.
 *
 * @param currency the row's currency
 */
record Amounts(Currency currency) {

    static Amounts in(String currency) {
        return new Amounts(Currencies.of(currency));
    }

    String code() {
        return currency.getCurrencyCode();
    }

    BigDecimal column(Money money) {
        requireSame(money.currency());
        return money.amount();
    }

    BigDecimal column(UnitPrice price) {
        requireSame(price.currency());
        return price.amount();
    }

    Money money(BigDecimal column) {
        return Money.of(column, currency);
    }

    UnitPrice unitPrice(BigDecimal column) {
        return UnitPrice.of(column, currency);
    }

    private void requireSame(Currency actual) {
        if (!actual.equals(currency)) {
            throw new IllegalArgumentException(
                    "An amount in " + actual + " cannot be stored beside others in " + currency);
        }
    }
}
