package io.visioncraft.tax;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/**
 * The stored totals of a document (MON-5). Immutable and thread-safe. The constructor refuses sums that do not agree.
 *
 * @param net the sum of the lines' nets (EN 16931 BT-106, BT-109)
 * @param tax the sum of the groups' taxes (BT-110)
 * @param gross net plus tax (BT-112)
 * @param prepaid the part that was paid before the document was made (BT-113)
 * @param rounding added to round the amount due, may be negative (BT-114)
 * @param due gross less prepaid plus rounding (BT-115)
 * @param groups the tax breakdown (BG-23), one group for lines that are taxed alike; a document of 0.1 may have two of equal
 *     decisions
 * @param method how the tax was computed
 */
public record DocumentTotals(
        Money net,
        Money tax,
        Money gross,
        Money prepaid,
        Money rounding,
        Money due,
        List<TaxGroup> groups,
        TaxMethod method) {

    /**
     * Checks that the sums agree.
     *
     * @param net the sum of the lines' nets
     * @param tax the sum of the groups' taxes
     * @param gross net plus tax
     * @param prepaid the part that was paid before the document was made
     * @param rounding added to round the amount due, may be negative
     * @param due gross less prepaid plus rounding
     * @param groups the tax breakdown, all in one currency
     * @param method how the tax was computed
     * @throws NullPointerException if a part is null
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} if the sums do not agree, or
     *     {@code currency-mismatch}
     */
    public DocumentTotals {
        Objects.requireNonNull(method, "method");
        groups = List.copyOf(groups);
        Currency currency = net.currency();
        boolean agree = net.plus(tax).equals(gross)
                && gross.minus(prepaid).plus(rounding).equals(due)
                && Money.total(currency, groups, TaxGroup::base).equals(net)
                && Money.total(currency, groups, TaxGroup::tax).equals(tax);
        if (!agree) {
            throw KernelCodes.OUT_OF_RANGE.rejection("The totals of the document do not agree");
        }
    }

    /**
     * {@return the totals of groups, nothing of which is paid before and nothing rounded}
     *
     * @param currency the currency of the document
     * @param groups the tax breakdown, all in that currency
     * @param method how the tax was computed
     */
    public static DocumentTotals of(Currency currency, List<TaxGroup> groups, TaxMethod method) {
        Money net = Money.total(currency, groups, TaxGroup::base);
        Money tax = Money.total(currency, groups, TaxGroup::tax);
        Money zero = Money.zero(currency);
        return new DocumentTotals(net, tax, net.plus(tax), zero, zero, net.plus(tax), groups, method);
    }

    /**
     * {@return the totals of a document without lines}
     *
     * @param currency a currency of ISO 4217 with minor units
     * @param method how its tax will be computed
     */
    public static DocumentTotals zero(Currency currency, TaxMethod method) {
        return of(currency, List.of(), method);
    }
}
