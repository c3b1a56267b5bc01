package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxRounding;

/** The totals of a document: columns of its root, and a row for each tax group. */
final class TotalsMapper {

    private TotalsMapper() {}

    static void fill(DocumentEntity row, DocumentTotals totals) {
        Amounts in = new Amounts(totals.net().currency());
        row.currency = in.code();
        row.totalNet = in.column(totals.net());
        row.totalTax = in.column(totals.tax());
        row.totalPayable = in.column(totals.payable());
        row.taxRounding = totals.rounding().name();
    }

    static <R extends TaxGroupEntity> R fill(R row, TaxGroup group) {
        Amounts in = new Amounts(group.base().currency());
        row.taxCategory = group.category().name();
        row.taxCode = group.code();
        row.rate = group.rate().percent();
        row.base = in.column(group.base());
        row.tax = in.column(group.tax());
        return row;
    }

    static DocumentTotals totals(DocumentEntity row) {
        Amounts in = Amounts.in(row.currency);
        return new DocumentTotals(
                in.money(row.totalNet),
                in.money(row.totalTax),
                in.money(row.totalPayable),
                Parts.in(row.taxGroups, group -> group(group, in)),
                TaxRounding.valueOf(row.taxRounding));
    }

    private static TaxGroup group(TaxGroupEntity row, Amounts in) {
        return new TaxGroup(
                TaxCategory.valueOf(row.taxCategory),
                row.taxCode,
                new TaxRate(row.rate),
                in.money(row.base),
                in.money(row.tax));
    }
}
