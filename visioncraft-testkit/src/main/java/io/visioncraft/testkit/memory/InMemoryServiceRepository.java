package io.visioncraft.testkit.memory;

import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

final class InMemoryServiceRepository extends AggregateTable<Service, ServiceId> implements ServiceRepository {

    private static final Unique<Service> UNIQUE_CODE = new Unique<>(CODE, service -> Key.of(service.code()));
    private static final Index<Service> BY_NAME = Index.by(InMemoryServiceRepository::place);
    private static final Index<Service> BY_CATEGORY = Index.by(service -> Key.of(service.category(), service.id()));
    private static final Words<Service> WORDS = new Words<>(Service::words, Service::id);

    private final InMemoryCategoryRepository categories;

    InMemoryServiceRepository(Transactions transactions, InMemoryCategoryRepository categories) {
        super(
                transactions,
                "service",
                List.of(UNIQUE_CODE),
                List.of(BY_NAME, BY_CATEGORY, WORDS.index()),
                Set.of(StatusChange.class));
        this.categories = categories;
    }

    @Override
    public List<Service> findAll(Collection<ServiceId> ids) {
        return statement(() -> {
            List<Service> found = new ArrayList<>();
            for (ServiceId id : distinct(ids)) {
                Service service = records().get(id);
                if (service != null) {
                    found.add(service);
                }
            }
            return found;
        });
    }

    @Override
    public Optional<Service> findByCode(String code) {
        return statement(() -> records().find(UNIQUE_CODE, Key.of(code)));
    }

    @Override
    public List<Service> inCategory(CategoryId category, @Nullable ServiceId after, int limit) {
        Key group = Key.of(category);
        Key from = after == null ? group : Key.of(category, after);
        return statement(
                () -> records().after(BY_CATEGORY, group, from).limit(limit).toList());
    }

    @Override
    public List<ServiceSummary> list(Query query, @Nullable NamePosition after, int limit) {
        return statement(
                () -> found(query, after).limit(limit).map(ServiceSummary::of).toList());
    }

    /** The services that a query finds, after a place. Within a statement. */
    Stream<Service> found(Query query, @Nullable NamePosition after) {
        Key from = after == null ? Key.of() : Key.of(after.nameKey(), after.id());
        Set<CategoryId> within = query.subtreeOf() == null ? null : categories.idsBelow(query.subtreeOf());
        return candidates(query.prefixes(), from)
                .filter(one -> query.statuses().isEmpty() || query.statuses().contains(one.status()))
                .filter(one -> query.taxClass() == null || query.taxClass().equals(one.taxClass()))
                .filter(one -> within == null || within.contains(one.category()));
    }

    private Stream<Service> candidates(List<String> prefixes, Key from) {
        if (prefixes.isEmpty()) {
            return records().after(BY_NAME, Key.of(), from);
        }
        return WORDS.find(records(), prefixes).stream()
                .filter(one -> place(one).compareTo(from) > 0)
                .sorted(Comparator.comparing(InMemoryServiceRepository::place));
    }

    @Override
    public List<Appended<StatusChange<ServiceStatus>>> history(ServiceId service, EntryPosition after, int limit) {
        return statusChanges(service, after, limit);
    }

    private static Key place(Service service) {
        return Key.of(service.nameKey(), service.id());
    }
}
