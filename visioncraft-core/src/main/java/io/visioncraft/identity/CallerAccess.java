package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import java.util.SortedSet;

/**
 * What a caller may do (GEN-15): for menus, for {@code @PreAuthorize} and MicroProfile roles, and for what a host permits by
 * permissions of its own. Answers are of the moment: a role can change before the next call, and each use case asks again
 * (ROL-5). Thread-safe.
 */
public interface CallerAccess {

    /**
     * Whether the caller holds a permission, the library's or one that the host registered. {@code any} includes {@code own}
     * (GEN-2), and nobody but a user has records of its own. Everybody may ask about itself; a visitor holds nothing.
     *
     * <p>That a caller holds {@code …:own} says nothing about a record: whether it is the caller's is for who asks to check.
     *
     * @param permission {@code area:action:scope}, for example {@code order:cancel:own}
     * @throws io.visioncraft.error.DeniedException with {@code not-authenticated} for a user that does not exist, is not ACTIVE
     *     or whose session has ended
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-permission} for one that nobody registered
     */
    boolean holds(Caller caller, String permission);

    /**
     * Every registered permission that the caller {@linkplain #holds holds}, by text: with each {@code any} also its {@code
     * own}, where there is one. Everybody may ask about itself; empty for a visitor.
     *
     * @throws io.visioncraft.error.DeniedException as for {@link #holds}
     */
    SortedSet<Permission> permissions(Caller caller);
}
