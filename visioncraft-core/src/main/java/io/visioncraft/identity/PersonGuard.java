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
 * Keeps a person from being erased while a text of that person is stored (IDN-8). Whoever stores one takes the guard before the
 * text is written, so that erasing finds it or it is refused. What stores no such text needs no guard: its outcome is one that
 * it could have had just before. Suspending and assigning a role hold the same guard, for features that give a person something
 * to do ({@link UserMoments}). Immutable and thread-safe. No API.
 */
@Internal
public final class PersonGuard {

    private final UserRepository users;

    public PersonGuard(UserRepository users) {
        this.users = users;
    }

    /**
     * Holds the person to the end of the transaction.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code user-erased}, also where the person was erased only just now
     */
    public void hold(UnitOfWork work, UserId person) {
        work.hold(new Guard.Person(person));
        users.find(person).ifPresent(PersonGuard::requireNotErased);
    }

    /** Holds the author of a text if the text is said in the author's own matter; nothing to hold for no text. */
    public void holdAuthor(UnitOfWork work, String text, UserId concerned) {
        holdAuthor(work, text, concerned, null);
    }

    /** The same, and holds another person besides, in the order of their guards; null for nobody. */
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

    /** Refuses a user who was erased. */
    public static void requireNotErased(User user) {
        if (user.status() == UserStatus.ERASED) {
            throw erased(user);
        }
    }

    static VisionCraftException erased(User user) {
        return IdentityCodes.USER_ERASED.rejection("The user " + user.id() + " was erased", "user", user.id());
    }
}
