package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.BilledAmounts;
import io.visioncraft.kernel.Currencies;
import io.visioncraft.kernel.ExchangeRate;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.ForeignTax;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxRounding;
import io.visioncraft.tax.UntaxedGross;
import java.util.Currency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The totals of a document: columns of its root, and a row for each tax group. */
final class TotalsMapper {

    private TotalsMapper() {}

    static void fill(DocumentRow row, DocumentTotals totals) {
        Amounts in = new Amounts(totals.net().currency());
        row.currency = in.code();
        row.totalNet = in.column(totals.net());
        row.totalTax = in.column(totals.tax());
        row.totalGross = in.column(totals.gross());
        row.totalPrepaid = in.column(totals.prepaid());
        row.totalRounding = in.column(totals.rounding());
        row.totalPayable = in.column(totals.due());
        row.priceBasis = totals.method().basis().name();
        row.taxRounding = totals.method().rounding().name();
        row.untaxedGross = totals.method().untaxedGross().name();
    }

    static <R extends TaxGroupRow> R fill(R row, TaxGroup group) {
        Amounts in = new Amounts(group.base().currency());
        row.base = in.column(group.base());
        row.tax = in.column(group.tax());
        return TaxColumns.fill(row, group.decision());
    }

    static DocumentTotals totals(DocumentRow row) {
        Amounts in = Amounts.in(row.currency);
        return new DocumentTotals(
                in.money(row.totalNet),
                in.money(row.totalTax),
                in.money(row.totalGross),
                in.money(row.totalPrepaid),
                in.money(row.totalRounding),
                in.money(row.totalPayable),
                Parts.in(row.taxGroups, group -> group(group, in)),
                method(row));
    }

    /** What lists show of them. */
    static BilledAmounts amounts(DocumentRow row) {
        Amounts in = Amounts.in(row.currency);
        return new BilledAmounts(in.money(row.totalNet), in.money(row.totalTax), in.money(row.totalPayable));
    }

    static TaxMethod method(DocumentRow row) {
        return new TaxMethod(
                PriceBasis.valueOf(row.priceBasis),
                TaxRounding.valueOf(row.taxRounding),
                UntaxedGross.valueOf(row.untaxedGross));
    }

    static void fill(BilledDocumentRow row, @Nullable ForeignTax tax) {
        if (tax != null) {
            ExchangeRate rate = tax.rate();
            row.exchangeBase = rate.base().getCurrencyCode();
            row.exchangeRate = rate.rate();
            row.exchangeSource = rate.source();
            row.exchangeDay = Days.of(rate.day());
            row.ownCurrency = tax.tax().currency().getCurrencyCode();
            row.ownTax = tax.tax().amount();
        }
    }

    static @Nullable ForeignTax foreignTax(BilledDocumentRow row) {
        if (row.exchangeRate == null) {
            return null;
        }
        Money tax = Amounts.in(Objects.requireNonNull(row.ownCurrency)).money(Objects.requireNonNull(row.ownTax));
        Currency document = Currencies.of(row.currency);
        Currency base = Currencies.of(Objects.requireNonNull(row.exchangeBase));
        return new ForeignTax(
                new ExchangeRate(
                        base,
                        base.equals(document) ? tax.currency() : document,
                        row.exchangeRate,
                        Days.at(Objects.requireNonNull(row.exchangeDay)),
                        Objects.requireNonNull(row.exchangeSource)),
                tax);
    }

    private static TaxGroup group(TaxGroupRow row, Amounts in) {
        return new TaxGroup(TaxColumns.of(row), in.money(row.base), in.money(row.tax));
    }
}
