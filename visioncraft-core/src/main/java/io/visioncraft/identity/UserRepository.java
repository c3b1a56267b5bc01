package io.visioncraft.identity;

import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.UniqueKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stores users. Entries: {@link StatusChange} of {@link UserStatus}. */
public interface UserRepository extends AggregateRepository<User, UserId> {

    /** The e-mail key is unique (IDN-2). */
    UniqueKey EMAIL = UniqueKey.rejecting("user-e-mail", IdentityCodes.DUPLICATE_EMAIL);

    /** The user with that canonical key of an e-mail address. */
    Optional<User> findByEmail(String emailKey);

    /** Whether the store holds any user. */
    boolean any();

    /** Whether any user has that role, whatever its status. */
    boolean anyWithRole(RoleId role);

    /**
     * The users who have that role, whatever their status, by id.
     *
     * @param after the last one known, null for the start
     */
    List<UserId> withRole(RoleId role, @Nullable UserId after, int limit);

    /** How many ACTIVE users have that role. */
    long countActive(RoleId role);

    /**
     * Users by creation, newest first, ties by id descending.
     *
     * @param statuses only those; empty for all
     * @param after the last one known, null for the start
     */
    List<UserSummary> list(Set<UserStatus> statuses, @Nullable Position after, int limit);

    /** Status changes of one user in order, after a position. */
    List<Appended<StatusChange<UserStatus>>> history(UserId user, EntryPosition after, int limit);

    /**
     * Puts another reason in the place of a status change's: what erasing a person does, and the one change that an appended row
     * sees (IDN-8). All else of the row stays as it is. Unknown positions are passed over. Erasing saves the user too, in the
     * same transaction.
     */
    void replaceReason(UserId user, EntryPosition change, String reason);

    /**
     * A place in the list of users.
     *
     * @param createdAt of the last one known
     * @param id of the last one known
     */
    record Position(Instant createdAt, UserId id) {}
}
