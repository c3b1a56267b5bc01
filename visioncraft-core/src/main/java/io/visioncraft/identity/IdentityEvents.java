package io.visioncraft.identity;

import io.visioncraft.kernel.EventType;
import java.util.List;

/**
 * The types of the events of identity, for hosts that branch on them. They are API: stores and
 * subscribers keep them. {@code docs/events.md} lists the data of each.
 */
public final class IdentityEvents {

    /** A customer registered (IDN-3). */
    public static final String USER_REGISTERED = "user.registered";

    /** Staff created a customer without a password (IDN-1). */
    public static final String USER_INVITED = "user.invited";

    /** A store was set up and has its first administrator (ROL-2). */
    public static final String USER_BOOTSTRAPPED = "user.bootstrapped";

    /** A user's name or billing profile was changed. */
    public static final String USER_PROFILE_CHANGED = "user.profile-changed";

    /** A user has another role. */
    public static final String USER_ROLE_ASSIGNED = "user.role-assigned";

    /** A user was shut out (IDN-8). */
    public static final String USER_SUSPENDED = "user.suspended";

    /** A suspended user was let in again (IDN-8). */
    public static final String USER_REINSTATED = "user.reinstated";

    /** A user's personal data was replaced by tombstones, for good (IDN-8). */
    public static final String USER_ERASED = "user.erased";

    /** A role was made (ROL-1). */
    public static final String ROLE_CREATED = "role.created";

    /** A role has another name or grants something else (ROL-2). */
    public static final String ROLE_CHANGED = "role.changed";

    /** A role that nobody had was deleted (ROL-2). */
    public static final String ROLE_DELETED = "role.deleted";

    private IdentityEvents() {}

    static List<EventType<?>> all() {
        return List.of(
                UserRegistered.TYPE,
                UserInvited.TYPE,
                StoreBootstrapped.TYPE,
                UserProfileChanged.TYPE,
                RoleAssigned.TYPE,
                UserSuspended.TYPE,
                UserReinstated.TYPE,
                UserErased.TYPE,
                RoleCreated.TYPE,
                RoleChanged.TYPE,
                RoleDeleted.TYPE);
    }
}
