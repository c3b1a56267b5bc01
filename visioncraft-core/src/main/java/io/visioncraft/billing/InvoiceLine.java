package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.OrderLine;

/**
 * A line of an invoice or of a credit note, copied from the order's: a document says what was agreed, whatever happens to the
 * order's words later. Immutable and thread-safe.
 *
 * @param orderLine the order's line, which identifies it here too
 * @param code the service's code
 * @param description what was sold
 * @param unit what one of it is
 * @param taxCategory how it is taxed
 * @param unitPrice the net price of one unit
 * @param quantity how much
 * @param discount taken off the line
 * @param net what the line comes to; on a credit note the credited part of the invoice's line, which can differ from unit
 *     price × quantity − discount by a minor unit, since parts add up to their whole exactly
 */
public record InvoiceLine(
        OrderLineId orderLine,
        String code,
        String description,
        UnitCode unit,
        TaxCategory taxCategory,
        UnitPrice unitPrice,
        Quantity quantity,
        Money discount,
        Money net) {

    public InvoiceLine {
        if (net.negative() || discount.negative()) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A line has no negative amounts", "min", 0);
        }
        discount.compareTo(net); // refuses two currencies
    }

    static InvoiceLine of(OrderLine line) {
        return new InvoiceLine(
                line.id(),
                line.code(),
                line.description(),
                line.unit(),
                line.taxCategory(),
                line.price().unitPrice(),
                line.quantity(),
                line.discount(),
                line.net());
    }

    /** The same line for a part of it. */
    InvoiceLine part(Quantity quantity, Money discount, Money net) {
        return new InvoiceLine(orderLine, code, description, unit, taxCategory, unitPrice, quantity, discount, net);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "code");
    }
}
