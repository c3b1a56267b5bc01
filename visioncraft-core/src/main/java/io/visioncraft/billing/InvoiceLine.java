package io.visioncraft.billing;

import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.ordering.Discount;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.tax.LineTax;
import io.visioncraft.tax.TaxedLine;
import java.util.List;

/**
 * A line of an invoice or of a credit note, copied from the order's line on purpose: a document keeps what was agreed, even
 * if texts of the order change later. Immutable and thread-safe.
 *
 * @param orderLine the id of the order's line, which identifies this line too
 * @param code the service's code, 1 to 64 characters
 * @param description the text of the line, at most 300 characters
 * @param unit the unit that is counted
 * @param tax the service's tax class then, and how the line is taxed
 * @param unitPrice the price of one unit, with or without tax as the document says
 * @param quantity how many units; on a credit note how many are credited
 * @param allowances taken off the line, each 0 or more; on a credit note the credited share of each
 * @param amount unit price × quantity less the allowances, rounded, with or without tax as the document says (MON-2). Where a
 *     buyer without tax pays the price without the tax of home, it is more than the net that the buyer pays. On a credit note:
 *     the credited share
 * @param net the net amount of the line, 0 or more. On a credit note: the credited share. Rounding can move it by one
 *     minor unit, so that all shares add up to the line.
 */
public record InvoiceLine(
        OrderLineId orderLine,
        String code,
        String description,
        UnitCode unit,
        LineTax tax,
        UnitPrice unitPrice,
        Quantity quantity,
        List<Allowance> allowances,
        Money amount,
        Money net) {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param orderLine the id of the order's line, which identifies this line too
     * @param code the service's code, 1 to 64 characters
     * @param description the text of the line, at most 300 characters
     * @param unit the unit that is counted
     * @param tax the service's tax class then, and how the line is taxed
     * @param unitPrice the price of one unit, with or without tax as the document says
     * @param quantity how many units; on a credit note how many are credited
     * @param allowances taken off the line, each 0 or more; on a credit note the credited share of each
     * @param amount unit price × quantity less the allowances, rounded. On a credit note: the credited share
     * @param net the net amount of the line, 0 or more. On a credit note it is the credited part of the invoice's line, which
     *     can differ from unit price × quantity by a minor unit, since the parts add up to the whole exactly
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if amount or net is negative; with
     *     {@code currency-mismatch}, if they are in two currencies
     */
    public InvoiceLine {
        allowances = List.copyOf(allowances);
        if (net.negative() || amount.negative()) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A line has no negative amounts", "min", 0);
        }
        amount.compareTo(net); // refuses two currencies
    }

    static InvoiceLine of(OrderLine line) {
        return new InvoiceLine(
                line.id(),
                line.code(),
                line.description(),
                line.unit(),
                line.tax(),
                line.price().unitPrice(),
                line.quantity(),
                allowances(line.discounts()),
                line.amount(),
                line.net());
    }

    private static List<Allowance> allowances(List<Discount> discounts) {
        return discounts.isEmpty()
                ? List.of()
                : discounts.stream().map(Discount::allowance).toList();
    }

    /** The same line, taxed in that way. */
    InvoiceLine taxed(TaxedLine as) {
        return new InvoiceLine(
                orderLine, code, description, unit, as.tax(), unitPrice, quantity, allowances, amount, as.net());
    }

    /** The same line for a part of it. */
    InvoiceLine part(Quantity quantity, List<Allowance> allowances, Money amount, Money net) {
        return new InvoiceLine(orderLine, code, description, unit, tax, unitPrice, quantity, allowances, amount, net);
    }

    /** The same line with another net. */
    InvoiceLine withNet(Money other) {
        return part(quantity, allowances, amount, other);
    }

    /** The same line without what people may have written: its text becomes the service's code (INV-7). */
    InvoiceLine withoutTexts() {
        return new InvoiceLine(
                orderLine, code, code, unit, tax, unitPrice, quantity, withoutReasons(allowances), amount, net);
    }

    /** The same amounts without the reasons that are printed with them. */
    static List<Allowance> withoutReasons(List<Allowance> allowances) {
        return allowances.stream()
                .map(one -> new Allowance(one.percent(), one.base(), one.amount(), one.reasonCode(), ""))
                .toList();
    }

    /** {@return all that is taken off the line} */
    public Money discount() {
        return Money.total(net.currency(), allowances, Allowance::amount);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "code");
    }
}
