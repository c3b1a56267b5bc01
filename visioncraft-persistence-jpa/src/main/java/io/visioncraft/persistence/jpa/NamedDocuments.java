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

    private static final String KEPT = "not exists (select n.id from VcCreditNote n where n.invoiceId = e.id"
            + " and (n.namedUntil >= :endedBefore or n.namedSince >= :issuedBefore))";

    private static final String OF_ANONYMOUS = "exists (select i.id from VcInvoice i where i.id = e.invoiceId"
            + " and i.namedUntil is null and i.namedSince is null and i.status = 'ISSUED')";

    /** What {@link ReceivableEntity#standing} says where something is owed. */
    private static final List<String> OPEN =
            Settlement.OPEN.stream().map(Settlement::name).toList();

    private NamedDocuments() {}

    static List<InvoiceId> invoices(RetentionOver over, int limit, Statements statements) {
        return found(
                over,
                limit,
                "e.id",
                statements,
                () -> Select.from(InvoiceEntity.class)
                        .joining(
                                ReceivableEntity.class,
                                "r",
                                "r.id = e.id and r.standing not in :open and r.pending = 0",
                                "open",
                                OPEN)
                        .where(
                                KEPT,
                                "endedBefore",
                                Days.of(over.endedBefore()),
                                "issuedBefore",
                                Days.of(over.issuedBefore())));
    }

    static List<InvoiceId> ofCreditNotes(RetentionOver over, int limit, Statements statements) {
        return found(
                over,
                limit,
                "distinct e.invoiceId",
                statements,
                () -> Select.from(CreditNoteEntity.class).where(OF_ANONYMOUS));
    }

    private static <E> List<InvoiceId> found(
            RetentionOver over, int limit, String id, Statements statements, Supplier<Select<E>> documents) {
        if (limit < 1) {
            return List.of();
        }
        Set<UUID> ids = new LinkedHashSet<>(statements.values(
                documents.get().where("e.namedUntil < :ended", "ended", Days.of(over.endedBefore())),
                id,
                UUID.class,
                limit));
        if (ids.size() < limit) {
            ids.addAll(statements.values(
                    documents.get().where("e.namedSince < :issued", "issued", Days.of(over.issuedBefore())),
                    id,
                    UUID.class,
                    limit));
        }
        return ids.stream().limit(limit).map(InvoiceId::new).toList();
    }
}
