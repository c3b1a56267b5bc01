package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.CreditedLine;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.tax.LineTax;
import java.util.List;

/** The lines of invoices and credit notes. */
final class BilledLineMapper {

    private BilledLineMapper() {}

    static <R extends BilledLineRow> R fill(R row, InvoiceLine line) {
        Amounts in = new Amounts(line.net().currency());
        row.orderLineId = line.orderLine().value();
        row.code = line.code();
        row.description = line.description();
        row.unit = line.unit().value();
        row.taxClass = line.tax().taxClass().value();
        row.unitPrice = in.column(line.unitPrice());
        row.quantity = line.quantity().value();
        row.discount = in.column(line.discount());
        row.discounts = DiscountText.ofAllowances(line.allowances(), in);
        row.amount = in.column(line.amount());
        row.net = in.column(line.net());
        return TaxColumns.fill(row, line.tax().decision());
    }

    static CreditNoteLineRow row(CreditedLine line) {
        Amounts in = new Amounts(line.net().currency());
        CreditNoteLineRow row = new CreditNoteLineRow();
        row.orderLineId = line.orderLine().value();
        row.code = line.code();
        row.description = line.description();
        row.unit = line.unit().value();
        row.taxClass = line.tax().taxClass().value();
        row.unitPrice = in.column(line.unitPrice());
        row.quantity = line.units();
        row.discount = in.column(line.discount());
        row.discounts = DiscountText.ofAllowances(line.allowances(), in);
        row.amount = in.column(line.amount());
        row.net = in.column(line.net());
        return TaxColumns.fill(row, line.tax().decision());
    }

    static List<CreditedLine> creditedLines(List<CreditNoteLineRow> rows, Amounts in) {
        return Parts.in(rows, row -> creditedLine(row, in));
    }

    private static CreditedLine creditedLine(CreditNoteLineRow row, Amounts in) {
        return new CreditedLine(
                new OrderLineId(row.orderLineId),
                row.code,
                row.description,
                UnitCode.of(row.unit),
                new LineTax(TaxClassCode.of(row.taxClass), TaxColumns.of(row)),
                in.unitPrice(row.unitPrice),
                row.quantity.signum() == 0 ? null : Quantity.of(row.quantity),
                DiscountText.allowances(row.discounts, in),
                in.money(row.amount),
                in.money(row.net));
    }

    static List<InvoiceLine> lines(List<? extends BilledLineRow> rows, Amounts in) {
        return Parts.in(rows, row -> line(row, in));
    }

    private static InvoiceLine line(BilledLineRow row, Amounts in) {
        return new InvoiceLine(
                new OrderLineId(row.orderLineId),
                row.code,
                row.description,
                UnitCode.of(row.unit),
                new LineTax(TaxClassCode.of(row.taxClass), TaxColumns.of(row)),
                in.unitPrice(row.unitPrice),
                Quantity.of(row.quantity),
                DiscountText.allowances(row.discounts, in),
                in.money(row.amount),
                in.money(row.net));
    }
}
