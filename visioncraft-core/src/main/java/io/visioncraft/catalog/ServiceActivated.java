package io.visioncraft.catalog;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link CatalogEvents#SERVICE_ACTIVATED}. Immutable and thread-safe. */
record ServiceActivated(ServiceStatus from) implements DomainEvent {

    static final EventType<ServiceActivated> TYPE = EventType.of(
                    ServiceActivated.class,
                    CatalogEvents.SERVICE_ACTIVATED,
                    1,
                    "A service went on offer, for the first time or again.")
            .state("from", ServiceStatus.class, "the status before", ServiceActivated::from);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
