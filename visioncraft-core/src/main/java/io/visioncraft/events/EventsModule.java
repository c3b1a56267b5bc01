package io.visioncraft.events;

import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Internal;
import io.visioncraft.spi.EventRepository;
import java.util.List;

/** Assembles the use cases of events for the builder of the library. No API. */
@Internal
public final class EventsModule {

    private EventsModule() {}

    /** {@return every use case of events} */
    public static List<UseCase<?>> declared() {
        return DefaultEventManagement.USE_CASES;
    }

    /** {@return every type of event that the delivery of events records} */
    public static List<EventType<?>> events() {
        return DeliveryEvents.all();
    }

    /**
     * {@return the management of events over a store}
     *
     * @param useCases the runner of use cases
     * @param events the outbox of the store
     */
    public static EventManagement events(UseCases useCases, EventRepository events) {
        return new DefaultEventManagement(useCases, events);
    }
}
