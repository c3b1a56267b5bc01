package io.visioncraft.identity;

import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.StatusChange;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and when: what a user's history keeps of each change (GEN-10).
 *
 * @param at when
 * @param callerKind USER, VISITOR or SYSTEM
 * @param callerName the user's id or the system's name, empty for a visitor
 */
record Act(Instant at, String callerKind, String callerName) {

    static Act of(ReadWork work) {
        return new Act(work.now(), work.caller().kind().name(), work.caller().name());
    }

    /** What happens to a user who exists: never before its last change (GEN-8). */
    static Act on(User user, UnitOfWork work) {
        work.notBefore(user);
        return of(work);
    }

    StatusChange<UserStatus> moved(@Nullable UserStatus from, UserStatus to, String reason) {
        return new StatusChange<>(from, to, at, callerKind, callerName, reason);
    }
}
