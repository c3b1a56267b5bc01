package io.visioncraft.ordering;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.LineTax;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A line of an order. Code, name, unit, price and tax class are copied from the service on purpose: no change of the
 * catalogue reaches a placed order (PRC-5, ORD-9). Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param service the service that it was copied from
 * @param code the service's code then, 1 to 64 characters
 * @param description the service's name then, or the text that staff stated instead (ORD-3); one line, at most 300 characters
 * @param unit the service's unit then
 * @param tax the service's tax class then, and how the line is taxed
 * @param price the price of one unit
 * @param quantity how many units
 * @param supplied how many units were supplied, 0 to {@code quantity}; null until that is stated (ORD-5)
 * @param discounts taken off the line, each 0 or more, in all at most unit price × quantity (ORD-6)
 * @param amount unit price × quantity, rounded, less the discounts, with or without tax as the price's basis says (MON-2)
 * @param net the amount without tax; the amount itself where the price holds no tax
 */
public record OrderLine(
        OrderLineId id,
        ServiceId service,
        String code,
        String description,
        UnitCode unit,
        LineTax tax,
        LinePrice price,
        Quantity quantity,
        @Nullable BigDecimal supplied,
        List<Discount> discounts,
        Money amount,
        Money net) {

    /** The most discounts of a line. */
    public static final int MAX_DISCOUNTS = 10;

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id, for life
     * @param service the service that it was copied from
     * @param code the service's code then, 1 to 64 characters
     * @param description the service's name then, or the text that staff stated instead (ORD-3); one line, at most 300
     *     characters
     * @param unit the service's unit then
     * @param tax the service's tax class then, and how the line is taxed
     * @param price the price of one unit
     * @param quantity how many units
     * @param supplied how many units were supplied, 0 to {@code quantity} with at most 4 decimals; null until that is stated
     * @param discounts taken off the line, at most {@value #MAX_DISCOUNTS}, in all at most unit price × quantity
     * @param amount unit price × quantity, rounded, less the discounts
     * @param net the amount without tax
     * @throws NullPointerException if a part but code and description is null
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if the amounts do not agree; with
     *     {@code currency-mismatch}; with the codes of {@link Text#keptLine} for the texts
     */
    public OrderLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(tax, "tax");
        code = Text.keptCode(code);
        description = Text.keptLine(description, Text.NAME);
        discounts = List.copyOf(discounts);
        supplied = supplied == null ? null : exact(supplied);
        boolean agree = !amount.negative()
                && !net.negative()
                && net.compareTo(amount) <= 0
                && (price.basis() == PriceBasis.GROSS || net.equals(amount))
                && discounts.size() <= MAX_DISCOUNTS
                && (supplied == null || supplied.compareTo(quantity.value()) <= 0)
                && DocumentTotaller.amount(price.unitPrice(), quantity, sum(discounts, amount.currency()))
                        .equals(amount);
        if (!agree) {
            throw KernelCodes.OUT_OF_RANGE.rejection("The amounts of the line do not agree: " + amount);
        }
    }

    private static BigDecimal exact(BigDecimal supplied) {
        return supplied.signum() == 0 ? BigDecimal.ZERO : Quantity.of(supplied).value();
    }

    private static Money sum(List<Discount> discounts, Currency currency) {
        return Money.total(currency, discounts, each -> each.allowance().amount());
    }

    /** {@return all that is taken off the line} */
    public Money discount() {
        return sum(discounts, amount.currency());
    }

    /** How many units were ordered. */
    BigDecimal quantityOrdered() {
        return quantity.value();
    }

    /** Whether any of it was supplied, where that is stated. */
    boolean suppliedInPart() {
        return supplied != null && supplied.signum() > 0;
    }

    /** The line, of which that much was supplied. */
    OrderLine supplied(BigDecimal units) {
        if (units.compareTo(quantity.value()) > 0) {
            throw OrderingCodes.SUPPLIED_EXCEEDS_ORDER.rejection(
                    "Of the line " + id + " " + quantity + " was ordered, so that " + units.toPlainString()
                            + " cannot have been supplied",
                    "line",
                    id,
                    "ordered",
                    quantity,
                    "supplied",
                    units.toPlainString());
        }
        return new OrderLine(id, service, code, description, unit, tax, price, quantity, units, discounts, amount, net);
    }

    /** The line to price anew; a price and a description that staff stated are kept (ORD-3). */
    WantedLine wanted() {
        boolean stated = price.stated();
        return new WantedLine(id, service, quantity, stated ? price : null, stated ? description : "", true);
    }

    /** Whether it may hold reasons that only staff sees. */
    boolean tellsReasons() {
        return price.stated() || !discounts.isEmpty();
    }

    /** The line as its customer sees it: without the reason why staff stated the price (IDN-9). */
    OrderLine shownToCustomer() {
        if (!tellsReasons()) {
            return this;
        }
        return new OrderLine(
                id,
                service,
                code,
                description,
                unit,
                tax,
                price.withoutReason(),
                quantity,
                supplied,
                discounts.stream().map(Discount::withoutReason).toList(),
                amount,
                net);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "code");
    }
}
