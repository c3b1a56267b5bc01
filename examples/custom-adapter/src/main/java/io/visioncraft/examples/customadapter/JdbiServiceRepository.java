package io.visioncraft.examples.customadapter;

import static io.visioncraft.examples.customadapter.Binding.bytes;

import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JdbiServiceRepository extends AggregateTable<Service, ServiceId> implements ServiceRepository {

    private static final EntryType<StatusChange<ServiceStatus>> STATUS_CHANGE =
            EntryType.statusChange(ServiceStatus.class);
    private static final Mapping<Service> MAPPING = Mapping.of(Service.class, "service", STATUS_CHANGE)
            .column("code", Service::code)
            .column("category_id", Service::category)
            .bytes("name_key", Service::nameKey)
            .column("tax_class", service -> service.taxClass().value())
            .column("status", Service::status)
            .words(Service::words);

    JdbiServiceRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public List<Service> findAll(Collection<ServiceId> ids) {
        return select().whereIn("id", ids).all();
    }

    @Override
    public Optional<Service> findByCode(String code) {
        return select().where("code = ?", code).first();
    }

    @Override
    public List<Service> inCategory(CategoryId category, @Nullable ServiceId after, int limit) {
        return select().where("category_id = ?", category)
                .given(after, (services, last) -> services.where("id > ?", last))
                .orderBy("id")
                .list(limit);
    }

    @Override
    public List<ServiceSummary> list(Query query, @Nullable NamePosition after, int limit) {
        return found(select(), query, after).list(limit).stream()
                .map(ServiceSummary::of)
                .toList();
    }

    /** Narrows a question to the services that a query finds after a place, in the order of their names. */
    static <R> Select<R> found(Select<R> services, Query query, @Nullable NamePosition after) {
        return services.given(
                        query.subtreeOf(),
                        (found, root) -> found.where("category_id IN (" + CategoryTree.IDS + ")", root))
                .whereWords(query.prefixes())
                .given(query.taxClass(), (found, taxClass) -> found.where("tax_class = ?", taxClass.value()))
                .whereAnyOf("status", query.statuses())
                .given(after, (found, last) -> found.where("(name_key, id) > (?, ?)", bytes(last.nameKey()), last.id()))
                .orderBy("name_key, id");
    }

    @Override
    public List<Appended<StatusChange<ServiceStatus>>> history(ServiceId service, EntryPosition after, int limit) {
        return entries(STATUS_CHANGE, service, after, limit);
    }
}
