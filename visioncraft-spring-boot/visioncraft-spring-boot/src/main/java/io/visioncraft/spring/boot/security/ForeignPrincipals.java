package io.visioncraft.spring.boot.security;

import io.visioncraft.access.Caller;
import org.jspecify.annotations.Nullable;

/** Makes callers of the principals of other providers. Thread-safe. */
@FunctionalInterface
interface ForeignPrincipals {

    /** {@return the caller; null if the principal is unknown} */
    @Nullable
    Caller callerOf(@Nullable Object principal);

    /** {@return whether principals of this sort are asked for, so that null is an answer} */
    default boolean cover(@Nullable Object principal) {
        return false;
    }
}
