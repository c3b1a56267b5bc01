package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link CatalogEvents#CATEGORY_DELETED}. Immutable and thread-safe. */
record CategoryDeleted() implements DomainEvent {

    static final EventType<CategoryDeleted> TYPE = EventType.of(
            CategoryDeleted.class,
            CatalogEvents.CATEGORY_DELETED,
            1,
            "A category, by then without children and services, is gone (CAT-4).");

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
