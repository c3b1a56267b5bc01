package io.visioncraft.tax;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import java.util.Currency;
import java.util.List;

/**
 * The stored totals of a document (MON-5). Immutable and thread-safe. The constructor refuses sums that do not agree.
 *
 * @param net the sum of the lines' nets
 * @param tax the sum of the groups' taxes
 * @param payable net plus tax
 * @param groups the tax breakdown, by category, then rate
 * @param rounding the method by which the tax was rounded
 */
public record DocumentTotals(Money net, Money tax, Money payable, List<TaxGroup> groups, TaxRounding rounding) {

    /**
     * Checks that the sums agree.
     *
     * @param net the sum of the lines' nets
     * @param tax the sum of the groups' taxes
     * @param payable net plus tax
     * @param groups the tax breakdown, all in one currency
     * @param rounding the method by which the tax was rounded
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} if the sums do not agree, or
     *     {@code currency-mismatch}
     */
    public DocumentTotals {
        groups = List.copyOf(groups);
        Currency currency = net.currency();
        boolean agree = net.plus(tax).equals(payable)
                && Money.total(currency, groups.stream().map(TaxGroup::base).toList())
                        .equals(net)
                && Money.total(currency, groups.stream().map(TaxGroup::tax).toList())
                        .equals(tax);
        if (!agree) {
            throw KernelCodes.OUT_OF_RANGE.rejection("The totals of the document do not agree");
        }
    }

    /**
     * {@return the totals of a document without lines}
     *
     * @param currency a currency of ISO 4217 with minor units
     */
    public static DocumentTotals zero(Currency currency) {
        Money zero = Money.zero(currency);
        return new DocumentTotals(zero, zero, zero, List.of(), TaxRounding.GROUP);
    }
}
