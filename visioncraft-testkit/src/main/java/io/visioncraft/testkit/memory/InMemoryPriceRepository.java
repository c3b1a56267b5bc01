package io.visioncraft.testkit.memory;

import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository.NamePosition;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PricePresence;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.pricing.PricedService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class InMemoryPriceRepository extends AggregateTable<Price, PriceId> implements PriceRepository {

    private static final Index<Price> BY_START = Index.by(price -> Key.of(
            price.service(),
            price.unitPrice().currency().getCurrencyCode(),
            price.window().from(),
            price.id()));

    private final InMemoryServiceRepository services;

    InMemoryPriceRepository(Transactions transactions, InMemoryServiceRepository services) {
        super(transactions, "price", List.of(), List.of(BY_START), Set.of());
        this.services = services;
    }

    @Override
    public List<Price> inForce(Collection<ServiceId> services, Currency currency, Instant at) {
        return statement(() -> {
            List<Price> found = new ArrayList<>();
            for (ServiceId service : distinct(services)) {
                inForce(service, currency, at).ifPresent(found::add);
            }
            return found;
        });
    }

    @Override
    public List<PricedService> services(Query query, @Nullable NamePosition after, int limit) {
        return statement(() -> services.found(query.services(), after)
                .map(service -> priced(service, query))
                .filter(one -> query.price() == null || query.price() == presence(one))
                .limit(limit)
                .toList());
    }

    private PricedService priced(Service service, Query query) {
        Price entry = inForce(service.id(), query.currency(), query.at()).orElse(null);
        return PricedService.of(ServiceSummary.of(service), entry, query.at());
    }

    private static PricePresence presence(PricedService one) {
        return one.price() == null ? PricePresence.ABSENT : PricePresence.PRESENT;
    }

    private Optional<Price> inForce(ServiceId service, Currency currency, Instant at) {
        Key startedBy = Key.of(service, currency.getCurrencyCode(), at).end();
        return records()
                .last(
                        BY_START,
                        group(service, currency),
                        startedBy,
                        price -> price.window().contains(at));
    }

    @Override
    public List<Price> overlapping(ServiceId service, Currency currency, Window window) {
        return statement(() -> records()
                .in(BY_START, group(service, currency))
                .filter(price -> price.window().overlaps(window))
                .toList());
    }

    @Override
    public List<Price> history(ServiceId service, Currency currency, @Nullable Instant beforeStart, int limit) {
        Key group = group(service, currency);
        Key from = beforeStart == null ? group.end() : Key.of(service, currency.getCurrencyCode(), beforeStart);
        return statement(
                () -> records().before(BY_START, group, from).limit(limit).toList());
    }

    private static Key group(ServiceId service, Currency currency) {
        return Key.of(service, currency.getCurrencyCode());
    }
}
