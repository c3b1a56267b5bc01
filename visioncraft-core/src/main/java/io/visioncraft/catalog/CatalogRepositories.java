package io.visioncraft.catalog;

import io.visioncraft.spi.UniqueKey;
import java.util.List;

/**
 * Where a store keeps what the business sells. Immutable and thread-safe.
 *
 * @param categories the tree
 * @param services what stands in it
 */
public record CatalogRepositories(CategoryRepository categories, ServiceRepository services) {

    /** The unique keys that they keep. */
    public static final List<UniqueKey> UNIQUE_KEYS =
            List.of(CategoryRepository.CODE, CategoryRepository.SIBLING_NAME, ServiceRepository.CODE);
}
