package io.visioncraft.access;

import java.util.List;

/**
 * What a use case asks for: an area and an action. There are three kinds, so that what a use case does with the answer is the
 * compiler's to check (GEN-2): a {@link GeneralPrivilege} is held for all records or not at all, a {@link ReachingPrivilege}
 * for all records or the caller's own, a {@link PersonalPrivilege} for the caller itself alone. Implementations are immutable
 * and thread-safe.
 */
public sealed interface Privilege permits GeneralPrivilege, PersonalPrivilege, ReachingPrivilege {

    /** For example {@code order}. */
    String area();

    /** For example {@code cancel}. */
    String action();

    /** The permissions that can satisfy it, the narrower first. */
    List<Permission> permissions();
}
