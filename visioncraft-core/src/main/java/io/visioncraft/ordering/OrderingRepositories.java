package io.visioncraft.ordering;

import io.visioncraft.spi.UniqueKey;
import java.util.List;

/**
 * Where a store keeps what customers ordered. Immutable and thread-safe.
 *
 * @param orders orders with their lines
 */
public record OrderingRepositories(OrderRepository orders) {

    /** The unique keys that they keep. */
    public static final List<UniqueKey> UNIQUE_KEYS = List.of(OrderRepository.REFERENCE);
}
