package io.visioncraft.catalog;

import io.visioncraft.spi.UniqueKey;
import java.util.List;

/**
 * The repositories of the catalogue in one store. Immutable and thread-safe.
 *
 * @param categories stores the tree of categories
 * @param services stores the services
 */
public record CatalogRepositories(CategoryRepository categories, ServiceRepository services) {

    /** The unique keys that these repositories keep. */
    public static final List<UniqueKey> UNIQUE_KEYS =
            List.of(CategoryRepository.CODE, CategoryRepository.SIBLING_NAME, ServiceRepository.CODE);
}
