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
 * @param supplyFrom the first day of supply; the day on which the order was placed if no period was stated
 * @param supplyUntil the last day of supply; the day on which the order was placed if no period was stated
 */
public record InvoiceReferences(
        String orderReference,
        OrderReferences references,
        @Nullable Delivery deliverTo,
        @Nullable LocalDate supplyFrom,
        @Nullable LocalDate supplyUntil) {

    /** The references for the invoice of an order. {@code placed} is the day on which the order was placed. */
    static InvoiceReferences of(Order order, LocalDate placed) {
        OrderDetails details = order.details();
        boolean stated = details.supplyFrom() != null;
        return new InvoiceReferences(
                order.reference(),
                details.references(),
                details.deliverTo(),
                stated ? details.supplyFrom() : placed,
                stated ? details.supplyUntil() : placed);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "orderReference");
    }
}
