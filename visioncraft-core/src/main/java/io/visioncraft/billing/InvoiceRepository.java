package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores invoices with their lines, in their order, and their tax groups; {@code save} appends nothing.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface InvoiceRepository extends AggregateRepository<Invoice, InvoiceId> {

    /** The number is unique among the invoices that have one (INV-4). */
    UniqueKey NUMBER = UniqueKey.retried("invoice-number", BillingCodes.DUPLICATE_INVOICE_NUMBER);

    /**
     * Finds the invoice of an order that is in force, as {@link InvoiceInForce} says (INV-1), in one statement.
     *
     * @param order the order that was invoiced
     * @return the invoice, in any status; empty if the order has none
     */
    Optional<Invoice> findByOrder(OrderId order);

    /**
     * Finds the invoice in force of the order of an invoice, in one statement: the same invoice, or the one that took its place.
     *
     * @param invoice any invoice of the order, in force or not; may be unknown
     * @return the invoice, in any status; empty if there is no such invoice
     */
    Optional<Invoice> findInForce(InvoiceId invoice);

    /**
     * Finds all invoices of an order, oldest first: by (createdAt, id) ascending.
     *
     * @param order the order that was invoiced; may be unknown
     * @return its invoices, in force or not
     */
    List<Invoice> ofOrder(OrderId order);

    /**
     * Finds an invoice by its number.
     *
     * @param number the whole number, compared as bytes: case counts
     * @return the invoice; empty if there is none
     */
    Optional<Invoice> findByNumber(String number);

    /**
     * Lists the invoices that a query finds, each with what is owed on it, in the order that the query names.
     *
     * @param query conditions that hold together
     * @param after the last invoice of the part before; null for the first part
     * @param limit the most invoices to return, 1 or more
     * @return the invoices after that place
     */
    List<InvoiceSummary> list(Query query, @Nullable Position after, int limit);

    /**
     * Lists drafts, oldest first: by (createdAt, id) ascending.
     *
     * @param madeBefore only drafts that were made before that instant; null for all
     * @param after the last draft of the part before; null for the first part
     * @param limit the most drafts to return, 1 or more
     * @return the drafts after that place
     */
    List<InvoiceSummary> oldestDrafts(@Nullable Instant madeBefore, @Nullable DraftPosition after, int limit);

    /**
     * Finds ISSUED invoices whose retention is over and that are not {@linkplain Invoice#anonymous anonymous} (INV-7), in any
     * order. Left out are those with a credit note that is neither over nor anonymous, and those on which money is owed or under
     * way: whose receivable has a balance or pending money of more than 0, or is missing.
     *
     * @param over which documents are over
     * @param limit the most invoices to return, 1 or more
     * @return the ids, each once
     */
    List<InvoiceId> retentionOver(RetentionOver over, int limit);

    /**
     * The conditions of a list, which all hold together, and its order. Settlements, an excess and dates find ISSUED invoices
     * alone, and so does {@link InvoiceSort#MOST_URGENT}, which finds only those on which something is owed. Immutable and
     * thread-safe.
     *
     * @param customer the invoice is that customer's; null for all
     * @param statuses the invoice has one of these; empty for all
     * @param settlements the settlement of its receivable is one of these; empty for all
     * @param withExcess whether only invoices are found whose receivable has an excess of more than 0
     * @param issuedFrom the first date of issue; null for no first date
     * @param issuedUntil the last date of issue; null for no last date
     * @param dueUntil the last due date; null for no last date. No invoice is due before its date of issue, so that each date
     *     also limits a list that is sorted by the other
     * @param sort the order
     */
    record Query(
            @Nullable UserId customer,
            Set<InvoiceStatus> statuses,
            Set<Settlement> settlements,
            boolean withExcess,
            @Nullable LocalDate issuedFrom,
            @Nullable LocalDate issuedUntil,
            @Nullable LocalDate dueUntil,
            InvoiceSort sort) {

        /** Every invoice, newest first. */
        public static final Query ALL =
                new Query(null, Set.of(), Set.of(), false, null, null, null, InvoiceSort.NEWEST);

        /**
         * Copies the sets.
         *
         * @param customer the invoice is that customer's; null for all
         * @param statuses the invoice has one of these; empty for all
         * @param settlements the settlement of its receivable is one of these; empty for all
         * @param withExcess whether only invoices are found whose receivable has an excess of more than 0
         * @param issuedFrom the first date of issue; null for no first date
         * @param issuedUntil the last date of issue; null for no last date
         * @param dueUntil the last due date; null for no last date
         * @param sort the order
         */
        public Query {
            statuses = Set.copyOf(statuses);
            settlements = Set.copyOf(settlements);
        }

        /**
         * {@return this query, limited to one customer}
         *
         * @param buyer the customer; null for all
         */
        public Query ofCustomer(@Nullable UserId buyer) {
            return new Query(buyer, statuses, settlements, withExcess, issuedFrom, issuedUntil, dueUntil, sort);
        }

        /**
         * {@return this query, limited to these statuses}
         *
         * @param wanted one or more; empty for all
         */
        public Query in(Set<InvoiceStatus> wanted) {
            return new Query(customer, wanted, settlements, withExcess, issuedFrom, issuedUntil, dueUntil, sort);
        }

        /**
         * {@return this query, limited to these settlements}
         *
         * @param wanted one or more; empty for all
         */
        public Query settledAs(Set<Settlement> wanted) {
            return new Query(customer, statuses, wanted, withExcess, issuedFrom, issuedUntil, dueUntil, sort);
        }

        /** {@return this query, limited to invoices with an excess} */
        public Query onlyWithExcess() {
            return new Query(customer, statuses, settlements, true, issuedFrom, issuedUntil, dueUntil, sort);
        }

        /**
         * {@return this query, limited to invoices that were issued in a span of days}
         *
         * @param first the first date of issue; null for no first date
         * @param last the last date of issue; null for no last date
         */
        public Query issuedBetween(@Nullable LocalDate first, @Nullable LocalDate last) {
            return new Query(customer, statuses, settlements, withExcess, first, last, dueUntil, sort);
        }

        /**
         * {@return this query, limited to invoices that are due on a day or before it}
         *
         * @param last the last due date; null for no last date
         */
        public Query dueUntil(@Nullable LocalDate last) {
            return new Query(customer, statuses, settlements, withExcess, issuedFrom, issuedUntil, last, sort);
        }

        /**
         * {@return this query in another order}
         *
         * @param order the order
         */
        public Query sortedBy(InvoiceSort order) {
            return new Query(customer, statuses, settlements, withExcess, issuedFrom, issuedUntil, dueUntil, order);
        }

        /** {@return whether a condition or the order finds ISSUED invoices alone, whatever the statuses say} */
        public boolean issuedAlone() {
            return !settlements.isEmpty()
                    || withExcess
                    || issuedFrom != null
                    || issuedUntil != null
                    || dueUntil != null
                    || sort.byDueDate();
        }
    }

    /**
     * A place in a list of invoices.
     *
     * @param day the {@linkplain InvoiceSort#dayOf day} of the last invoice that was read
     * @param id the id of the last invoice that was read
     */
    record Position(LocalDate day, InvoiceId id) {

        /**
         * {@return the place of an invoice}
         *
         * @param invoice the last invoice that was read
         * @param sort the order of the list
         */
        public static Position of(InvoiceSummary invoice, InvoiceSort sort) {
            return new Position(sort.dayOf(invoice), invoice.id());
        }
    }

    /**
     * A place among drafts by (createdAt, id).
     *
     * @param createdAt when the last draft that was read was made
     * @param id the id of the last draft that was read
     */
    record DraftPosition(Instant createdAt, InvoiceId id) {}
}
