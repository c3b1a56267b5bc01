package io.visioncraft.authentication;

import io.visioncraft.error.RejectionCode;

/** The codes of authentication's rejections; it also uses those of identity. */
public final class AuthenticationCodes {

    /**
     * The e-mail address or the password is wrong, or the user cannot log in: one code for all (IDN-4). Also a wrong
     * current password. HTTP 401.
     */
    public static final RejectionCode BAD_CREDENTIALS = RejectionCode.denied("bad-credentials");
    /** The access or refresh token is not to be trusted, or its session has ended: one code for all reasons. HTTP 401. */
    public static final RejectionCode BAD_TOKEN = RejectionCode.denied("bad-token");

    /** Too many failed log-ins; the details say after how many seconds to try again (IDN-5). HTTP 429. */
    public static final RejectionCode THROTTLED = RejectionCode.unavailable("log-in-throttled");
    /**
     * Other log-ins to the account or from the address are being checked, so many that this one has to wait for them; none of
     * them is known to have failed. Retryable; the details say after how many seconds (IDN-5). HTTP 429.
     */
    public static final RejectionCode LOG_IN_BUSY = RejectionCode.unavailable("log-in-busy");
    /** Too many passwords are being hashed at the same moment; retryable. */
    public static final RejectionCode HASHING_OVERLOADED = RejectionCode.unavailable("hashing-overloaded");
    /** The builder got no password hasher or no access tokens. */
    public static final RejectionCode NOT_CONFIGURED = RejectionCode.unavailable("not-configured");

    /** The user has no password that could be changed, because the host authenticates it by its own means (IDN-7). */
    public static final RejectionCode NO_PASSWORD = RejectionCode.ruleViolated("no-password");

    /** The password has fewer code points than the policy asks for (IDN-6). */
    public static final RejectionCode PASSWORD_TOO_SHORT = RejectionCode.invalid("password-too-short");
    /** The password is the user's name or the local part of the e-mail address (IDN-6). */
    public static final RejectionCode PASSWORD_GUESSABLE = RejectionCode.invalid("password-guessable");
    /** The new password is the current one (IDN-7). */
    public static final RejectionCode PASSWORD_UNCHANGED = RejectionCode.invalid("password-unchanged");

    private AuthenticationCodes() {}
}
