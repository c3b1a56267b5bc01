package io.visioncraft.identity;

import io.visioncraft.error.RejectionCode;

/** The codes of identity's rejections. */
public final class IdentityCodes {

    /** The user does not exist, or is out of the caller's reach. */
    public static final RejectionCode USER_NOT_FOUND = RejectionCode.notFound("user-not-found");
    /** The role does not exist. */
    public static final RejectionCode ROLE_NOT_FOUND = RejectionCode.notFound("role-not-found");
    /** Another user has that e-mail address (IDN-2). */
    public static final RejectionCode DUPLICATE_EMAIL = RejectionCode.conflict("duplicate-e-mail");
    /** Another user has that customer number; the use case may run again, with another one (INV-8). */
    public static final RejectionCode DUPLICATE_USER_NUMBER = RejectionCode.conflict("duplicate-user-number");
    /** Another role has that name (ROL-1). */
    public static final RejectionCode DUPLICATE_ROLE_NAME = RejectionCode.conflict("duplicate-role-name");

    /** The store holds a user: bootstrapping works once (ROL-2). */
    public static final RejectionCode ALREADY_BOOTSTRAPPED = RejectionCode.ruleViolated("already-bootstrapped");
    /** The store has no roles yet: bootstrap it first (ROL-2). */
    public static final RejectionCode NOT_BOOTSTRAPPED = RejectionCode.ruleViolated("not-bootstrapped");
    /** Only an ACTIVE user can be suspended (IDN-8). */
    public static final RejectionCode USER_NOT_ACTIVE = RejectionCode.ruleViolated("user-not-active");
    /** Only a SUSPENDED user can be reinstated (IDN-8). */
    public static final RejectionCode USER_NOT_SUSPENDED = RejectionCode.ruleViolated("user-not-suspended");
    /** The user was erased: nothing about it can be changed, and nothing is done in its name (IDN-8). */
    public static final RejectionCode USER_ERASED = RejectionCode.ruleViolated("user-erased");
    /** The change would leave no ACTIVE administrator (ROL-4). */
    public static final RejectionCode LAST_ADMINISTRATOR = RejectionCode.ruleViolated("last-administrator");
    /** The caller's permissions do not cover those of the role (ROL-3). */
    public static final RejectionCode ESCALATION = RejectionCode.denied("escalation");
    /** ADMIN cannot be changed, and no built-in role can be deleted (ROL-2). */
    public static final RejectionCode BUILT_IN_ROLE = RejectionCode.ruleViolated("built-in-role");
    /** A user has the role, so it cannot be deleted (ROL-2). */
    public static final RejectionCode ROLE_IN_USE = RejectionCode.ruleViolated("role-in-use");
    /** The user's billing profile has no such tax id (PAY-8). */
    public static final RejectionCode TAX_ID_NOT_FOUND = RejectionCode.notFound("tax-id-not-found");
    /**
     * The port that checks tax ids failed or gave an answer of no use (PAY-8); nothing was stored. Retryable if it failed, until
     * somebody repairs the port if its answer was of no use.
     */
    public static final RejectionCode TAX_ID_CHECK_UNAVAILABLE = RejectionCode.unavailable("tax-id-check-unavailable");
    /** The builder got no port that checks tax ids (PAY-8). */
    public static final RejectionCode TAX_ID_CHECKS_NOT_CONFIGURED =
            RejectionCode.unavailable("tax-id-checks-not-configured");
    /** The domain of the e-mail address is reserved for erased users (IDN-8). */
    public static final RejectionCode RESERVED_EMAIL = RejectionCode.invalid("reserved-e-mail");

    private IdentityCodes() {}
}
