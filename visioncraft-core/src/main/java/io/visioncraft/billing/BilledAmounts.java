package io.visioncraft.billing;

import io.visioncraft.kernel.Money;
import io.visioncraft.tax.DocumentTotals;

/**
 * The amounts of a document as lists show them, each 0 or more, in the document's currency. Immutable and thread-safe.
 *
 * @param net the sum without tax
 * @param tax the tax on it
 * @param payable the amount due: net and tax, less what is prepaid, rounded where the document is
 */
public record BilledAmounts(Money net, Money tax, Money payable) {

    /**
     * {@return the amounts of a document}
     *
     * @param totals its totals
     */
    public static BilledAmounts of(DocumentTotals totals) {
        return new BilledAmounts(totals.net(), totals.tax(), totals.due());
    }

    /** {@return the sum with tax} */
    public Money gross() {
        return net.plus(tax);
    }
}
