package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Internal;
import java.util.Set;

/**
 * The moments in a user's life on which later features act. A feature implements this interface with repositories and
 * ports only: the builder makes the implementation before the use cases and hands it to identity, which lies below all
 * features.
 *
 * <p>Each method is called in the transaction of the use case, in the caller's name, without another check of
 * permissions. In a method about a user, the unit of work holds {@code Guard.Administrators} and the user's
 * {@code Guard.Person}. A feature that assigns work to a person holds the same guard of the person: either it sees that
 * the person was suspended, or the method sees the assigned work. An exception of an implementation fails the use case.
 * Implementations are immutable and thread-safe. No API.
 */
@Internal
public interface UserMoments {

    /**
     * Acts on a suspension: the user holds no permission from now on, and its sessions end.
     *
     * @param user the user, now SUSPENDED
     * @param work the transaction of the use case
     */
    void suspended(User user, UnitOfWork work);

    /**
     * Acts on an erasure: the user holds no permission any more. Called after {@link PersonalData#erase}.
     *
     * @param user the user, now ERASED
     * @param work the transaction of the use case
     */
    void erased(User user, UnitOfWork work);

    /**
     * Acts on another role of a user.
     *
     * @param user the user with the new role
     * @param permissions the registered permissions that the new role grants
     * @param work the transaction of the use case
     */
    void roleAssigned(User user, Set<Permission> permissions, UnitOfWork work);

    /**
     * Acts on other permissions or another name of a role. Called before the role is saved, so that an implementation
     * can take the guards of persons before time is read (GEN-8). The unit of work holds {@code Guard.Administrators},
     * so that nobody gets or loses the role meanwhile.
     *
     * @param before the role as it is stored
     * @param after the role that will be saved
     * @param work the transaction of the use case
     */
    void roleChanges(Role before, Role after, UnitOfWork work);
}
