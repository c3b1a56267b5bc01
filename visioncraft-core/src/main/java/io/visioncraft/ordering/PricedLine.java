package io.visioncraft.ordering;

import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.TaxableLine;
import io.visioncraft.tax.TaxedLine;
import java.util.List;

/**
 * A line that has its price and not yet its tax.
 *
 * @param id the line that it is or will be
 * @param service the id of the service
 * @param code the service's code
 * @param description the text of the line
 * @param unit the service's unit
 * @param taxClass the service's tax class
 * @param price the price of one unit
 * @param quantity how many units
 */
record PricedLine(
        OrderLineId id,
        ServiceId service,
        String code,
        String description,
        UnitCode unit,
        TaxClassCode taxClass,
        LinePrice price,
        Quantity quantity) {

    /** A line at a price from the catalogue or from staff, its snapshot taken from the service now. */
    static PricedLine of(WantedLine wanted, Service service, LinePrice price) {
        return new PricedLine(
                wanted.id(),
                service.id(),
                service.code(),
                wanted.description().isEmpty() ? service.name() : wanted.description(),
                service.unit(),
                service.taxClass(),
                price,
                wanted.quantity());
    }

    /** A line as it is in the order. */
    static PricedLine of(OrderLine line) {
        return new PricedLine(
                line.id(),
                line.service(),
                line.code(),
                line.description(),
                line.unit(),
                line.tax().taxClass(),
                line.price(),
                line.quantity());
    }

    TaxableLine taxable() {
        UnitPrice each = price.unitPrice();
        return new TaxableLine(taxClass, DocumentTotaller.amount(each, quantity, Money.zero(each.currency())));
    }

    OrderLine taxed(Money amount, TaxedLine as) {
        return new OrderLine(
                id, service, code, description, unit, as.tax(), price, quantity, null, List.of(), amount, as.net());
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "code");
    }
}
