package io.visioncraft.identity;

import io.visioncraft.access.Permission;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Internal;
import java.util.Set;

/**
 * The moments in a user's life on which later features act. A feature implements this interface with repositories and ports
 * only: the builder makes the implementation before the use cases and hands it to identity, which lies below all features.
 *
 * <p>Each method is called in the transaction of the use case, under the caller's name and without another permission check. In a
 * method about a user, the unit of work holds {@code Guard.Administrators} and the user's {@code Guard.Person}. A feature that
 * assigns work to a person holds the same guard of that person, so that either it sees that the person was suspended, or the
 * method sees the assigned work. An exception of an implementation fails the use case. Implementations are immutable and
 * thread-safe. No API.
 */
@Internal
public interface UserMoments {

    /** The user was suspended: it holds no permission from now on, and its sessions end. */
    void suspended(User user, UnitOfWork work);

    /** The user was erased: it holds no permission any more. Called after {@link PersonalData#erase}. */
    void erased(User user, UnitOfWork work);

    /**
     * The user has another role.
     *
     * @param permissions what the role grants
     */
    void roleAssigned(User user, Set<Permission> permissions, UnitOfWork work);

    /**
     * A role grants something else from now on. Called before it is saved, so that guards of persons can be taken before time is read
     * (GEN-8); the unit of work holds {@code Guard.Administrators}, so that nobody is given or loses the role meanwhile.
     */
    void roleChanges(Role before, Role after, UnitOfWork work);
}
