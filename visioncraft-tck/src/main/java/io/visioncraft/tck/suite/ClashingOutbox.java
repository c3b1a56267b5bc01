package io.visioncraft.tck.suite;

import io.visioncraft.Persistence;
import io.visioncraft.error.ConflictException;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Ends transactions by a transient clash when they write their events, so many times, and counts them. Thread-safe. */
final class ClashingOutbox extends ForwardingOutbox {

    private final AtomicInteger runs;
    private final int times;

    private ClashingOutbox(EventRepository outbox, AtomicInteger runs, int times) {
        super(outbox);
        this.runs = runs;
        this.times = times;
    }

    /** A store whose first transactions clash, counted in {@code runs} as all others are. */
    static Persistence in(Persistence store, AtomicInteger runs, int times) {
        EventRepository clashing = new ClashingOutbox(store.events(), runs, times);
        return new ForwardingPersistence(store) {
            @Override
            public EventRepository events() {
                return clashing;
            }
        };
    }

    @Override
    public void append(List<EventRecord> happened) {
        super.append(happened);
        if (runs.incrementAndGet() <= times) {
            throw ConflictException.transientClash(StoreCodes.CLASH, "expected", null);
        }
    }
}
