package io.visioncraft.examples.customadapter;

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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class JdbiPriceRepository extends AggregateTable<Price, PriceId> implements PriceRepository {

    private static final Json<Price> PRICE = Json.of("price", Price.class);
    private static final Json<Service> SERVICE = Json.of("service", Service.class);
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

    /** The price is joined under other names than the service's, whose conditions stand in the question. */
    @Override
    public List<PricedService> services(Query query, @Nullable NamePosition after, int limit) {
        Select<PricedService> services = new Select<>(
                transactions,
                "vc_service LEFT JOIN (SELECT id AS price_id, body AS price, service_id, currency, starts_at, ends_at"
                        + " FROM vc_price) ON service_id = id AND currency = ? AND starts_at <= ?"
                        + " AND (ends_at > ? OR ends_at IS NULL)",
                "id, body, price_id, price",
                (row, context) -> priced(row, query.at()),
                query.currency(),
                query.at(),
                query.at());
        return JdbiServiceRepository.found(services, query.services(), after)
                .given(
                        query.price(),
                        (found, wanted) -> found.where(
                                wanted == PricePresence.PRESENT ? "price_id IS NOT NULL" : "price_id IS NULL"))
                .list(limit);
    }

    private static PricedService priced(ResultSet row, Instant at) throws SQLException {
        Service service = SERVICE.read(row.getString("body"), row.getObject("id"));
        String price = row.getString("price");
        return PricedService.of(
                ServiceSummary.of(service), price == null ? null : PRICE.read(price, row.getObject("price_id")), at);
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
