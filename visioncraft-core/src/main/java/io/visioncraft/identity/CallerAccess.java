package io.visioncraft.identity;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import java.util.SortedSet;

/**
 * The permissions of a caller (GEN-15): for menus, for {@code @PreAuthorize} and MicroProfile roles, and for
 * permissions that the host registered. An answer is true at its moment: a role can change before the next call, and
 * each use case asks again (ROL-5). Where the host lets permissions count as they were found for a while, so does an answer.
 * Each caller may ask about itself: no permission is needed. Thread-safe.
 */
public interface CallerAccess {

    /**
     * Whether the caller holds a permission that the library or the host registered. {@code any} includes {@code own}
     * (GEN-2), and only a user has records that are {@code own}. A visitor holds nothing. Needs no permission.
     *
     * <p>A caller who holds {@code …:own} may act on its own records only. The code that asks has to check whose the
     * record is.
     *
     * @param caller who asks
     * @param permission {@code area:action:scope}, for example {@code order:cancel:own}
     * @return whether the caller holds it now
     * @throws io.visioncraft.error.DeniedException with {@code not-authenticated} for a user that does not exist, is
     *     not ACTIVE or whose session has ended
     * @throws io.visioncraft.error.InvalidInputException with {@code unknown-permission} for one that nobody registered
     */
    boolean holds(Caller caller, String permission);

    /**
     * All registered permissions that the caller {@linkplain #holds holds}, sorted by text. With each {@code any} the
     * set also contains its {@code own}, if there is one. Needs no permission.
     *
     * @param caller who asks
     * @return the permissions, unmodifiable; empty for a visitor
     * @throws io.visioncraft.error.DeniedException as for {@link #holds}
     */
    SortedSet<Permission> permissions(Caller caller);
}
