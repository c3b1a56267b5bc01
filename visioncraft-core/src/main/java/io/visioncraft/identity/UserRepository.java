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

/** Stores users. Takes entries of the type {@link StatusChange} of {@link UserStatus}. */
public interface UserRepository extends AggregateRepository<User, UserId> {

    /** The e-mail key is unique (IDN-2). */
    UniqueKey EMAIL = UniqueKey.rejecting("user-e-mail", IdentityCodes.DUPLICATE_EMAIL);

    /** The customer number is unique, compared as bytes (INV-8). On a collision the use case runs again with another number. */
    UniqueKey NUMBER = UniqueKey.retried("user-number", IdentityCodes.DUPLICATE_USER_NUMBER);

    /**
     * {@return the user with an e-mail address, empty for none}
     *
     * @param emailKey the canonical key of the address (IDN-2)
     */
    Optional<User> findByEmail(String emailKey);

    /**
     * {@return the user with a customer number, empty for none}
     *
     * @param number the whole number, compared as bytes: case counts
     */
    Optional<User> findByNumber(String number);

    /** {@return whether the store holds a user} */
    boolean any();

    /**
     * {@return whether a user has the role, whatever its status}
     *
     * @param role the role's id
     */
    boolean anyWithRole(RoleId role);

    /**
     * {@return the ids of the users who have the role, whatever their status, in the order of the ids}
     *
     * @param role the role's id
     * @param after the last id of the part before, null for the first part
     * @param limit the largest number of ids, from 1
     */
    List<UserId> withRole(RoleId role, @Nullable UserId after, int limit);

    /**
     * {@return the number of ACTIVE users who have the role}
     *
     * @param role the role's id
     */
    long countActive(RoleId role);

    /**
     * {@return users by creation, newest first, ties by id descending}
     *
     * @param query conditions that hold together
     * @param after the last place of the part before, null for the first part
     * @param limit the largest number of users, from 1
     */
    List<UserSummary> list(Query query, @Nullable Position after, int limit);

    /**
     * {@return the status changes of one user, oldest first}
     *
     * @param user the user's id; an unknown one has no rows
     * @param after the position of the last change known, {@link EntryPosition#START} for the first part
     * @param limit the largest number of changes, from 1
     */
    List<Appended<StatusChange<UserStatus>>> history(UserId user, EntryPosition after, int limit);

    /**
     * Replaces the reason of a stored status change. Erasure alone calls it: this is the one change of an appended row
     * (IDN-8). The rest of the row stays as it is. An unknown position is ignored. Erasure saves the user too, in the
     * same transaction.
     *
     * @param user the user whose row it is
     * @param change the position of the status change
     * @param reason the tombstone
     */
    void replaceReason(UserId user, EntryPosition change, String reason);

    /**
     * The conditions of a list; all of them hold together. Immutable and thread-safe.
     *
     * @param statuses only users of these statuses; empty for all
     * @param from only users made at that instant or later, UTC, to the microsecond; null for no start
     * @param before only users made before that instant, UTC, to the microsecond; null for no end
     */
    record Query(
            Set<UserStatus> statuses,
            @Nullable Instant from,
            @Nullable Instant before) {

        /** Every user. */
        public static final Query ALL = new Query(Set.of(), null, null);

        /**
         * Copies the set.
         *
         * @param statuses only users of these statuses; empty for all
         * @param from only users made at that instant or later; null for no start
         * @param before only users made before that instant; null for no end
         */
        public Query {
            statuses = Set.copyOf(statuses);
        }

        /**
         * {@return this query, limited to these statuses}
         *
         * @param wanted one or more; empty for all
         */
        public Query in(Set<UserStatus> wanted) {
            return new Query(wanted, from, before);
        }

        /**
         * {@return this query, limited to users made between two instants}
         *
         * @param first the first instant; null for no start
         * @param end the first instant after those; null for no end
         */
        public Query made(@Nullable Instant first, @Nullable Instant end) {
            return new Query(statuses, first, end);
        }
    }

    /**
     * A place in the list of users.
     *
     * @param createdAt when the last user known was made
     * @param id the id of the last user known
     */
    record Position(Instant createdAt, UserId id) {}
}
