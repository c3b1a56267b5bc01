package io.visioncraft.identity;

import io.visioncraft.access.Reach;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Permitted;
import io.visioncraft.kernel.UserId;

/** Finds users within a caller's reach; out of reach and unknown are answered alike (GEN-2). */
final class UserLookup {

    private final UserRepository users;

    UserLookup(UserRepository users) {
        this.users = users;
    }

    User within(Reach reach, UserId id) {
        return users.find(id)
                .filter(user -> reach.includes(user.id()))
                .orElseThrow(() -> IdentityCodes.USER_NOT_FOUND.rejection("There is no user " + id, "user", id));
    }

    /** For a caller who may act on everybody. */
    User find(UserId id) {
        return within(Reach.ANY, id);
    }

    /** A user as the answer of a command of somebody who may act on everybody (GEN-7). */
    Answer<Permitted, User> answer() {
        return Answer.of(id -> find(new UserId(id)));
    }

    /** The same within the caller's reach. */
    Answer<Reach, User> answerWithin() {
        return Answer.of((reach, id) -> within(reach, new UserId(id)));
    }
}
