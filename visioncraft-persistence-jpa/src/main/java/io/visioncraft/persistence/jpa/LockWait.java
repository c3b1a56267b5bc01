package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Deadline;
import java.time.Duration;
import java.util.Optional;

/**
 * The time that statements of one transaction may wait for a lock: the time left until the deadline, or the connection's own
 * setting if that is shorter. In a transaction without a deadline nothing is set; a transaction of a host has none. Not
 * thread-safe; belongs to one transaction.
 */
final class LockWait {

    /** A setting that exceeds the time left by no more than this is not replaced. */
    private static final long SLACK_MILLIS = 100;

    private final SupportedDatabase database;
    private final long byItself;
    private final Deadline deadline;
    private long current;

    /** @param byItself the connection's own setting, in milliseconds */
    LockWait(SupportedDatabase database, long byItself, Deadline deadline) {
        this.database = database;
        this.byItself = byItself;
        this.deadline = deadline;
        this.current = byItself;
    }

    /** Keeps the connection's own setting. */
    static LockWait asItIs(SupportedDatabase database) {
        return new LockWait(database, Long.MAX_VALUE, Deadline.none());
    }

    /**
     * Returns the SQL that bounds the wait of the next statement; empty if the present setting is good enough.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code deadline-exceeded} if there is no time left
     */
    Optional<LockBound> next() {
        return left().filter(left -> current - left > SLACK_MILLIS).map(this::bound);
    }

    /**
     * Returns the SQL that bounds the wait of a batch. Nothing can be sent in front of a batch, so that the SQL may cost a
     * statement; therefore a setting of this transaction is kept until it exceeds twice the time left.
     *
     * @throws io.visioncraft.error.UnavailableException with {@code deadline-exceeded} if there is no time left
     */
    Optional<LockBound> nextOfBatch() {
        return current == byItself
                ? next()
                : left().filter(left -> current / 2 > left).map(this::bound);
    }

    /**
     * Refuses a statement after the deadline, even if it waits for no lock.
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

    /** Returns the SQL that restores the connection's own setting; empty if it is unchanged or ends with the transaction. */
    Optional<LockBound> back() {
        boolean changed = current != byItself;
        current = byItself;
        return changed
                ? Optional.of(database.lockBound(byItself)).filter(bound -> bound.form() == LockBound.Form.ALONE)
                : Optional.empty();
    }
}
