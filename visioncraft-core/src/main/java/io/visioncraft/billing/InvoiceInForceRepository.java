package io.visioncraft.billing;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;

/**
 * Stores which invoice of each order is in force (INV-1); {@code save} appends nothing. The row's id is that of the order, so a
 * second first invoice of an order is refused as stale, and the use case runs again and finds the one that is there.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface InvoiceInForceRepository extends AggregateRepository<InvoiceInForce, OrderId> {

    /** An invoice is in force for one order. On a violation the use case runs again. */
    UniqueKey INVOICE = UniqueKey.retried("invoice-in-force", BillingCodes.DUPLICATE_ORDER_INVOICE);
}
