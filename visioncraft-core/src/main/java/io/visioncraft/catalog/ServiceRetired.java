package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link CatalogEvents#SERVICE_RETIRED}. Immutable and thread-safe. */
record ServiceRetired() implements DomainEvent {

    static final EventType<ServiceRetired> TYPE =
            EventType.of(ServiceRetired.class, CatalogEvents.SERVICE_RETIRED, 1, "A service is no longer on offer.");

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
