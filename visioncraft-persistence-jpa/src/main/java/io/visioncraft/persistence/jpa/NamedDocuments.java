package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.RetentionOver;
import io.visioncraft.billing.Settlement;
import io.visioncraft.kernel.InvoiceId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Finds the invoices whose documents still have names though their retention is over (INV-7): documents that state its end by
 * that, those of earlier versions by their date of issue, each by an index of their own. So the statements cost what is over, and
 * of that also what has to wait for a credit note or for money. Immutable and thread-safe.
 */
final class NamedDocuments {

    private static final String KEPT = "NOT EXISTS (SELECT n.id FROM vc_credit_note n WHERE n.invoice_id = e.id"
            + " AND (n.named_until >= ? OR n.named_since >= ?))";

    private static final String OF_ANONYMOUS = "EXISTS (SELECT i.id FROM vc_invoice i WHERE i.id = e.invoice_id"
            + " AND i.named_until IS NULL AND i.named_since IS NULL AND i.status = 'ISSUED')";

    /** What {@link ReceivableRow#standing} says where something is owed. */
    private static final List<String> OPEN =
            Settlement.OPEN.stream().map(Settlement::name).toList();

    private NamedDocuments() {}

    static List<InvoiceId> invoices(RetentionOver over, int limit, Statements statements) {
        return found(
                over,
                limit,
                "e.id",
                statements,
                () -> Select.from(InvoiceRow.class)
                        .joining(
                                ReceivableRow.class,
                                "r",
                                "r.id = e.id AND r.standing NOT IN " + Places.of(OPEN.size()) + " AND r.pending = 0",
                                OPEN.toArray())
                        .where(KEPT, Days.of(over.endedBefore()), Days.of(over.issuedBefore())));
    }

    static List<InvoiceId> ofCreditNotes(RetentionOver over, int limit, Statements statements) {
        return found(
                over,
                limit,
                "DISTINCT e.invoice_id",
                statements,
                () -> Select.from(CreditNoteRow.class).where(OF_ANONYMOUS));
    }

    private static <E> List<InvoiceId> found(
            RetentionOver over, int limit, String id, Statements statements, Supplier<Select<E>> documents) {
        if (limit < 1) {
            return List.of();
        }
        Set<UUID> ids = new LinkedHashSet<>(statements.values(
                ended(documents.get(), "e.named_until", Days.of(over.endedBefore())), id, UUID.class, limit));
        if (ids.size() < limit) {
            ids.addAll(statements.values(
                    ended(documents.get(), "e.named_since", Days.of(over.issuedBefore())), id, UUID.class, limit));
        }
        return ids.stream().limit(limit).map(InvoiceId::new).toList();
    }

    /** A range with two ends: of one with a single end PostgreSQL expects a third of all rows if it plans without the day. */
    private static <E> Select<E> ended(Select<E> documents, String column, int before) {
        return documents.where(column + " > ? AND " + column + " < ?", Integer.MIN_VALUE, before);
    }
}
