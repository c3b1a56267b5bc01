package io.visioncraft.access;

import io.visioncraft.error.RejectionCode;

/** The codes by which a caller is turned away. */
public final class AccessCodes {

    /** The caller lacks the permission that the use case needs. */
    public static final RejectionCode PERMISSION_MISSING = RejectionCode.denied("permission-missing");
    /** The calling user does not exist, is not ACTIVE, or its session has ended; deliberately one code for all. */
    public static final RejectionCode NOT_AUTHENTICATED = RejectionCode.denied("not-authenticated");
    /** The idempotency key is not 1 to 200 visible ASCII characters (GEN-7). */
    public static final RejectionCode MALFORMED_KEY = RejectionCode.invalid("malformed-idempotency-key");
    /** A permission is not of the form {@code area:action:scope}, or not registered. */
    public static final RejectionCode UNKNOWN_PERMISSION = RejectionCode.invalid("unknown-permission");

    private AccessCodes() {}
}
