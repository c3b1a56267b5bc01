package io.visioncraft.billing;

import io.visioncraft.kernel.Masked;
import io.visioncraft.ordering.Delivery;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderReferences;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The references on an invoice (INV-2). Immutable and thread-safe.
 *
 * @param orderReference the order number, 1 to 64 characters
 * @param references the buyer's own references, as the order had them
 * @param deliverTo where the supply goes; null if not stated
 * @param supplyFrom the first day of supply; null if not stated
 * @param supplyUntil the last day of supply; null if not stated
 * @param preceding the invoice in whose place it was issued (BG-3); null for the first of its order
 */
public record InvoiceReferences(
        String orderReference,
        OrderReferences references,
        @Nullable Delivery deliverTo,
        @Nullable LocalDate supplyFrom,
        @Nullable LocalDate supplyUntil,
        @Nullable PrecedingInvoice preceding) {

    /** The references for the invoice of an order. */
    static InvoiceReferences of(Order order) {
        OrderDetails details = order.details();
        return new InvoiceReferences(
                order.reference(),
                details.references(),
                details.deliverTo(),
                details.supplyFrom(),
                details.supplyUntil(),
                null);
    }

    /** These references with the period of supply that an order states now. */
    InvoiceReferences supplied(OrderDetails stated) {
        return new InvoiceReferences(
                orderReference, references, deliverTo, stated.supplyFrom(), stated.supplyUntil(), preceding);
    }

    /** These references without what the buyer said. */
    InvoiceReferences withoutTexts() {
        return new InvoiceReferences(orderReference, OrderReferences.NONE, null, supplyFrom, supplyUntil, preceding);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "orderReference");
    }
}
