package io.visioncraft.billing;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;

/**
 * A line of an invoice or of a credit note, copied from the order's. Immutable and thread-safe.
 *
 * @param orderLine the order's line, which identifies it here too
 * @param code the service's code
 * @param description what was sold
 * @param unit what one of it is
 * @param taxCategory how it is taxed
 * @param unitPrice the net price of one unit
 * @param quantity how much
 * @param discount taken off the line
 * @param net what the line comes to
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
        Money net) {}
