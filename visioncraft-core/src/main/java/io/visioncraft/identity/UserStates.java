package io.visioncraft.identity;

import static io.visioncraft.identity.UserStates.Action.ASSIGN_ROLE;
import static io.visioncraft.identity.UserStates.Action.CHANGE_PROFILE;
import static io.visioncraft.identity.UserStates.Action.CHECK_TAX_IDS;
import static io.visioncraft.identity.UserStates.Action.ERASE;
import static io.visioncraft.identity.UserStates.Action.RECORD_TAX_ID_CHECK;
import static io.visioncraft.identity.UserStates.Action.REINSTATE;
import static io.visioncraft.identity.UserStates.Action.SUSPEND;
import static io.visioncraft.identity.UserStatus.ACTIVE;
import static io.visioncraft.identity.UserStatus.ERASED;
import static io.visioncraft.identity.UserStatus.INVITED;
import static io.visioncraft.identity.UserStatus.SUSPENDED;

import io.visioncraft.access.Privilege;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.StateTable;
import io.visioncraft.kernel.Internal;
import java.util.EnumSet;
import java.util.Set;

/** The statuses of a user and the actions between them, as data (IDN-1, IDN-8). No API. */
@Internal
public final class UserStates {

    private static final Set<UserStatus> NOT_ERASED = EnumSet.complementOf(EnumSet.of(ERASED));

    /** The status that each action leads to. Immutable, checked when built. */
    public static final StateTable<UserStatus, Action> TABLE = table();

    private UserStates() {}

    private static StateTable<UserStatus, Action> table() {
        StateTable.Builder<UserStatus, Action> table = StateTable.of(UserStatus.class, Action.class)
                .born(INVITED)
                .born(ACTIVE)
                .on(SUSPEND, ACTIVE, SUSPENDED)
                .on(REINSTATE, SUSPENDED, ACTIVE)
                .on(ERASE, NOT_ERASED, ERASED)
                .end(ERASED);
        for (Action action : EnumSet.of(CHANGE_PROFILE, CHECK_TAX_IDS, RECORD_TAX_ID_CHECK, ASSIGN_ROLE)) {
            NOT_ERASED.forEach(status -> table.on(action, status, status));
        }
        return table.build();
    }

    /** Why a user does not take an action. */
    static VisionCraftException refusal(User user, Action action) {
        return switch (action) {
            case SUSPEND ->
                IdentityCodes.USER_NOT_ACTIVE.rejection(
                        "Only an ACTIVE user can be suspended; this one is " + user.status(), "status", user.status());
            case REINSTATE ->
                IdentityCodes.USER_NOT_SUSPENDED.rejection(
                        "Only a SUSPENDED user can be reinstated; this one is " + user.status(),
                        "status",
                        user.status());
            default -> PersonGuard.erased(user);
        };
    }

    /** The actions on a user that exists, each with its privilege. */
    public enum Action {
        /** Change name and billing profile. */
        CHANGE_PROFILE,
        /** Keep what a port found about the tax ids. */
        CHECK_TAX_IDS,
        /** Keep what staff found about a tax id. */
        RECORD_TAX_ID_CHECK,
        /** Give the user another role. */
        ASSIGN_ROLE,
        /** Shut the user out. */
        SUSPEND,
        /** Let the user in again. */
        REINSTATE,
        /** Put tombstones in the place of all that is personal. */
        ERASE;

        /** {@return the privilege that the caller must hold} */
        public Privilege privilege() {
            return switch (this) {
                case CHANGE_PROFILE -> IdentityPermissions.CHANGE_USER;
                case CHECK_TAX_IDS, RECORD_TAX_ID_CHECK -> IdentityPermissions.CHECK_TAX_ID;
                case ASSIGN_ROLE -> IdentityPermissions.ASSIGN_ROLE;
                case SUSPEND, REINSTATE -> IdentityPermissions.SUSPEND_USER;
                case ERASE -> IdentityPermissions.ERASE_USER;
            };
        }
    }
}
