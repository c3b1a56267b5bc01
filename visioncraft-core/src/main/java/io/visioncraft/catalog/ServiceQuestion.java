package io.visioncraft.catalog;

import io.visioncraft.catalog.ServiceRepository.NamePosition;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A search for services that was read: what it asks for, as far as the caller may see it (SVC-1, SVC-2). Features above the
 * catalogue that list services with values of their own read and page by it too. No API. Immutable and thread-safe.
 */
@Internal
public final class ServiceQuestion {

    private final CategoryTree tree;
    private final @Nullable ServiceSearch search;
    private final Input<List<String>> prefixes;
    private final Input<TaxClassCode> taxClass;

    private ServiceQuestion(
            CategoryTree tree,
            @Nullable ServiceSearch search,
            Input<List<String>> prefixes,
            Input<TaxClassCode> taxClass) {
        this.tree = tree;
        this.search = search;
        this.prefixes = prefixes;
        this.taxClass = taxClass;
    }

    /**
     * Reads a search. A tax class is read by its form alone: services may keep one that is set up no longer, and have to be found
     * by it.
     *
     * @param in gets what is wrong with it
     * @param path the path of the search in the command, with a dot at its end; empty if it is the command
     * @param search as the host gave it; null is told by the constraints of the command
     * @param categories tells whether a category exists
     * @return the search, for use once the command has passed
     */
    public static ServiceQuestion read(
            Inputs in, String path, @Nullable ServiceSearch search, CategoryRepository categories) {
        String text = search == null ? null : search.text();
        String taxClass = search == null ? null : search.taxClass();
        return new ServiceQuestion(
                new CategoryTree(categories),
                search,
                in.of(path + "text", () -> SearchText.optionalPrefixes(text)),
                in.optional(path + "taxClass", taxClass, TaxClassCode::of));
    }

    /**
     * {@return the query for the services that the caller may see} It has no statuses if the caller may see nothing of what it
     * asked for.
     *
     * @param work the use case's work, which knows the caller's permissions
     */
    public ServiceRepository.Query query(ReadWork work) {
        ServiceSearch read = Inputs.required("", search);
        return new ServiceRepository.Query(
                read.subtreeOf(), prefixes.get(), taxClass.orNull(), seen(work, read.statuses()));
    }

    /**
     * Lists what a query finds, by (folded name, id).
     *
     * @param query of {@link #query}
     * @param identity tells cursors of this list from others: the query, or a record that holds it
     * @param request the limit and the cursor (GEN-9)
     * @param service the service of an item
     * @param read reads items after a place
     * @param <T> the item
     * @return one part of the list
     * @throws io.visioncraft.error.NotFoundException with {@code category-not-found}
     */
    public <T> Listing<T> list(
            ServiceRepository.Query query,
            Record identity,
            ListRequest request,
            Function<T, ServiceSummary> service,
            Cursors.Reader<T, NamePosition> read) {
        return Cursors.list(
                request,
                identity,
                key -> new NamePosition(key.get(0), ServiceId.of(key.get(1))),
                item -> List.of(
                        service.apply(item).nameKey(), service.apply(item).id().toString()),
                (after, limit) -> tree.inside(
                        query.subtreeOf(), query.statuses().isEmpty() ? List.of() : read.after(after, limit)));
    }

    /** Those asked for that the caller may see; never empty for "all", so that nothing hidden is let out (GEN-2). */
    private static Set<ServiceStatus> seen(ReadWork work, Set<ServiceStatus> asked) {
        Set<ServiceStatus> statuses = EnumSet.allOf(ServiceStatus.class);
        if (!work.holds(CatalogPermissions.SERVICE_READ)) {
            statuses = EnumSet.of(ServiceStatus.ACTIVE);
        }
        if (!asked.isEmpty()) {
            statuses.retainAll(asked);
        }
        return statuses;
    }
}
