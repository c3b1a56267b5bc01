package io.visioncraft.billing;

import io.visioncraft.kernel.Money;
import java.util.Currency;

/**
 * A net amount and its tax, in one currency. Immutable and thread-safe.
 *
 * @param net the amount without tax
 * @param tax the tax
 */
public record TaxedAmount(Money net, Money tax) {

    /**
     * Checks that both are in one currency.
     *
     * @param net the amount without tax
     * @param tax the tax
     * @throws io.visioncraft.error.InvalidInputException with {@code currency-mismatch}
     */
    public TaxedAmount {
        net.compareTo(tax); // refuses two currencies
    }

    /**
     * {@return nothing}
     *
     * @param currency the currency
     */
    public static TaxedAmount zero(Currency currency) {
        return new TaxedAmount(Money.zero(currency), Money.zero(currency));
    }

    /** {@return the currency of both} */
    public Currency currency() {
        return net.currency();
    }

    /** {@return net plus tax} */
    public Money gross() {
        return net.plus(tax);
    }

    /**
     * {@return the sum of both amounts, each with its tax}
     *
     * @param other in the same currency
     */
    public TaxedAmount plus(TaxedAmount other) {
        return new TaxedAmount(net.plus(other.net), tax.plus(other.tax));
    }

    /**
     * {@return this amount less another, each with its tax}
     *
     * @param other in the same currency
     */
    public TaxedAmount minus(TaxedAmount other) {
        return new TaxedAmount(net.minus(other.net), tax.minus(other.tax));
    }
}
