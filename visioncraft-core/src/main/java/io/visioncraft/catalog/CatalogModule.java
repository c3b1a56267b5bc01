package io.visioncraft.catalog;

import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Assembles the catalogue for the builder of the library. No API. Immutable and thread-safe.
 *
 * @param categories where categories are stored
 * @param services where services are stored
 */
@Internal
public record CatalogModule(CategoryRepository categories, ServiceRepository services) {

    /** Every use case of the catalogue. */
    public static List<UseCase<?>> declared() {
        return Stream.of(DefaultCategoryManagement.USE_CASES, DefaultServiceManagement.USE_CASES)
                .flatMap(List::stream)
                .toList();
    }

    /** Every event of the catalogue. */
    public static List<EventType<?>> events() {
        return CatalogEvents.all();
    }

    public CategoryManagement categories(UseCases useCases) {
        return new DefaultCategoryManagement(useCases, categories, services);
    }

    public ServiceManagement services(UseCases useCases) {
        return new DefaultServiceManagement(useCases, services, categories);
    }
}
