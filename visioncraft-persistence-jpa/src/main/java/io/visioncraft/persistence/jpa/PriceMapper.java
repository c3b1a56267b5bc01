package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.Currencies;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;

final class PriceMapper {

    private PriceMapper() {}

    static PriceRow row(Price price) {
        PriceRow row = new PriceRow();
        row.id = price.id().value();
        row.version = price.version();
        row.serviceId = price.service().value();
        row.currency = price.unitPrice().currency().getCurrencyCode();
        row.unitPrice = price.unitPrice().amount();
        row.basis = price.basis().name();
        row.validFrom = Micros.of(price.window().from());
        row.validUntil = Micros.ofNullable(price.window().until());
        row.createdAt = Micros.of(price.createdAt());
        return row;
    }

    static Price record(PriceRow row) {
        return new Price(
                new PriceId(row.id),
                new ServiceId(row.serviceId),
                UnitPrice.of(row.unitPrice, Currencies.of(row.currency)),
                PriceBasis.valueOf(row.basis),
                new Window(Micros.at(row.validFrom), Micros.atNullable(row.validUntil)),
                Micros.at(row.createdAt),
                row.version);
    }
}
