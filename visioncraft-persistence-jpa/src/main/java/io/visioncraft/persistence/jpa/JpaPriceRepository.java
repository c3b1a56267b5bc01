package io.visioncraft.persistence.jpa;

import io.visioncraft.catalog.ServiceRepository.NamePosition;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.pricing.PricedService;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class JpaPriceRepository extends AggregateTable<Price, PriceId, PriceRow> implements PriceRepository {

    private final SupportedDatabase database;
    private final FoundBefore before = new FoundBefore();

    JpaPriceRepository(Transactions transactions, SupportedDatabase database) {
        super(transactions, Mapping.of(PriceRow.class, PriceMapper::row, PriceMapper::record));
        this.database = database;
    }

    @Override
    public List<Price> inForce(Collection<ServiceId> services, Currency currency, Instant at) {
        if (services.isEmpty()) {
            return List.of();
        }
        return all(roots().whereAny(
                        "service_id", services.stream().map(ServiceId::value).toList())
                .where("e.currency = ?", currency.getCurrencyCode())
                .where(
                        "e.valid_from <= ? AND (e.valid_until IS NULL OR e.valid_until > ?)",
                        Micros.of(at),
                        Micros.of(at)));
    }

    @Override
    public void save(Price price, List<? extends Entry> entries) {
        super.save(price, entries);
        PricedServices.follow(price, statements());
    }

    @Override
    public List<PricedService> services(Query query, @Nullable NamePosition after, int limit) {
        return PricedServices.list(query, after, limit, database, before, statements());
    }

    @Override
    public List<Price> overlapping(ServiceId service, Currency currency, Window window) {
        Select<PriceRow> prices = of(service, currency)
                .where("(e.valid_until IS NULL OR e.valid_until > ?)", Micros.of(window.from()))
                .orderBy("e.valid_from, e.id");
        if (window.until() != null) {
            prices.where("e.valid_from < ?", Micros.of(window.until()));
        }
        return all(prices);
    }

    @Override
    public List<Price> history(ServiceId service, Currency currency, @Nullable Instant beforeStart, int limit) {
        Select<PriceRow> prices = of(service, currency).orderBy("e.valid_from DESC, e.id DESC");
        if (beforeStart != null) {
            prices.where("e.valid_from < ?", Micros.of(beforeStart));
        }
        return list(prices, limit);
    }

    private Select<PriceRow> of(ServiceId service, Currency currency) {
        return roots().where("e.service_id = ? AND e.currency = ?", service.value(), currency.getCurrencyCode());
    }
}
