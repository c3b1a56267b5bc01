package io.visioncraft.spi;

import io.visioncraft.error.RejectionCode;

/** The codes that stores and the runner of use cases reject with. */
public final class StoreCodes {

    /** The store cannot be reached or cannot answer. */
    public static final RejectionCode STORE_UNAVAILABLE = RejectionCode.unavailable("store-unavailable");
    /**
     * The store is not set up as the library needs it: a table, a column or a privilege is missing, or the transaction is for
     * reading only. Not retryable; the details have {@code names} of what is meant where the store says so.
     */
    public static final RejectionCode STORE_MISCONFIGURED = RejectionCode.unavailable("store-misconfigured");
    /**
     * The store does not take a row: a value that is too long, or a constraint that is none of the library's. Not retryable; the
     * details have {@code names} of what is meant where the store says so.
     */
    public static final RejectionCode STORE_REFUSED = RejectionCode.unavailable("store-refused");
    /** The connection was lost at commit: the effect may or may not have happened; ask again with the same key. */
    public static final RejectionCode OUTCOME_UNKNOWN = RejectionCode.unavailable("outcome-unknown");
    /** The time of the use case was over before it could finish (GEN-14); nothing of it has happened. */
    public static final RejectionCode DEADLINE_EXCEEDED = RejectionCode.unavailable("deadline-exceeded");
    /** The clock stands outside the years 1970 to 8999, for which this library's records are made; the details tell where. */
    public static final RejectionCode CLOCK_OUT_OF_RANGE = RejectionCode.unavailable("clock-out-of-range");
    /** A stored row does not make a valid record; the details name type and id. */
    public static final RejectionCode CORRUPT_RECORD = RejectionCode.unavailable("corrupt-record");
    /**
     * The store cannot be opened: names that were different when they were stored are the same by the folding of this version
     * (GEN-11). The details list the records as {@code collisions}.
     */
    public static final RejectionCode NAMES_COLLIDE = RejectionCode.ruleViolated("names-collide");
    /** A deadlock, a lock that was not to be had, or a serialisation failure. */
    public static final RejectionCode CLASH = RejectionCode.conflict("concurrent-change");
    /** The transaction can no longer commit, because work inside it had failed. */
    public static final RejectionCode ROLLED_BACK = RejectionCode.conflict("rolled-back");
    /** The idempotency key was used before with other content (GEN-7). */
    public static final RejectionCode KEY_REUSED = RejectionCode.conflict("idempotency-key-reused");
    /** Another call with the same idempotency key is under way; this one finds its effect when it runs again (GEN-7). */
    public static final RejectionCode KEY_IN_USE = RejectionCode.conflict("idempotency-key-in-use");
    /** The use case takes no idempotency key: it carries a secret or only reads (GEN-7). */
    public static final RejectionCode KEY_NOT_ACCEPTED = RejectionCode.invalid("idempotency-key-not-accepted");

    private StoreCodes() {}
}
