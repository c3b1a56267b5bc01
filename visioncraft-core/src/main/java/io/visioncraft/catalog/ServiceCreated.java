package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link CatalogEvents#SERVICE_CREATED}. Immutable and thread-safe. */
record ServiceCreated(String code, CategoryId category) implements DomainEvent {

    static final EventType<ServiceCreated> TYPE = EventType.of(
                    ServiceCreated.class, CatalogEvents.SERVICE_CREATED, 1, "A service came to be, as a DRAFT.")
            .text("code", "its code", ServiceCreated::code)
            .id("category", CategoryId.class, "its category", ServiceCreated::category);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
