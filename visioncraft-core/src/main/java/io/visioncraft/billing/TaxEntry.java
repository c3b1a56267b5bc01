package io.visioncraft.billing;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.TaxGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One tax group of one document, as bookkeeping takes it over (TAX-2). The entries of a period add up to its tax figures exactly.
 * Immutable and thread-safe.
 *
 * @param kind an invoice or a credit note
 * @param document the id of the invoice or of the credit note
 * @param number the number of the document
 * @param invoiceNumber the number of the invoice that a credit note credits; null for an invoice
 * @param date the date of issue
 * @param taxPoint the day on which the tax became due (BT-7)
 * @param accountingDate the date by which figures count the document
 * @param customer the customer
 * @param buyer the buyer's name as the document has it
 * @param position the place of the group on the document, from 0 on
 * @param group country, code, rate and reason, the taxable amount and the tax as the document states them, 0 or more
 */
public record TaxEntry(
        FigureKind kind,
        UUID document,
        String number,
        @Nullable String invoiceNumber,
        LocalDate date,
        LocalDate taxPoint,
        LocalDate accountingDate,
        UserId customer,
        String buyer,
        int position,
        TaxGroup group) {

    /**
     * {@return the entries of an invoice, in the order of its tax groups; none unless it is ISSUED} For adapters that read whole
     * documents.
     *
     * @param invoice any invoice
     */
    public static List<TaxEntry> of(Invoice invoice) {
        Issuance issue = invoice.issue();
        return issue == null
                ? List.of()
                : entries(
                        invoice.totals().groups(),
                        (group, position) -> new TaxEntry(
                                FigureKind.INVOICE,
                                invoice.id().value(),
                                issue.number(),
                                null,
                                issue.date(),
                                issue.taxPoint(),
                                issue.accountingDate(),
                                invoice.customer(),
                                invoice.parties().buyer().legalName(),
                                position,
                                group));
    }

    /**
     * {@return the entries of a credit note, in the order of its tax groups} For adapters that read whole documents.
     *
     * @param note any credit note
     */
    public static List<TaxEntry> of(CreditNote note) {
        return entries(
                note.totals().groups(),
                (group, position) -> new TaxEntry(
                        FigureKind.CREDIT_NOTE,
                        note.id().value(),
                        note.number(),
                        note.invoiceNumber(),
                        note.issue().date(),
                        note.issue().taxPoint(),
                        note.issue().accountingDate(),
                        note.customer(),
                        note.parties().buyer().legalName(),
                        position,
                        group));
    }

    private static List<TaxEntry> entries(List<TaxGroup> groups, Maker maker) {
        return IntStream.range(0, groups.size())
                .mapToObj(position -> maker.make(groups.get(position), position))
                .toList();
    }

    /** Makes an entry of a group. */
    @FunctionalInterface
    private interface Maker {
        TaxEntry make(TaxGroup group, int position);
    }

    /** {@return the taxable amount and the tax as figures count them: below zero for a credit note} */
    public TaxedAmount counted() {
        return kind == FigureKind.INVOICE
                ? new TaxedAmount(group.base(), group.tax())
                : new TaxedAmount(group.base().negated(), group.tax().negated());
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "number", "invoiceNumber");
    }
}
