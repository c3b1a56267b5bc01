package io.visioncraft.persistence.jpa;

import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JpaServiceRepository extends CompositeStore<Service, ServiceId, ServiceEntity>
        implements ServiceRepository {

    private final StatusHistory<ServiceStatus> history;

    JpaServiceRepository(Transactions transactions) {
        super(transactions, ServiceEntity.class);
        this.history = new StatusHistory<>(transactions, "service", ServiceStatus.class);
    }

    @Override
    ServiceEntity row(Service service) {
        return ServiceMapper.row(service);
    }

    @Override
    Service record(ServiceEntity row) {
        return ServiceMapper.record(row);
    }

    @Override
    void writeParts(@Nullable Service before, Service after) {
        Parts.write(
                statements(),
                ServiceWordEntity.class,
                after.id().value(),
                before == null ? List.of() : List.copyOf(before.words()),
                List.copyOf(after.words()),
                ServiceMapper::row);
    }

    @Override
    void append(Service service, int ordinal, Entry entry) {
        if (!history.append(service, ordinal, entry)) {
            super.append(service, ordinal, entry);
        }
    }

    @Override
    public Optional<Service> findByCode(String code) {
        return statements().one(roots().where("e.code = :code", "code", code), ServiceMapper::record);
    }

    @Override
    public List<Service> inCategory(CategoryId category, @Nullable ServiceId after, int limit) {
        Select<ServiceEntity> services =
                roots().whereIs("categoryId", category.value()).orderBy("e.id");
        if (after != null) {
            services.where("e.id > :after", "after", after.value());
        }
        return statements().list(services, limit, this::whole);
    }

    @Override
    public List<ServiceSummary> list(Query query, @Nullable NamePosition after, int limit) {
        List<String> statuses = Names.of(query.statuses());
        Select<ServiceEntity> found = roots().withWords(ServiceWordEntity.class, query.prefixes());
        if (query.subtreeOf() == null) {
            found.whereAny("status", statuses);
        } else {
            found.whereIn("status", statuses)
                    .where(
                            "e.categoryId in (select c.id from VcCategory c where " + CategoryPath.within("c") + ")",
                            CategoryPath.ROOT,
                            query.subtreeOf().value());
        }
        return statements()
                .list(
                        after == null
                                ? found.byName()
                                : found.byName(after.nameKey(), after.id().value()),
                        limit,
                        ServiceMapper::summary);
    }

    @Override
    public List<Appended<StatusChange<ServiceStatus>>> history(ServiceId service, EntryPosition after, int limit) {
        return history.of(service, after, limit);
    }
}
