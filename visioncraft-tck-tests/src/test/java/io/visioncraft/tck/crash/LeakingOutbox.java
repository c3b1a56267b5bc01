package io.visioncraft.tck.crash;

import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.List;

/** Broken on purpose: appends events in a transaction of its own. */
final class LeakingOutbox extends ForwardingPersistence {

    LeakingOutbox() {
        super(InMemoryPersistence.create());
    }

    @Override
    public EventRepository events() {
        return new ForwardingOutbox(super.events()) {
            @Override
            public void append(List<EventRecord> events) {
                Race.elsewhere(() -> transactions().inTransaction(() -> {
                    super.append(events);
                    return events;
                }));
            }
        };
    }
}
