package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.error.ConflictException;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.RecordedMetrics;
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

    /** Asserts that a call clashed in each of three runs, that the library reported them, and that it made no category. */
    static void assertGaveUpInTheThirdRun(AtomicInteger runs, RecordedMetrics metrics, VisionCraft vc) {
        assertThat(runs).hasValue(3);
        assertThat(metrics.lines())
                .containsExactly(
                        "retried categories.create concurrent-change 1",
                        "retried categories.create concurrent-change 2",
                        "exhausted categories.create concurrent-change 3");
        assertThat(vc.categories().roots(Caller.visitor(), ListRequest.first()).items())
                .isEmpty();
    }

    @Override
    public void append(List<EventRecord> happened) {
        super.append(happened);
        if (runs.incrementAndGet() <= times) {
            throw ConflictException.transientClash(StoreCodes.CLASH, "expected", null);
        }
    }
}
