package io.visioncraft.persistence.jpa;

import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

final class JpaServiceRepository extends AggregateTable<Service, ServiceId, ServiceRow> implements ServiceRepository {

    private static final StatusHistory<ServiceStatus> HISTORY = new StatusHistory<>("service", ServiceStatus.class);

    private static final String BELOW = "SELECT c.id FROM vc_category c WHERE " + CategoryPath.within("c");

    /** That a service is in a category or below it, as a database of a product is asked. */
    private static final Map<String, String> IN_SUBTREE = new ConcurrentHashMap<>();

    private final SupportedDatabase database;
    private final FoundBefore before = new FoundBefore();

    JpaServiceRepository(Transactions transactions, SupportedDatabase database) {
        super(
                transactions,
                Mapping.of(ServiceRow.class, ServiceMapper::row, ServiceMapper::record)
                        .derived(ServiceWordRow.class, Service::words, ServiceMapper::row)
                        .appends(HISTORY));
        this.database = database;
    }

    @Override
    public Optional<Service> findByCode(String code) {
        return one(roots().where("e.code = ?", code));
    }

    @Override
    public List<Service> inCategory(CategoryId category, @Nullable ServiceId after, int limit) {
        Select<ServiceRow> services =
                roots().whereIs("category_id", category.value()).orderBy("e.id");
        if (after != null) {
            services.where("e.id > ?", after.value());
        }
        return list(services, limit);
    }

    @Override
    public List<ServiceSummary> list(Query query, @Nullable NamePosition after, int limit) {
        Statements statements = statements();
        return OneWayServices.finds(query, database) && !before.few(query, limit)
                ? OneWayServices.list(query, after, null, limit, before, statements).stream()
                        .map(row -> statements.mapped((ServiceRow) row[0], ServiceMapper::summary))
                        .toList()
                : statements.list(found(query, after, database), limit, ServiceMapper::summary);
    }

    /** The services that a query finds after a place, by name. */
    static Select<ServiceRow> found(Query query, @Nullable NamePosition after, SupportedDatabase database) {
        List<String> statuses = statuses(query);
        List<String> taxClass = taxClasses(query);
        Select<ServiceRow> found = Select.from(ServiceMapper.SUMMARY);
        CategoryId top = query.subtreeOf();
        if (top != null) {
            found.whereIn("tax_class", taxClass).whereIn("status", statuses);
            if (query.prefixes().isEmpty()) {
                found.where(inSubtree(database), top.value(), top.value());
            } else {
                WordSearch.in(
                        found,
                        ServiceWordRow.class,
                        query.prefixes(),
                        List.of("SELECT s.id FROM vc_service s WHERE "
                                + database.foundBy("s.category_id", List.of(BELOW))),
                        List.of(top.value(), top.value()),
                        database);
            }
        } else if (query.prefixes().isEmpty()) {
            found.whereAny("tax_class", taxClass).whereEach("status", statuses);
        } else {
            WordSearch.in(found, ServiceWordRow.class, query.prefixes(), database)
                    .whereAny("tax_class", taxClass)
                    .whereAny("status", statuses);
        }
        return found.byName(after, NamePosition::nameKey, NamePosition::id);
    }

    private static String inSubtree(SupportedDatabase database) {
        return IN_SUBTREE.computeIfAbsent(
                database.product(), product -> database.foundBy("e.category_id", List.of(BELOW)));
    }

    /** The statuses that a query asks for; none for all: a condition that all fulfil would keep H2 from the index of names. */
    static List<String> statuses(Query query) {
        return query.statuses().size() == ServiceStatus.values().length ? List.of() : Names.of(query.statuses());
    }

    /** The tax class that a query asks for; none for all. */
    static List<String> taxClasses(Query query) {
        return query.taxClass() == null ? List.of() : List.of(query.taxClass().value());
    }

    @Override
    public List<Appended<StatusChange<ServiceStatus>>> history(ServiceId service, EntryPosition after, int limit) {
        return HISTORY.of(service, after, limit, statements());
    }
}
