package io.visioncraft.catalog;

import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.TaxClasses;
import java.util.List;
import java.util.stream.Stream;

/**
 * Assembles the catalogue for the builder of the library. No API. Immutable and thread-safe.
 *
 * @param categories stores the categories
 * @param services stores the services
 */
@Internal
public record CatalogModule(CategoryRepository categories, ServiceRepository services) {

    /** {@return every use case of the catalogue} */
    public static List<UseCase<?>> declared() {
        return Stream.of(DefaultCategoryManagement.USE_CASES, DefaultServiceManagement.USE_CASES)
                .flatMap(List::stream)
                .toList();
    }

    /** {@return every event of the catalogue} */
    public static List<EventType<?>> events() {
        return CatalogEvents.all();
    }

    /**
     * Assembles the use cases of categories.
     *
     * @param useCases runs them
     * @return the use cases, thread-safe
     */
    public CategoryManagement categories(UseCases useCases) {
        return new DefaultCategoryManagement(useCases, categories, services);
    }

    /**
     * Assembles the use cases of services.
     *
     * @param useCases runs them
     * @param taxClasses the tax classes that services may have
     * @return the use cases, thread-safe
     */
    public ServiceManagement services(UseCases useCases, TaxClasses taxClasses) {
        return new DefaultServiceManagement(useCases, services, categories, taxClasses);
    }
}
