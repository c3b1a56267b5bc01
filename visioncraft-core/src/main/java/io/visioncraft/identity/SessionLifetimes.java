package io.visioncraft.identity;

import java.time.Duration;
import java.time.Instant;

/** Applies the {@link SessionPolicy} to a user as its role is now. */
final class SessionLifetimes {

    private final RoleLookup roles;
    private final SessionPolicy policy;

    SessionLifetimes(RoleRepository roles, SessionPolicy policy) {
        this.roles = new RoleLookup(roles);
        this.policy = policy;
    }

    /** When a session of that user ends at the latest. */
    Instant latestEnd(User user, Instant createdAt) {
        return createdAt.plus(isStaff(user) ? policy.staffAbsolute() : policy.absolute());
    }

    /** When a session's end is, which a promotion to staff may bring forward and nothing puts off. */
    Instant latestEnd(User user, Session session) {
        return earlier(session.expiresAt(), latestEnd(user, session.createdAt()));
    }

    /** Until when a refresh token that is made now can be used. */
    Instant idleEnd(User user, Instant now, Instant latestEnd) {
        Duration idle = isStaff(user) ? policy.staffIdle() : policy.idle();
        return earlier(now.plus(idle), latestEnd);
    }

    private boolean isStaff(User user) {
        return roles.find(user.role()).builtIn() != BuiltInRole.CUSTOMER;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
