package io.visioncraft.ordering;

import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.Text;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.TaxableLine;
import java.util.Objects;

/**
 * A line of an order. Code, name, unit, price and tax category are copied from the service on purpose: no change of the
 * catalogue reaches a placed order (PRC-5, ORD-9). Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param service the service that it was copied from
 * @param code the service's code then, 1 to 64 characters
 * @param description the service's name then, or the text that staff stated instead (ORD-3); one line, at most 300 characters
 * @param unit the service's unit then
 * @param taxCategory the service's tax category then
 * @param price the price of one unit
 * @param quantity how many units
 * @param discount taken off the line, 0 or more, at most unit price × quantity
 * @param net unit price × quantity, rounded, less the discount (MON-2)
 */
public record OrderLine(
        OrderLineId id,
        ServiceId service,
        String code,
        String description,
        UnitCode unit,
        TaxCategory taxCategory,
        LinePrice price,
        Quantity quantity,
        Money discount,
        Money net) {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id, for life
     * @param service the service that it was copied from
     * @param code the service's code then, 1 to 64 characters
     * @param description the service's name then, or the text that staff stated instead (ORD-3); one line, at most 300
     *     characters
     * @param unit the service's unit then
     * @param taxCategory the service's tax category then
     * @param price the price of one unit
     * @param quantity how many units
     * @param discount taken off the line, 0 or more, at most unit price × quantity
     * @param net unit price × quantity, rounded, less the discount (MON-2)
     * @throws NullPointerException if a part but code and description is null
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if the amounts do not agree; with
     *     {@code currency-mismatch}; with the codes of {@link Text#keptLine} for the texts
     */
    public OrderLine {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(taxCategory, "taxCategory");
        code = Text.keptCode(code);
        description = Text.keptLine(description, Text.NAME);
        boolean agree = !discount.negative()
                && !net.negative()
                && DocumentTotaller.net(price.unitPrice(), quantity, discount).equals(net);
        if (!agree) {
            throw KernelCodes.OUT_OF_RANGE.rejection("The amounts of the line do not agree: " + net);
        }
    }

    /** A line at a price from the catalogue or from staff, its snapshot taken from the service now. */
    static OrderLine of(WantedLine wanted, Service service, LinePrice price) {
        Money discount = Money.zero(price.unitPrice().currency());
        return new OrderLine(
                wanted.id(),
                service.id(),
                service.code(),
                wanted.description().isEmpty() ? service.name() : wanted.description(),
                service.unit(),
                service.taxCategory(),
                price,
                wanted.quantity(),
                discount,
                DocumentTotaller.net(price.unitPrice(), wanted.quantity(), discount));
    }

    /** The line to price anew; a price and a description that staff stated are kept (ORD-3). */
    WantedLine wanted() {
        boolean stated = price.stated();
        return new WantedLine(id, service, quantity, stated ? price : null, stated ? description : "", true);
    }

    /** The line as its customer sees it: without the reason why staff stated the price (IDN-9). */
    OrderLine shownToCustomer() {
        return new OrderLine(
                id, service, code, description, unit, taxCategory, price.withoutReason(), quantity, discount, net);
    }

    TaxableLine taxable() {
        return new TaxableLine(taxCategory, net);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "code");
    }
}
