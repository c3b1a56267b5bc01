package io.visioncraft.ordering;

import io.visioncraft.spi.UniqueKey;
import java.util.List;

/**
 * The repositories of ordering in one store. Immutable and thread-safe.
 *
 * @param orders stores orders with their lines
 */
public record OrderingRepositories(OrderRepository orders) {

    /** The unique keys that these repositories keep. */
    public static final List<UniqueKey> UNIQUE_KEYS = List.of(OrderRepository.REFERENCE);
}
