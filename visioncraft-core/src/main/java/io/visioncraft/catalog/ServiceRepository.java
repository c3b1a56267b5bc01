package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.UniqueKey;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores services; {@code save} appends {@link StatusChange}s of {@link ServiceStatus}. Names, codes and prefixes are
 * compared as bytes.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface ServiceRepository extends AggregateRepository<Service, ServiceId> {

    /** The code is unique (SVC-1). */
    UniqueKey CODE = UniqueKey.rejecting("service-code", CatalogCodes.DUPLICATE_SERVICE_CODE);

    /**
     * Finds a service by its code.
     *
     * @param code the whole code, compared as bytes: case counts
     * @return the service; empty if there is none
     */
    Optional<Service> findByCode(String code);

    /**
     * Lists the services directly in a category by id; those of its subcategories are left out.
     *
     * @param category the category that holds the services
     * @param after the last service of the part before; null for the first part
     * @param limit the most services to return, 1 or more
     * @return the services after that one
     */
    List<Service> inCategory(CategoryId category, @Nullable ServiceId after, int limit);

    /**
     * Lists the services that a query finds, by (folded name, id).
     *
     * @param query conditions that hold together
     * @param after the last service of the part before; null for the first part
     * @param limit the most services to return, 1 or more
     * @return the services after that place
     */
    List<ServiceSummary> list(Query query, @Nullable NamePosition after, int limit);

    /**
     * Lists the status changes of one service by (version, ordinal).
     *
     * @param service may be unknown: then the list is empty
     * @param after the position of the last row of the part before; {@link EntryPosition#START} for the first part
     * @param limit the most rows to return, 1 or more
     * @return the rows after that position
     */
    List<Appended<StatusChange<ServiceStatus>>> history(ServiceId service, EntryPosition after, int limit);

    /**
     * The conditions of a list; all hold together. Immutable and thread-safe.
     *
     * @param subtreeOf the service stands in that category or below it; null for anywhere
     * @param prefixes folded; for each of them {@link Service#words()} has a word that starts with it; empty for all. Signs
     *     are literal, never wildcards
     * @param taxClass the service has that tax class; null for all
     * @param statuses the service has one of these; empty for all
     */
    record Query(
            @Nullable CategoryId subtreeOf,
            List<String> prefixes,
            @Nullable TaxClassCode taxClass,
            Set<ServiceStatus> statuses) {

        /** Every service. */
        public static final Query ALL = new Query(null, List.of(), null, Set.of());

        /**
         * Copies the collections.
         *
         * @param subtreeOf the service stands in that category or below it; null for anywhere
         * @param prefixes folded; for each of them {@link Service#words()} has a word that starts with it; empty for all.
         *     Signs are literal, never wildcards
         * @param taxClass the service has that tax class; null for all
         * @param statuses the service has one of these; empty for all
         */
        public Query {
            prefixes = List.copyOf(prefixes);
            statuses = Set.copyOf(statuses);
        }

        /**
         * {@return this query, limited to a category and all categories below it}
         *
         * @param category the category at the top; null for anywhere
         */
        public Query inSubtreeOf(@Nullable CategoryId category) {
            return new Query(category, prefixes, taxClass, statuses);
        }

        /**
         * {@return this query, limited to services that have a word with each of these beginnings}
         *
         * @param wanted folded; empty for all
         */
        public Query matching(List<String> wanted) {
            return new Query(subtreeOf, wanted, taxClass, statuses);
        }

        /**
         * {@return this query, limited to one tax class}
         *
         * @param wanted the tax class; null for all
         */
        public Query taxed(@Nullable TaxClassCode wanted) {
            return new Query(subtreeOf, prefixes, wanted, statuses);
        }

        /**
         * {@return this query, limited to these statuses}
         *
         * @param wanted one or more; empty for all
         */
        public Query in(Set<ServiceStatus> wanted) {
            return new Query(subtreeOf, prefixes, taxClass, wanted);
        }

        /** {@return the record with stars in place of the texts that a person wrote} */
        @Override
        public String toString() {
            return Masked.text(this);
        }
    }

    /**
     * A place in a list by (folded name, id).
     *
     * @param nameKey the folded name of the last service that was read
     * @param id the id of the last service that was read
     */
    record NamePosition(String nameKey, ServiceId id) {}
}
