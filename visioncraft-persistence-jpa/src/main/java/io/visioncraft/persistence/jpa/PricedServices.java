package io.visioncraft.persistence.jpa;

import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceRepository.NamePosition;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PricePresence;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.pricing.PricedService;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lists of services with their prices. Those with a price are read from the indexes of {@link ServicePriceRow}, unless a
 * category or words find the services: then these are read and sorted, as without a condition on the price, or found by
 * {@link OneWayServices}. Those without one are the rest of a walk through the services.
 */
final class PricedServices {

    private static final String ENDS = "MAX(COALESCE(p.valid_until, " + Long.MAX_VALUE + "))";

    private static final String END = "UPDATE vc_service_price SET valid_until = (SELECT " + ENDS
            + " FROM vc_price p WHERE p.service_id = ? AND p.currency = ?) WHERE service_id = ? AND currency = ?";

    private static final String LOCK = "SELECT id, version FROM vc_service WHERE id = ? FOR UPDATE";

    private static final String INSERT =
            "INSERT INTO vc_service_price (service_id, currency, tax_class, status, name_key, valid_until)"
                    + " SELECT s.id, p.currency, s.tax_class, s.status, s.name_key, " + ENDS
                    + " FROM vc_service s JOIN vc_price p ON p.service_id = s.id WHERE s.id = ? AND p.currency = ?"
                    + " GROUP BY s.id, p.currency, s.tax_class, s.status, s.name_key";

    /** The condition on the price {@code p} of a service, whose id follows: currency, instant, instant. */
    static final String IN_FORCE = "p.currency = ? AND p.valid_from <= ?"
            + " AND (p.valid_until IS NULL OR p.valid_until > ?) AND p.service_id = ";

    private PricedServices() {}

    /**
     * Writes the row of a service and currency after an entry of these was saved. The first time, the service is locked: nobody
     * renames it between the reading of its name and the commit. H2 needs that, where foreign keys do not see what another
     * transaction is just inserting; elsewhere it spares a clash. There is no row if there is no such service.
     */
    static void follow(Price entry, Statements statements) {
        UUID service = entry.service().value();
        String currency = entry.unitPrice().currency().getCurrencyCode();
        if (statements.executeNative(END, service, currency, service, currency) == 0
                && !statements.queryNative(LOCK, service).isEmpty()) {
            statements.executeNative(INSERT, service, currency);
        }
    }

    static List<PricedService> list(
            PriceRepository.Query query,
            @Nullable NamePosition after,
            int limit,
            SupportedDatabase database,
            FoundBefore before,
            Statements statements) {
        String currency = query.currency().getCurrencyCode();
        long at = Micros.of(query.at());
        if (query.price() == PricePresence.PRESENT && isWide(query.services())) {
            Select<ServicePriceRow> found = withPrice(query, after)
                    .with(ServiceMapper.SUMMARY, "s", "s.id = e.service_id")
                    .joining(PriceRow.class, "p", IN_FORCE + "e.service_id", currency, at, at);
            return priced(found, List.of("s", "p"), query, limit, statements);
        }
        if (OneWayServices.finds(query.services(), database) && !before.few(query.services(), limit)) {
            return priced(
                    OneWayServices.list(query.services(), after, query, limit, before, statements), query, statements);
        }
        Select<ServiceRow> found = JpaServiceRepository.found(query.services(), after, database);
        if (query.price() == PricePresence.ABSENT) {
            found.where("NOT EXISTS (SELECT p.id FROM vc_price p WHERE " + IN_FORCE + "e.id)", currency, at, at);
            return statements.list(found, limit, row -> PricedService.of(ServiceMapper.summary(row), null, query.at()));
        }
        if (query.price() == PricePresence.PRESENT) {
            found.joining(PriceRow.class, "p", IN_FORCE + "e.id", currency, at, at);
        } else {
            found.leftJoining(PriceRow.class, "p", IN_FORCE + "e.id", currency, at, at);
        }
        return priced(found, List.of("e", "p"), query, limit, statements);
    }

    /** Whether it may find any number of services, in the order of an index. */
    private static boolean isWide(ServiceRepository.Query services) {
        return services.subtreeOf() == null && services.prefixes().isEmpty();
    }

    /** The rows of a currency that are not over, by name. */
    private static Select<ServicePriceRow> withPrice(PriceRepository.Query query, @Nullable NamePosition after) {
        return withPrice(query)
                .whereEach("status", JpaServiceRepository.statuses(query.services()))
                .byName("service_id", after, NamePosition::nameKey, NamePosition::id);
    }

    /** The same in any status and order. */
    static Select<ServicePriceRow> withPrice(PriceRepository.Query query) {
        return Select.from(ServicePriceRow.class)
                .whereIs("currency", query.currency().getCurrencyCode())
                .whereAny("tax_class", JpaServiceRepository.taxClasses(query.services()))
                .where("e.valid_until > ?", Micros.of(query.at()));
    }

    private static List<PricedService> priced(
            Select<?> found, List<String> aliases, PriceRepository.Query query, int limit, Statements statements) {
        return priced(statements.pairs(found, aliases, limit), query, statements);
    }

    private static List<PricedService> priced(
            List<@Nullable Object[]> pairs, PriceRepository.Query query, Statements statements) {
        return pairs.stream()
                .map(pair -> PricedService.of(
                        statements.mapped((ServiceRow) pair[0], ServiceMapper::summary),
                        pair[1] == null ? null : statements.mapped((PriceRow) pair[1], PriceMapper::record),
                        query.at()))
                .toList();
    }
}
