package io.visioncraft.spi;

import io.visioncraft.error.RejectionCode;

/** The codes that stores and the runner of use cases reject with. */
public final class StoreCodes {

    /** The store cannot be reached or cannot answer. */
    public static final RejectionCode STORE_UNAVAILABLE = RejectionCode.unavailable("store-unavailable");
    /**
     * The store is not set up as the library needs it: a table, a column or a privilege is missing, or the transaction is
     * read-only. Not retryable; the details hold {@code names}, where the store tells which.
     */
    public static final RejectionCode STORE_MISCONFIGURED = RejectionCode.unavailable("store-misconfigured");
    /**
     * The store does not take a row: a value is too long, or a constraint that is not the library's is violated. Not
     * retryable; the details hold {@code names}, where the store tells which.
     */
    public static final RejectionCode STORE_REFUSED = RejectionCode.unavailable("store-refused");
    /** The connection was lost at commit: the change may or may not be stored. Call again with the same idempotency key. */
    public static final RejectionCode OUTCOME_UNKNOWN = RejectionCode.unavailable("outcome-unknown");
    /** The use case had no time left to finish (GEN-14); it has stored nothing. */
    public static final RejectionCode DEADLINE_EXCEEDED = RejectionCode.unavailable("deadline-exceeded");
    /** The clock is outside the years 1970 to 8999, for which the library makes records; the details hold its instant. */
    public static final RejectionCode CLOCK_OUT_OF_RANGE = RejectionCode.unavailable("clock-out-of-range");
    /** A stored row does not make a valid record; the details name type and id. */
    public static final RejectionCode CORRUPT_RECORD = RejectionCode.unavailable("corrupt-record");
    /**
     * The store cannot be opened: stored names that were different are equal by the folding of this version (GEN-11). The
     * details list the records as {@code collisions}.
     */
    public static final RejectionCode NAMES_COLLIDE = RejectionCode.ruleViolated("names-collide");
    /** A deadlock, a lock that could not be had in time, or a serialisation failure. */
    public static final RejectionCode CLASH = RejectionCode.conflict("concurrent-change");
    /** The transaction can no longer commit, because work inside it failed. */
    public static final RejectionCode ROLLED_BACK = RejectionCode.conflict("rolled-back");
    /** The idempotency key was used before with other content (GEN-7). */
    public static final RejectionCode KEY_REUSED = RejectionCode.conflict("idempotency-key-reused");
    /** Another call with the same idempotency key is running; this one runs again and finds the effect of the other (GEN-7). */
    public static final RejectionCode KEY_IN_USE = RejectionCode.conflict("idempotency-key-in-use");
    /** The use case takes no idempotency key: it carries a secret or only reads (GEN-7). */
    public static final RejectionCode KEY_NOT_ACCEPTED = RejectionCode.invalid("idempotency-key-not-accepted");

    private StoreCodes() {}
}
