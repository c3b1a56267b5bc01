package io.visioncraft.identity;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.Privilege;
import java.util.List;

/** What can be permitted on users and roles. The names are API: hosts and stores keep them (GEN-2). */
public final class IdentityPermissions {

    /** See a user and its history. */
    public static final Privilege READ_USER = Privilege.of("user", "read");
    /** Create a customer without a password. */
    public static final Privilege CREATE_USER = Privilege.of("user", "create");
    /** Change a user's name and billing profile. */
    public static final Privilege CHANGE_USER = Privilege.of("user", "change");
    /** Change one's own password. */
    public static final Privilege CHANGE_PASSWORD = Privilege.of("user", "change-password");
    /** Suspend and reinstate a user. */
    public static final Privilege SUSPEND_USER = Privilege.of("user", "suspend");
    /** Replace a user's personal data by tombstones. */
    public static final Privilege ERASE_USER = Privilege.of("user", "erase");
    /** Get all that is held about a user. */
    public static final Privilege EXPORT_USER = Privilege.of("user", "export");
    /** Give a user another role. */
    public static final Privilege ASSIGN_ROLE = Privilege.of("user", "assign-role");
    /** See the roles. */
    public static final Privilege READ_ROLE = Privilege.of("role", "read");
    /** Create, change and delete roles. */
    public static final Privilege MANAGE_ROLE = Privilege.of("role", "manage");

    private IdentityPermissions() {}

    /** All permissions of identity, with the roles that hold them at first. */
    public static List<DeclaredPermission> all() {
        return List.of(
                DeclaredPermission.forCustomers(READ_USER.own(), "See one's own user"),
                DeclaredPermission.forStaff(READ_USER.any(), "See and find any user"),
                DeclaredPermission.forStaff(CREATE_USER.any(), "Create a customer without a password"),
                DeclaredPermission.forCustomers(CHANGE_USER.own(), "Change one's own name and billing profile"),
                DeclaredPermission.forAdministrators(CHANGE_USER.any(), "Change any user's name and billing profile"),
                new DeclaredPermission(CHANGE_PASSWORD.own(), "Change one's own password", true, true),
                DeclaredPermission.forAdministrators(SUSPEND_USER.any(), "Suspend and reinstate a user"),
                DeclaredPermission.forAdministrators(ERASE_USER.any(), "Erase a user's personal data"),
                DeclaredPermission.forCustomers(EXPORT_USER.own(), "Get all that is held about oneself"),
                DeclaredPermission.forAdministrators(EXPORT_USER.any(), "Get all that is held about any user"),
                DeclaredPermission.forAdministrators(ASSIGN_ROLE.any(), "Give a user another role"),
                DeclaredPermission.forAdministrators(READ_ROLE.any(), "See the roles and what they grant"),
                DeclaredPermission.forAdministrators(MANAGE_ROLE.any(), "Create, change and delete roles"));
    }
}
