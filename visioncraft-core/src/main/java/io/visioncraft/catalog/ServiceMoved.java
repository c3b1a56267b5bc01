package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link CatalogEvents#SERVICE_MOVED}. Immutable and thread-safe. */
record ServiceMoved(CategoryId from, CategoryId to) implements DomainEvent {

    static final EventType<ServiceMoved> TYPE = EventType.of(
                    ServiceMoved.class, CatalogEvents.SERVICE_MOVED, 1, "A service went into another category.")
            .id("from", CategoryId.class, "the category before", ServiceMoved::from)
            .id("to", CategoryId.class, "the category after", ServiceMoved::to);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
