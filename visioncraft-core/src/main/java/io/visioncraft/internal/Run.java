package io.visioncraft.internal;

import io.visioncraft.spi.Deadline;
import org.jspecify.annotations.Nullable;

/** One run of a use case in its transaction, of which its end must know whether it left anything there. Used by one thread. */
final class Run {

    private final Deadline deadline;
    private @Nullable UnitOfWork work;

    Run(Deadline deadline) {
        this.deadline = deadline;
    }

    /** The instant until which it may wait. */
    Deadline deadline() {
        return deadline;
    }

    /** Notes that the run may change records. */
    UnitOfWork changesBy(UnitOfWork changing) {
        work = changing;
        return changing;
    }

    /** Whether it stored nothing so far and holds no guard, so that there is nothing to undo. */
    boolean leftNothing() {
        return work == null || work.leftNothing();
    }
}
