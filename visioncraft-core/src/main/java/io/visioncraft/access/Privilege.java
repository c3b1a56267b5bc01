package io.visioncraft.access;

import java.util.List;

/**
 * The demand of a use case: an area and an action. The type of the privilege tells the use case whose records it may act on,
 * and the compiler checks that (GEN-2). A {@link GeneralPrivilege} is held for all records or not at all, a
 * {@link ReachingPrivilege} for all records or the caller's own, a {@link PersonalPrivilege} for the caller itself alone.
 * Implementations are immutable and thread-safe.
 */
public sealed interface Privilege permits GeneralPrivilege, PersonalPrivilege, ReachingPrivilege {

    /** {@return the area, for example {@code order}} */
    String area();

    /** {@return the action, for example {@code cancel}} */
    String action();

    /** {@return the permissions that can satisfy it, the narrower first} */
    List<Permission> permissions();
}
