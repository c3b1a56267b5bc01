package io.visioncraft.identity;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spi.Guard;

/**
 * Keeps a person from being erased while a text of that person is stored (IDN-8). Whoever stores one takes the guard before the
 * text is written, so that erasing finds it or it is refused. What stores no such text needs no guard: its outcome is one that
 * it could have had just before. Immutable and thread-safe. No API.
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
        if (!text.isEmpty() && concerned.equals(work.caller().user())) {
            hold(work, concerned);
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
