package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link CatalogEvents#CATEGORY_REORDERED}. Immutable and thread-safe. */
record CategoryReordered(long rank) implements DomainEvent {

    static final EventType<CategoryReordered> TYPE = EventType.of(
                    CategoryReordered.class,
                    CatalogEvents.CATEGORY_REORDERED,
                    1,
                    "A category has another rank among the same siblings (CAT-2): it was given another place, or "
                            + "the ranks of all were spread anew to make room.")
            .whole("rank", "orders it among its siblings", CategoryReordered::rank);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
