package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.InvoiceSort;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.PrecedingInvoice;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.OrderReferences;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

final class InvoiceMapper {

    private InvoiceMapper() {}

    static InvoiceRow row(Invoice invoice) {
        InvoiceRow row = new InvoiceRow();
        row.id = invoice.id().value();
        row.version = invoice.version();
        row.orderId = invoice.order().value();
        row.customerId = invoice.customer().value();
        row.status = invoice.status().name();
        row.seller = PartyText.ofSeller(invoice.parties());
        row.buyer = PartyText.of(invoice.parties().buyer());
        TotalsMapper.fill(row, invoice.totals());
        TotalsMapper.fill(row, invoice.foreignTax());
        row.orderReference = invoice.references().orderReference();
        row.buyerReference = invoice.references().references().buyer();
        row.purchaseOrder = invoice.references().references().purchaseOrder();
        row.contract = invoice.references().references().contract();
        row.project = invoice.references().references().project();
        row.deliverTo = PartyText.ofDelivery(invoice.references().deliverTo());
        row.supplyFrom = Days.ofNullable(invoice.references().supplyFrom());
        row.supplyUntil = Days.ofNullable(invoice.references().supplyUntil());
        PrecedingInvoice preceding = invoice.references().preceding();
        if (preceding != null) {
            row.precedingId = preceding.invoice().value();
            row.precedingNumber = preceding.number();
            row.precedingDate = Days.of(preceding.date());
        }
        Issuance issue = invoice.issue();
        if (issue != null) {
            row.invoiceNumber = issue.number();
            row.issueDate = Days.of(issue.date());
            row.dueDate = Days.of(issue.dueDate());
            row.taxPoint = Days.of(issue.taxPoint());
            row.accountingDate = Days.of(issue.accountingDate());
            TermsMapper.fill(row, issue.terms());
            row.retainedUntil = Days.ofNullable(issue.retainedUntil());
            row.named(issue, invoice.anonymous());
        }
        row.listedOn = Days.of(InvoiceSort.NEWEST.dayOf(InvoiceSummary.of(invoice, null)));
        row.createdAt = Micros.of(invoice.createdAt());
        return row;
    }

    static Invoice record(InvoiceRow row) {
        return new Invoice(
                new InvoiceId(row.id),
                new OrderId(row.orderId),
                new UserId(row.customerId),
                InvoiceStatus.valueOf(row.status),
                PartyText.parties(row.seller, row.buyer),
                BilledLineMapper.lines(row.lines, Amounts.in(row.currency)),
                TotalsMapper.totals(row),
                TotalsMapper.foreignTax(row),
                new InvoiceReferences(
                        row.orderReference,
                        new OrderReferences(row.buyerReference, row.purchaseOrder, row.contract, row.project),
                        PartyText.deliveryOrNull(row.deliverTo),
                        Days.atNullable(row.supplyFrom),
                        Days.atNullable(row.supplyUntil),
                        preceding(row)),
                issue(row),
                Micros.at(row.createdAt),
                row.version);
    }

    /** A draft as lists show it: nothing is owed on it. */
    static InvoiceSummary draft(InvoiceRow row) {
        Amounts in = Amounts.in(row.currency);
        Money nothing = Money.zero(in.currency());
        return new InvoiceSummary(
                new InvoiceId(row.id),
                new OrderId(row.orderId),
                new UserId(row.customerId),
                PartyText.legalName(row.buyer),
                InvoiceStatus.valueOf(row.status),
                issue(row),
                TotalsMapper.amounts(row),
                nothing,
                nothing,
                null,
                Micros.at(row.createdAt));
    }

    private static @Nullable PrecedingInvoice preceding(InvoiceRow row) {
        return row.precedingId == null
                ? null
                : new PrecedingInvoice(
                        new InvoiceId(row.precedingId),
                        Objects.requireNonNull(row.precedingNumber),
                        Days.at(Objects.requireNonNull(row.precedingDate)));
    }

    private static @Nullable Issuance issue(InvoiceRow row) {
        return row.invoiceNumber == null
                ? null
                : new Issuance(
                        row.invoiceNumber,
                        Days.at(Objects.requireNonNull(row.issueDate)),
                        Days.at(Objects.requireNonNull(row.taxPoint)),
                        Days.at(Objects.requireNonNull(row.accountingDate)),
                        Days.at(Objects.requireNonNull(row.dueDate)),
                        TermsMapper.terms(row.termsDays, row.termsFrom, row.discountPercent, row.discountDays),
                        Days.atNullable(row.retainedUntil));
    }
}
