package io.visioncraft.testkit.crash;

import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.List;
import java.util.UUID;

/** Broken on purpose: appends events in a transaction of its own. */
final class LeakingOutbox extends ForwardingPersistence {

    LeakingOutbox() {
        super(InMemoryPersistence.create());
    }

    @Override
    public EventRepository events() {
        EventRepository outbox = super.events();
        return new EventRepository() {

            @Override
            public void append(List<EventRecord> events) {
                Race.elsewhere(() -> transactions().inTransaction(() -> {
                    outbox.append(events);
                    return events;
                }));
            }

            @Override
            public List<EventRecord> ofAggregate(String type, UUID id, EntryPosition after, int limit) {
                return outbox.ofAggregate(type, id, after, limit);
            }
        };
    }
}
