package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.UniqueKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores services. Entries: {@link StatusChange} of {@link ServiceStatus}. Keys are compared as bytes. */
public interface ServiceRepository extends AggregateRepository<Service, ServiceId> {

    /** The code is unique (SVC-1). */
    UniqueKey CODE = UniqueKey.rejecting("service-code", CatalogCodes.DUPLICATE_SERVICE_CODE);

    /** The service with that code, case-sensitive. */
    Optional<Service> findByCode(String code);

    /** Services directly in a category by id, after one. */
    List<Service> inCategory(CategoryId category, @Nullable ServiceId after, int limit);

    /** Services that a query finds, by (folded name, id). */
    List<ServiceSummary> list(Query query, @Nullable NamePosition after, int limit);

    /** Status changes of one service in order, after a position. */
    List<Appended<StatusChange<ServiceStatus>>> history(ServiceId service, EntryPosition after, int limit);

    /**
     * What is looked for; all conditions hold together.
     *
     * @param subtreeOf in that category or below it; null for anywhere
     * @param prefixes folded; for each of them a word starts with it; empty for all
     * @param statuses only those; empty for all
     */
    record Query(@Nullable CategoryId subtreeOf, List<String> prefixes, Set<ServiceStatus> statuses) {
        public Query {
            prefixes = List.copyOf(prefixes);
            statuses = Set.copyOf(statuses);
        }

        /** Without the text that a person wrote. */
        @Override
        public String toString() {
            return Masked.text(this);
        }
    }

    /**
     * A place in a list by name.
     *
     * @param nameKey of the last one known
     * @param id of the last one known
     */
    record NamePosition(String nameKey, ServiceId id) {}
}
