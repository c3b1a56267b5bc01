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
 * A line of an invoice or of a credit note, copied from the order's line on purpose: a document keeps what was agreed, even
 * if texts of the order change later. Immutable and thread-safe.
 *
 * @param orderLine the id of the order's line, which identifies this line too
 * @param code the service's code, 1 to 64 characters
 * @param description the text of the line, at most 300 characters
 * @param unit the unit that is counted
 * @param taxCategory decides the rate on this document
 * @param unitPrice the net price of one unit
 * @param quantity how many units; on a credit note how many are credited
 * @param discount taken off the line, 0 or more
 * @param net the net amount of the line, 0 or more. On a credit note: the credited share. Rounding can move it by one
 *     minor unit, so that all shares add up to the line.
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

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param orderLine the id of the order's line, which identifies this line too
     * @param code the service's code, 1 to 64 characters
     * @param description the text of the line, at most 300 characters
     * @param unit the unit that is counted
     * @param taxCategory decides the rate on this document
     * @param unitPrice the net price of one unit
     * @param quantity how many units; on a credit note how many are credited
     * @param discount taken off the line, 0 or more
     * @param net the net amount of the line, 0 or more. On a credit note it is the credited part of the invoice's line, which
     *     can differ from unit price × quantity − discount by a minor unit, since the parts add up to the whole exactly
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if discount or net is negative; with
     *     {@code currency-mismatch}, if they are in two currencies
     */
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

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "code");
    }
}
