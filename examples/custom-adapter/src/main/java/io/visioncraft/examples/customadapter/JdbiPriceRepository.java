package io.visioncraft.examples.customadapter;

import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PriceRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class JdbiPriceRepository extends AggregateTable<Price, PriceId> implements PriceRepository {

    private static final Mapping<Price> MAPPING = Mapping.of(Price.class, "price")
            .column("service_id", Price::service)
            .column("currency", price -> price.unitPrice().currency())
            .column("starts_at", price -> price.window().from())
            .column("ends_at", price -> price.window().until());

    JdbiPriceRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public List<Price> inForce(Collection<ServiceId> services, Currency currency, Instant at) {
        return select().whereIn("service_id", services)
                .where("currency = ?", currency)
                .where("starts_at <= ? AND (ends_at > ? OR ends_at IS NULL)", at, at)
                .all();
    }

    @Override
    public List<Price> overlapping(ServiceId service, Currency currency, Window window) {
        return of(service, currency)
                .where("(ends_at > ? OR ends_at IS NULL)", window.from())
                .given(window.until(), (prices, until) -> prices.where("starts_at < ?", until))
                .orderBy("starts_at, id")
                .all();
    }

    @Override
    public List<Price> history(ServiceId service, Currency currency, @Nullable Instant beforeStart, int limit) {
        return of(service, currency)
                .given(beforeStart, (prices, start) -> prices.where("starts_at < ?", start))
                .orderBy("starts_at DESC, id DESC")
                .list(limit);
    }

    private Select<Price> of(ServiceId service, Currency currency) {
        return select().where("service_id = ? AND currency = ?", service, currency);
    }
}
