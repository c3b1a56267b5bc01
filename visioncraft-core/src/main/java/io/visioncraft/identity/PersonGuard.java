package io.visioncraft.identity;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Guard;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a person from being erased while a text of that person is stored (IDN-8). Hold this guard before storing a text
 * that a person wrote: either erasure sees the text, or storing fails with {@code user-erased}. A use case that stores
 * no such text needs no guard. Suspending a user and assigning a role hold the same guard, for features that assign
 * work to a person ({@link UserMoments}). Immutable and thread-safe. No API.
 */
@Internal
public final class PersonGuard {

    private final UserRepository users;

    /**
     * Guards the users of a repository.
     *
     * @param users stores the users
     */
    public PersonGuard(UserRepository users) {
        this.users = users;
    }

    /**
     * Holds the person's guard until the transaction ends.
     *
     * @param work the transaction of the use case
     * @param person the person to hold; an unknown id is held too
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased}, even if another transaction erased
     *     the person just before
     */
    public void hold(UnitOfWork work, UserId person) {
        work.hold(new Guard.Person(person));
        users.find(person).ifPresent(PersonGuard::requireNotErased);
    }

    /**
     * Holds the caller's guard if the caller wrote the text about itself. An empty text needs no guard.
     *
     * @param work the transaction of the use case
     * @param text the text to store, empty for none
     * @param concerned the user whom the record is about
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased}
     */
    public void holdAuthor(UnitOfWork work, String text, UserId concerned) {
        holdAuthor(work, text, concerned, null);
    }

    /**
     * Does the same and also holds another person's guard. Both are taken in the order of their keys.
     *
     * @param work the transaction of the use case
     * @param text the text to store, empty for none
     * @param concerned the user whom the record is about
     * @param besides the other person, null for none
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased} for the author
     */
    public void holdAuthor(UnitOfWork work, String text, UserId concerned, @Nullable UserId besides) {
        boolean author = !text.isEmpty() && concerned.equals(work.caller().user());
        Stream.of(Optional.of(concerned).filter(id -> author), Optional.ofNullable(besides))
                .flatMap(Optional::stream)
                .distinct()
                .map(Guard.Person::new)
                .sorted(Comparator.comparing(Guard::key))
                .forEach(work::hold);
        if (author) {
            users.find(concerned).ifPresent(PersonGuard::requireNotErased);
        }
    }

    /**
     * Refuses a user who was erased.
     *
     * @param user the user to check
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased}
     */
    public static void requireNotErased(User user) {
        if (user.status() == UserStatus.ERASED) {
            throw erased(user);
        }
    }

    static VisionCraftException erased(User user) {
        return IdentityCodes.USER_ERASED.rejection("The user " + user.id() + " was erased", "user", user.id());
    }
}
