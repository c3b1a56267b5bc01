package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import java.time.Instant;
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

    /** An order has one invoice (INV-1). On a violation the use case runs again and finds it. */
    UniqueKey ORDER = UniqueKey.retried("invoice-order", BillingCodes.DUPLICATE_ORDER_INVOICE);

    /** The number is unique among the invoices that have one (INV-4). */
    UniqueKey NUMBER = UniqueKey.retried("invoice-number", BillingCodes.DUPLICATE_INVOICE_NUMBER);

    /**
     * Finds the invoice of an order.
     *
     * @param order the order that was invoiced
     * @return the invoice, in any status; empty if the order has none
     */
    Optional<Invoice> findByOrder(OrderId order);

    /**
     * Lists the invoices that a query finds, newest first: by (createdAt, id) descending.
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
    List<InvoiceSummary> oldestDrafts(@Nullable Instant madeBefore, @Nullable Position after, int limit);

    /**
     * The conditions of a list; all hold together. Immutable and thread-safe.
     *
     * @param customer the invoice is that customer's; null for all
     * @param statuses the invoice has one of these; empty for all
     */
    record Query(@Nullable UserId customer, Set<InvoiceStatus> statuses) {
        /**
         * Copies the statuses.
         *
         * @param customer the invoice is that customer's; null for all
         * @param statuses the invoice has one of these; empty for all
         */
        public Query {
            statuses = Set.copyOf(statuses);
        }
    }

    /**
     * A place in a list by (createdAt, id).
     *
     * @param createdAt when the last invoice that was read was made
     * @param id the id of the last invoice that was read
     */
    record Position(Instant createdAt, InvoiceId id) {}
}
