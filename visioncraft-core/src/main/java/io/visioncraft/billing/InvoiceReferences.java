package io.visioncraft.billing;

import io.visioncraft.kernel.Masked;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice refers to (INV-2). Immutable and thread-safe.
 *
 * @param orderReference the order number
 * @param buyerReference the buyer's own reference, empty for none
 * @param supplyFrom first day of supply; the order's placing day where no period was stated
 * @param supplyUntil last day of supply
 */
public record InvoiceReferences(
        String orderReference,
        String buyerReference,
        @Nullable LocalDate supplyFrom,
        @Nullable LocalDate supplyUntil) {

    /** What an invoice of an order refers to. {@code placed} is the day on which the order was placed. */
    static InvoiceReferences of(Order order, LocalDate placed) {
        OrderDetails details = order.details();
        boolean stated = details.supplyFrom() != null;
        return new InvoiceReferences(
                order.reference(),
                details.buyerReference(),
                stated ? details.supplyFrom() : placed,
                stated ? details.supplyUntil() : placed);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "orderReference");
    }
}
