package io.visioncraft.examples.customadapter;

import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.billing.Settlement;
import io.visioncraft.kernel.InvoiceId;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds the invoices whose documents still have names though their retention is over. */
final class NamedDocuments {

    private NamedDocuments() {}

    /** The column {@code named_until}: the end that a document with names states. */
    static @Nullable Object until(@Nullable Issuance issue, boolean anonymous) {
        return issue == null || anonymous || issue.retainedUntil() == null
                ? null
                : issue.retainedUntil().toEpochDay();
    }

    /** The column {@code named_since}: the date of issue of a document with names that states no end. */
    static @Nullable Object since(@Nullable Issuance issue, boolean anonymous) {
        return issue == null || anonymous || issue.retainedUntil() != null
                ? null
                : issue.date().toEpochDay();
    }

    static List<InvoiceId> invoices(RetentionOver over, int limit, Transactions transactions) {
        return found(
                over,
                limit,
                () -> new Select<>(
                                transactions,
                                "vc_invoice JOIN (SELECT id AS owed_id, settlement, pending FROM vc_receivable) ON owed_id = id",
                                "id",
                                (row, context) -> row.getObject("id", UUID.class))
                        .where("pending = 0")
                        .whereIn("settlement", EnumSet.complementOf(EnumSet.copyOf(Settlement.OPEN)))
                        .where(
                                "NOT EXISTS (SELECT 1 FROM vc_credit_note n WHERE n.invoice_id = vc_invoice.id"
                                        + " AND (n.named_until >= ? OR n.named_since >= ?))",
                                over.endedBefore().toEpochDay(),
                                over.issuedBefore().toEpochDay()));
    }

    static List<InvoiceId> ofCreditNotes(RetentionOver over, int limit, Transactions transactions) {
        return found(
                over,
                limit,
                () -> new Select<>(
                                transactions,
                                "vc_credit_note",
                                "DISTINCT invoice_id",
                                (row, context) -> row.getObject("invoice_id", UUID.class))
                        .where("EXISTS (SELECT 1 FROM vc_invoice i WHERE i.id = vc_credit_note.invoice_id"
                                + " AND i.status = 'ISSUED' AND i.named_until IS NULL AND i.named_since IS NULL)"));
    }

    private static List<InvoiceId> found(RetentionOver over, int limit, Supplier<Select<UUID>> documents) {
        Set<UUID> ids = new LinkedHashSet<>(documents
                .get()
                .where("named_until < ?", over.endedBefore().toEpochDay())
                .list(limit));
        ids.addAll(documents
                .get()
                .where("named_since < ?", over.issuedBefore().toEpochDay())
                .list(limit));
        return ids.stream().limit(Math.max(0, limit)).map(InvoiceId::new).toList();
    }
}
