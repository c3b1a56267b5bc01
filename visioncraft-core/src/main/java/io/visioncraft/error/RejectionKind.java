package io.visioncraft.error;

/** The six kinds of rejection (GEN-3). A host maps all of them with one {@code switch}. */
public enum RejectionKind {
    /** The command or a value in it is malformed; {@link InvalidInputException#violations()} lists everything found. */
    INVALID_INPUT,
    /** The record does not exist, or the caller may not know that it does. */
    NOT_FOUND,
    /** The caller lacks the permission, or could not be authenticated. */
    DENIED,
    /** The input is well formed and the caller has the permission, but a rule of the business forbids the change. */
    RULE_VIOLATED,
    /** Another change was faster: a stale version, a duplicate, a reused key. */
    CONFLICT,
    /** The library or a system below it cannot answer now. The request itself may be correct. */
    UNAVAILABLE
}
