package io.visioncraft.error;

import java.io.Serial;

/**
 * A change was based on a version that is no longer the stored one (GEN-6). Thrown by repositories, where it is transient
 * and the use case runs again, and by use cases whose command states an expected version, where it is final.
 */
public final class StaleAggregateException extends ConflictException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The code of every stale version. */
    public static final RejectionCode CODE = RejectionCode.conflict("stale-version");

    private StaleAggregateException(String message, Details details, boolean retryable) {
        super(CODE, message, details, retryable, null);
    }

    /** For repositories: the row's version is not the one that the record was loaded with, or the row is gone. */
    public static StaleAggregateException onSave(String type, Object id, long basedOn) {
        return new StaleAggregateException(
                "The " + type + " " + id + " was changed since version " + basedOn + " of it was read",
                Details.of("type", type, "id", id, "basedOn", basedOn),
                true);
    }

    /** For use cases: the caller stated {@code expected}, the record is at {@code actual}. */
    public static StaleAggregateException expected(String type, Object id, long expected, long actual) {
        return new StaleAggregateException(
                "The " + type + " " + id + " is at version " + actual + ", not " + expected,
                Details.of("type", type, "id", id, "expected", expected, "actual", actual),
                false);
    }
}
