package io.visioncraft.billing;

import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stores credit notes with their lines, in their order, and their tax groups; {@code save} appends nothing.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface CreditNoteRepository extends AggregateRepository<CreditNote, CreditNoteId> {

    /** The number is unique (INV-4). */
    UniqueKey NUMBER = UniqueKey.retried("credit-note-number", BillingCodes.DUPLICATE_CREDIT_NOTE_NUMBER);

    /**
     * Finds all credit notes of an invoice. There are few: each credits at least a part of a line.
     *
     * @param invoice may be unknown: then the list is empty
     * @return the credit notes by (createdAt, id)
     */
    List<CreditNote> ofInvoice(InvoiceId invoice);

    /**
     * Finds all credit notes of several invoices. An adapter overrides it to read them in one query, if it can.
     *
     * @param invoices at most 500 ids; none of them finds nothing
     * @return the credit notes, those of each invoice by (createdAt, id)
     */
    default List<CreditNote> ofInvoices(Collection<InvoiceId> invoices) {
        return invoices.stream().flatMap(invoice -> ofInvoice(invoice).stream()).toList();
    }

    /**
     * Finds a credit note by its number.
     *
     * @param number the whole number, compared as bytes: case counts
     * @return the credit note; empty if there is none
     */
    Optional<CreditNote> findByNumber(String number);

    /**
     * Lists the credit notes that a query finds, by (date of issue, id): descending, or ascending where the query says so.
     *
     * @param query conditions that hold together
     * @param after the last credit note of the part before; null for the first part
     * @param limit the most credit notes to return, 1 or more
     * @return the credit notes after that place
     */
    List<CreditNoteSummary> list(Query query, @Nullable Position after, int limit);

    /**
     * Finds invoices that are {@linkplain Invoice#anonymous anonymous} and have a credit note whose retention is over and that is
     * not {@linkplain CreditNote#anonymous anonymous} (INV-7), in any order.
     *
     * @param over which documents are over
     * @param limit the most invoices to return, 1 or more
     * @return the ids of the invoices, each once
     */
    List<InvoiceId> retentionOver(RetentionOver over, int limit);

    /**
     * The conditions of a list, which all hold together, and its order. Immutable and thread-safe.
     *
     * @param customer the credit note is that customer's; null for all
     * @param from the first date of issue; null for no first date
     * @param until the last date of issue; null for no last date
     * @param sort the order
     */
    record Query(
            @Nullable UserId customer,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            CreditNoteSort sort) {

        /** Every credit note, newest first. */
        public static final Query ALL = new Query(null, null, null, CreditNoteSort.NEWEST);

        /**
         * {@return this query, limited to one customer}
         *
         * @param buyer the customer; null for all
         */
        public Query ofCustomer(@Nullable UserId buyer) {
            return new Query(buyer, from, until, sort);
        }

        /**
         * {@return this query, limited to a span of days}
         *
         * @param first the first date of issue; null for no first date
         * @param last the last date of issue; null for no last date
         */
        public Query between(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Query(customer, first, last, sort);
        }

        /**
         * {@return this query in another order}
         *
         * @param order the order
         */
        public Query sortedBy(CreditNoteSort order) {
            return new Query(customer, from, until, order);
        }
    }

    /**
     * A place in a list by (date of issue, id).
     *
     * @param date the date of issue of the last credit note that was read
     * @param id the id of the last credit note that was read
     */
    record Position(LocalDate date, CreditNoteId id) {}
}
