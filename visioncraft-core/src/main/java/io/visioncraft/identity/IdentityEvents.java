package io.visioncraft.identity;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.RoleId;
import java.util.List;

/**
 * The types of the events of identity, for hosts that branch on
 * {@link io.visioncraft.spi.EventRecord#type()}. They are API: stores and subscribers keep them. {@code docs/events.md} lists
 * the data of each.
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

    /** Tax ids of a user's billing profile were checked (PAY-8). */
    public static final String USER_TAX_IDS_CHECKED = "user.tax-ids-checked";

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
                UserBootstrapped.TYPE,
                UserProfileChanged.TYPE,
                UserTaxIdsChecked.TYPE,
                UserRoleAssigned.TYPE,
                UserSuspended.TYPE,
                UserReinstated.TYPE,
                UserErased.TYPE,
                RoleCreated.TYPE,
                RoleChanged.TYPE,
                RoleDeleted.TYPE);
    }

    // each constant has a record of its name, which is internal and says the keys of the data

    record UserRegistered(String number, RoleId role) implements DomainEvent {

        static final EventType<UserRegistered> TYPE = EventType.of(
                        UserRegistered.class, USER_REGISTERED, 1, "A customer registered (IDN-3).")
                .text("number", "the customer number", UserRegistered::number)
                .id("role", RoleId.class, "the role CUSTOMER", UserRegistered::role);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record UserInvited(String number, RoleId role) implements DomainEvent {

        static final EventType<UserInvited> TYPE = EventType.of(
                        UserInvited.class, USER_INVITED, 1, "Staff created a customer without a password (IDN-1).")
                .text("number", "the customer number", UserInvited::number)
                .id("role", RoleId.class, "the role CUSTOMER", UserInvited::role);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record UserBootstrapped(String number, RoleId role) implements DomainEvent {

        static final EventType<UserBootstrapped> TYPE = EventType.of(
                        UserBootstrapped.class,
                        USER_BOOTSTRAPPED,
                        1,
                        "A store was set up and has its first administrator (ROL-2).")
                .text("number", "the customer number", UserBootstrapped::number)
                .id("role", RoleId.class, "the role ADMIN", UserBootstrapped::role);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record UserProfileChanged(List<String> changed) implements DomainEvent {

        static final EventType<UserProfileChanged> TYPE = EventType.of(
                        UserProfileChanged.class,
                        USER_PROFILE_CHANGED,
                        1,
                        "A user's name or billing profile was changed.")
                .texts("changed", "which of name and billing-profile", UserProfileChanged::changed);

        UserProfileChanged {
            changed = List.copyOf(changed);
        }

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record UserTaxIdsChecked(List<TaxIdCheck.Result> results) implements DomainEvent {

        static final EventType<UserTaxIdsChecked> TYPE = EventType.of(
                        UserTaxIdsChecked.class,
                        USER_TAX_IDS_CHECKED,
                        1,
                        "Tax ids of a user's billing profile were checked (PAY-8).")
                .texts(
                        "results",
                        "VALID, INVALID or UNKNOWN for each id that was checked",
                        checked -> checked.results.stream().map(Enum::name).toList());

        UserTaxIdsChecked {
            results = List.copyOf(results);
        }

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record UserRoleAssigned(RoleId from, RoleId to) implements DomainEvent {

        static final EventType<UserRoleAssigned> TYPE = EventType.of(
                        UserRoleAssigned.class, USER_ROLE_ASSIGNED, 1, "A user has another role.")
                .id("from", RoleId.class, "the role before", UserRoleAssigned::from)
                .id("to", RoleId.class, "the role now", UserRoleAssigned::to);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record UserSuspended() implements DomainEvent {

        static final EventType<UserSuspended> TYPE =
                EventType.of(UserSuspended.class, USER_SUSPENDED, 1, "A user was shut out (IDN-8).");

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record UserReinstated() implements DomainEvent {

        static final EventType<UserReinstated> TYPE =
                EventType.of(UserReinstated.class, USER_REINSTATED, 1, "A suspended user was let in again (IDN-8).");

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record UserErased() implements DomainEvent {

        static final EventType<UserErased> TYPE = EventType.of(
                UserErased.class,
                USER_ERASED,
                1,
                "A user's personal data was replaced by tombstones, for good (IDN-8).");

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record RoleCreated(List<String> permissions) implements DomainEvent {

        static final EventType<RoleCreated> TYPE = EventType.of(
                        RoleCreated.class, ROLE_CREATED, 1, "A role was made (ROL-1).")
                .texts("permissions", "the permissions that it grants", RoleCreated::permissions);

        RoleCreated {
            permissions = List.copyOf(permissions);
        }

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record RoleChanged(boolean renamed, List<String> granted, List<String> withdrawn) implements DomainEvent {

        static final EventType<RoleChanged> TYPE = EventType.of(
                        RoleChanged.class, ROLE_CHANGED, 1, "A role has another name or grants something else (ROL-2).")
                .flag("renamed", "whether the name changed", RoleChanged::renamed)
                .texts("granted", "permissions that it grants now and did not before", RoleChanged::granted)
                .texts("withdrawn", "permissions that it grants no more", RoleChanged::withdrawn);

        RoleChanged {
            granted = List.copyOf(granted);
            withdrawn = List.copyOf(withdrawn);
        }

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record RoleDeleted() implements DomainEvent {

        static final EventType<RoleDeleted> TYPE =
                EventType.of(RoleDeleted.class, ROLE_DELETED, 1, "A role that nobody had was deleted (ROL-2).");

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }
}
