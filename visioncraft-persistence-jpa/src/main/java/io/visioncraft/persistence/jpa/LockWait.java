package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Deadline;
import java.time.Duration;
import java.util.Optional;

/**
 * How long the statements of one transaction may wait for a lock: what is left until its deadline, unless the connection by
 * itself waits no longer than that. In a transaction without a deadline, as those of a host are, nothing is ever set. Not
 * thread-safe; belongs to one transaction.
 */
final class LockWait {

    /** So much less than what is set is not worth setting again. */
    private static final long SLACK_MILLIS = 100;

    private final SupportedDatabase database;
    private final long byItself;
    private final Deadline deadline;
    private long current;

    /** @param byItself how many milliseconds a connection waits by itself */
    LockWait(SupportedDatabase database, long byItself, Deadline deadline) {
        this.database = database;
        this.byItself = byItself;
        this.deadline = deadline;
        this.current = byItself;
    }

    /** Waits as the connection by itself does. */
    static LockWait asItIs(SupportedDatabase database) {
        return new LockWait(database, Long.MAX_VALUE, Deadline.none());
    }

    /**
     * What has to be said to the database with the next statement that may wait; empty if nothing.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code deadline-exceeded} if there is no time left
     */
    Optional<LockBound> next() {
        return left().filter(left -> current - left > SLACK_MILLIS).map(this::bound);
    }

    /**
     * The same for a batch, in front of which nothing can stand, so that it may cost a statement: what was set before is good
     * enough until half of the time has gone.
     */
    Optional<LockBound> nextOfBatch() {
        return current == byItself
                ? next()
                : left().filter(left -> current / 2 > left).map(this::bound);
    }

    /**
     * Ends what may be ended for the time alone.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code deadline-exceeded} if there is no time left
     */
    void requireTime() {
        deadline.requireNotPassed();
    }

    private Optional<Long> left() {
        Optional<Duration> left = deadline.left();
        left.ifPresent(any -> deadline.requireNotPassed());
        return left.map(time -> time.plusNanos(999_999).toMillis());
    }

    private LockBound bound(long millis) {
        LockBound bound = database.lockBound(millis);
        if (bound.form() != LockBound.Form.PREFIX) {
            current = millis;
        }
        return bound;
    }

    /** What puts the connection back to what it was before; empty if it is as it was, or will be by the transaction's end. */
    Optional<LockBound> back() {
        boolean changed = current != byItself;
        current = byItself;
        return changed
                ? Optional.of(database.lockBound(byItself)).filter(bound -> bound.form() == LockBound.Form.ALONE)
                : Optional.empty();
    }
}
