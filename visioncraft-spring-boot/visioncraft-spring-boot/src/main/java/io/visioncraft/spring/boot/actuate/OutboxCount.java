package io.visioncraft.spring.boot.actuate;

import io.visioncraft.Persistence;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Deadline;
import java.time.Duration;

/** Counts what waits in the outbox, for meters and for health. */
final class OutboxCount {

    /** Of more events only the oldest are looked at, so that a probe is quick while a million wait. */
    static final int MOST = 10_000;

    private static final Duration DEADLINE = Duration.ofSeconds(5);

    private OutboxCount() {}

    /**
     * Asks the store in one statement. It is no use case, so that nothing is counted or traced for a probe.
     *
     * @throws io.visioncraft.error.UnavailableException if the store fails
     */
    static Backlog of(Persistence store) {
        return store.transactions()
                .reading(Deadline.after(DEADLINE), () -> store.events().backlog(MOST));
    }
}
