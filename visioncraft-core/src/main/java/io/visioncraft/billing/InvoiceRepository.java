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

/** Stores invoices with their lines, in order, and their tax groups. No entries. */
public interface InvoiceRepository extends AggregateRepository<Invoice, InvoiceId> {

    /** One invoice per order (INV-1); the losing side runs again and finds it. */
    UniqueKey ORDER = UniqueKey.retried("invoice-order", BillingCodes.DUPLICATE_ORDER_INVOICE);

    /** The number is unique where there is one (INV-4). */
    UniqueKey NUMBER = UniqueKey.retried("invoice-number", BillingCodes.DUPLICATE_INVOICE_NUMBER);

    /** The invoice of an order. */
    Optional<Invoice> findByOrder(OrderId order);

    /** Invoices that a query finds, newest first by (createdAt, id) descending. */
    List<InvoiceSummary> list(Query query, @Nullable Position after, int limit);

    /**
     * What is looked for; all conditions hold together.
     *
     * @param customer only that customer's; null for all
     * @param statuses only those; empty for all
     */
    record Query(@Nullable UserId customer, Set<InvoiceStatus> statuses) {
        public Query {
            statuses = Set.copyOf(statuses);
        }
    }

    /**
     * A place in a list.
     *
     * @param createdAt of the last one known
     * @param id of the last one known
     */
    record Position(Instant createdAt, InvoiceId id) {}
}
