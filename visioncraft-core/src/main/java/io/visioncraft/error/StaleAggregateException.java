package io.visioncraft.error;

import java.io.Serial;

/**
 * A change was based on a version that is no longer the stored one (GEN-6). A repository throws it retryable, and the use
 * case runs again. A use case whose command states an expected version throws it for good.
 */
public final class StaleAggregateException extends ConflictException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The code of every stale version. */
    public static final RejectionCode CODE = RejectionCode.conflict("stale-version");

    private StaleAggregateException(String message, Details details, boolean retryable) {
        super(CODE, message, details, retryable, null);
    }

    /**
     * {@return the exception of a repository, retryable} The row has another version than the record was loaded with, or the
     * row is gone.
     *
     * @param type the aggregate's type, for example {@code order}
     * @param id the record's id
     * @param basedOn the version that the record was loaded with
     */
    public static StaleAggregateException onSave(String type, Object id, long basedOn) {
        return new StaleAggregateException(
                "The " + type + " " + id + " was changed since version " + basedOn + " of it was read",
                Details.of("type", type, "id", id, "basedOn", basedOn),
                true);
    }

    /**
     * {@return the exception of a use case whose command states a version, not retryable}
     *
     * @param type the aggregate's type, for example {@code order}
     * @param id the record's id
     * @param expected the version that the command states
     * @param actual the version of the record
     */
    public static StaleAggregateException expected(String type, Object id, long expected, long actual) {
        return new StaleAggregateException(
                "The " + type + " " + id + " is at version " + actual + ", not " + expected,
                Details.of("type", type, "id", id, "expected", expected, "actual", actual),
                false);
    }
}
