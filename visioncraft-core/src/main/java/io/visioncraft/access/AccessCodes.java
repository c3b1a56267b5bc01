package io.visioncraft.access;

import io.visioncraft.error.RejectionCode;

/**
 * The codes with which a caller is denied. A web host answers {@link #LOG_IN_REQUIRED} and {@link #NOT_AUTHENTICATED} with
 * 401, since the caller is unknown or may not act, and {@link #PERMISSION_MISSING} with 403.
 */
public final class AccessCodes {

    /** A visitor calls a use case that needs a permission; logging in may help. HTTP 401. */
    public static final RejectionCode LOG_IN_REQUIRED = RejectionCode.denied("log-in-required");
    /**
     * The caller is known and lacks the permission that the use case needs. The details name area and action, for example
     * {@code order:cancel}, without the scope: {@code any} would do, and where there is {@code own}, that for the caller's own
     * records. HTTP 403.
     */
    public static final RejectionCode PERMISSION_MISSING = RejectionCode.denied("permission-missing");
    /** The calling user does not exist, is not ACTIVE, or its session has ended; deliberately one code for all. HTTP 401. */
    public static final RejectionCode NOT_AUTHENTICATED = RejectionCode.denied("not-authenticated");
    /** The idempotency key is not 1 to 200 visible ASCII characters (GEN-7). */
    public static final RejectionCode MALFORMED_KEY = RejectionCode.invalid("malformed-idempotency-key");
    /** A permission is not of the form {@code area:action:scope}, or not registered. */
    public static final RejectionCode UNKNOWN_PERMISSION = RejectionCode.invalid("unknown-permission");

    private AccessCodes() {}
}
