package io.visioncraft.tax;

import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import java.util.Currency;
import java.util.Objects;

/**
 * The tax of a document in the issuer's currency, where the document is in another (MON-8; EN 16931 BT-6, BT-111; Directive
 * 2006/112/EC, article 230). Immutable and thread-safe.
 *
 * @param rate the rate by which it was exchanged, as it was published; one of its currencies is the document's
 * @param tax the tax of the document in the issuer's currency, which is the other one of the rate
 */
public record ForeignTax(ExchangeRate rate, Money tax) {

    /**
     * Checks that the tax is in a currency of the rate. Adapters call it for a stored row.
     *
     * @param rate the rate by which it was exchanged
     * @param tax the tax of the document in the issuer's currency
     * @throws NullPointerException if a part is null
     * @throws io.visioncraft.error.InvalidInputException with {@code currency-mismatch}
     */
    public ForeignTax {
        Objects.requireNonNull(rate, "rate");
        Objects.requireNonNull(tax, "tax");
        if (!tax.currency().equals(rate.base()) && !tax.currency().equals(rate.quote())) {
            throw KernelCodes.CURRENCY_MISMATCH.rejection(
                    tax.currency() + " is no currency of " + rate,
                    "expected",
                    rate.base() + ", " + rate.quote(),
                    "actual",
                    tax.currency().getCurrencyCode());
        }
    }

    /** {@return the currency of the document} */
    public Currency documentCurrency() {
        return tax.currency().equals(rate.base()) ? rate.quote() : rate.base();
    }

    /**
     * {@return the same rate with another tax}
     *
     * @param other a tax in the issuer's currency
     */
    public ForeignTax with(Money other) {
        return new ForeignTax(rate, other);
    }
}
