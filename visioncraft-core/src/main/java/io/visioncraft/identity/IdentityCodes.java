package io.visioncraft.identity;

import io.visioncraft.error.RejectionCode;

/** The codes that identity rejects with. */
public final class IdentityCodes {

    /** There is no such user, or the caller may not know it. */
    public static final RejectionCode USER_NOT_FOUND = RejectionCode.notFound("user-not-found");
    /** There is no such role. */
    public static final RejectionCode ROLE_NOT_FOUND = RejectionCode.notFound("role-not-found");
    /** Another user has that e-mail address (IDN-2). */
    public static final RejectionCode DUPLICATE_EMAIL = RejectionCode.conflict("duplicate-e-mail");
    /** Another role has that name (ROL-1). */
    public static final RejectionCode DUPLICATE_ROLE_NAME = RejectionCode.conflict("duplicate-role-name");
    /** Too many are hashing at once. */
    public static final RejectionCode HASHING_OVERLOADED = RejectionCode.unavailable("hashing-overloaded");
    /** E-mail or password is wrong, or the account cannot log in: deliberately one code for all (IDN-4). */
    public static final RejectionCode BAD_CREDENTIALS = RejectionCode.denied("bad-credentials");
    /** Too many failed log-ins; the details say after how many seconds to try again (IDN-5). */
    public static final RejectionCode THROTTLED = RejectionCode.unavailable("log-in-throttled");
    /** The access or refresh token is not to be trusted, or its session has ended: one code for all reasons. */
    public static final RejectionCode BAD_TOKEN = RejectionCode.denied("bad-token");
    /** Hashing or tokens were not given to the builder. */
    public static final RejectionCode NOT_CONFIGURED = RejectionCode.unavailable("not-configured");

    private IdentityCodes() {}
}
