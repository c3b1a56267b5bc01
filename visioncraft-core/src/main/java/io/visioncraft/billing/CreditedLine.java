package io.visioncraft.billing;

import io.visioncraft.kernel.Allowance;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.tax.LineTax;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a credit note takes back of one line of its invoice (INV-5): so many units, or a share of an amount that was credited of
 * the line's tax group. Texts, price and tax are those of the invoice's line. Immutable and thread-safe.
 *
 * @param orderLine the id of the invoice's line, which is that of the order's line
 * @param code the service's code, 1 to 64 characters
 * @param description the text of the line, at most 300 characters
 * @param unit the unit that is counted
 * @param tax the service's tax class then, and how the line is taxed
 * @param unitPrice the price of one unit, with or without tax as the document says
 * @param quantity how many units are credited; null for a share of an amount, which takes no units back
 * @param allowances the credited share of each discount of the line, in the line's order; none for a share of an amount
 * @param amount the credited part of the line's amount, with or without tax as the document says, 0 or more
 * @param net the credited part of the line's net, 0 or more
 */
public record CreditedLine(
        OrderLineId orderLine,
        String code,
        String description,
        UnitCode unit,
        LineTax tax,
        UnitPrice unitPrice,
        @Nullable Quantity quantity,
        List<Allowance> allowances,
        Money amount,
        Money net) {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param orderLine the id of the invoice's line
     * @param code the service's code, 1 to 64 characters
     * @param description the text of the line, at most 300 characters
     * @param unit the unit that is counted
     * @param tax the service's tax class then, and how the line is taxed
     * @param unitPrice the price of one unit, with or without tax as the document says
     * @param quantity how many units are credited; null for a share of an amount
     * @param allowances the credited share of each discount of the line; none for a share of an amount
     * @param amount the credited part of the line's amount, 0 or more
     * @param net the credited part of the line's net, 0 or more. Rounding can move it by one minor unit, so that all parts add up
     *     to the line
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if amount or net is negative; with
     *     {@code currency-mismatch}, if they are in two currencies
     */
    public CreditedLine {
        allowances = List.copyOf(allowances);
        if (net.negative() || amount.negative()) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A line has no negative amounts", "min", 0);
        }
        amount.compareTo(net); // refuses two currencies
    }

    /** So many units of a line. */
    static CreditedLine of(
            InvoiceLine line, @Nullable Quantity quantity, List<Allowance> allowances, Money amount, Money net) {
        return new CreditedLine(
                line.orderLine(),
                line.code(),
                line.description(),
                line.unit(),
                line.tax(),
                line.unitPrice(),
                quantity,
                allowances,
                amount,
                net);
    }

    /** The same with another net. */
    CreditedLine withNet(Money other) {
        return new CreditedLine(
                orderLine, code, description, unit, tax, unitPrice, quantity, allowances, amount, other);
    }

    /** The same without what people may have written, as on the invoice (INV-7). */
    CreditedLine withoutTexts() {
        return new CreditedLine(
                orderLine,
                code,
                code,
                unit,
                tax,
                unitPrice,
                quantity,
                InvoiceLine.withoutReasons(allowances),
                amount,
                net);
    }

    /** {@return whether this is a share of an amount, and takes no units back} */
    public boolean byAmount() {
        return quantity == null;
    }

    /** {@return how many units are credited, 0 for a share of an amount} */
    public BigDecimal units() {
        return quantity == null ? BigDecimal.ZERO : quantity.value();
    }

    /** {@return the credited share of all that was taken off the line} */
    public Money discount() {
        return Money.total(net.currency(), allowances, Allowance::amount);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "code");
    }
}
