package io.visioncraft.error;

/** The six kinds of rejection (GEN-3). A host maps all of them with one {@code switch}. */
public enum RejectionKind {
    /** The command or a value in it is malformed; {@link InvalidInputException#violations()} lists everything found. */
    INVALID_INPUT,
    /** The record does not exist, or the caller may not know that it does. */
    NOT_FOUND,
    /** The caller lacks the permission, or could not be authenticated. */
    DENIED,
    /** The input is well formed and the caller entitled, but a rule of the business says no. */
    RULE_VIOLATED,
    /** Somebody else was faster: a stale version, a duplicate, a reused key. */
    CONFLICT,
    /** The library or something below it cannot answer now; says nothing about the request itself. */
    UNAVAILABLE
}
