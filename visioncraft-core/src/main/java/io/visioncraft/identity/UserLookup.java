package io.visioncraft.identity;

import io.visioncraft.access.Reach;
import io.visioncraft.kernel.UserId;
import java.util.UUID;

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

    User within(Reach reach, UUID id) {
        return within(reach, new UserId(id));
    }

    /** For a caller who may act on everybody. */
    User find(UserId id) {
        return within(Reach.ANY, id);
    }

    User find(UUID id) {
        return find(new UserId(id));
    }
}
