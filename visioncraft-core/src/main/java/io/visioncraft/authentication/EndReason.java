package io.visioncraft.authentication;

/** Why a session was ended. */
enum EndReason {
    /** The user logged out. */
    LOG_OUT,
    /** The user was suspended (IDN-7). */
    SUSPENSION,
    /** The user changed its password (IDN-7). */
    PASSWORD_CHANGE,
    /** The user was erased (IDN-7). */
    ERASURE,
    /** The user has as many sessions as allowed, and this was the least recently used one when another began. */
    DISPLACED,
    /** It had run out and made room for another. */
    EXPIRED,
    /** A refresh token that had been replaced was presented again: somebody else holds it. */
    TOKEN_REUSE
}
