package io.visioncraft.identity;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.GeneralPrivilege;
import io.visioncraft.access.ReachingPrivilege;
import java.util.List;

/** The permissions on users and roles. The names are API: hosts and stores keep them (GEN-2). */
public final class IdentityPermissions {

    /** Read a user and its history. */
    public static final ReachingPrivilege READ_USER = ReachingPrivilege.of("user", "read");
    /** Create a customer without a password. */
    public static final GeneralPrivilege CREATE_USER = GeneralPrivilege.of("user", "create");
    /** Change a user's billing profile and, for a caller who covers the user's role, its name. */
    public static final ReachingPrivilege CHANGE_USER = ReachingPrivilege.of("user", "change");
    /** Check the tax ids of a user; for any user, also record what was found by other means. */
    public static final ReachingPrivilege CHECK_TAX_ID = ReachingPrivilege.of("user", "check-tax-id");
    /** Suspend and reinstate a user. */
    public static final GeneralPrivilege SUSPEND_USER = GeneralPrivilege.of("user", "suspend");
    /** Replace a user's personal data by tombstones. */
    public static final GeneralPrivilege ERASE_USER = GeneralPrivilege.of("user", "erase");
    /** Export all data that is held about a user. */
    public static final ReachingPrivilege EXPORT_USER = ReachingPrivilege.of("user", "export");
    /** Give a user another role. */
    public static final GeneralPrivilege ASSIGN_ROLE = GeneralPrivilege.of("user", "assign-role");
    /** Read the roles. */
    public static final GeneralPrivilege READ_ROLE = GeneralPrivilege.of("role", "read");
    /** Create, change and delete roles. */
    public static final GeneralPrivilege MANAGE_ROLE = GeneralPrivilege.of("role", "manage");

    private IdentityPermissions() {}

    /** {@return all permissions of identity, with the roles that hold them at first} */
    public static List<DeclaredPermission> all() {
        return List.of(
                DeclaredPermission.forCustomers(READ_USER.own(), "See one's own user"),
                DeclaredPermission.forStaff(READ_USER.any(), "See and find any user"),
                DeclaredPermission.forStaff(CREATE_USER.any(), "Create a customer without a password"),
                DeclaredPermission.forCustomers(CHANGE_USER.own(), "Change one's own name and billing profile"),
                DeclaredPermission.forStaff(
                        CHANGE_USER.any(),
                        "Change any user's billing profile, and the name of a user whose role one covers"),
                DeclaredPermission.forCustomers(CHECK_TAX_ID.own(), "Have one's own tax ids checked"),
                DeclaredPermission.forStaff(
                        CHECK_TAX_ID.any(),
                        "Have any user's tax ids checked, and record what was found by other means"),
                DeclaredPermission.forAdministrators(SUSPEND_USER.any(), "Suspend and reinstate a user"),
                DeclaredPermission.forAdministrators(ERASE_USER.any(), "Erase a user's personal data"),
                DeclaredPermission.forCustomers(EXPORT_USER.own(), "Get all that is held about oneself"),
                DeclaredPermission.forAdministrators(EXPORT_USER.any(), "Get all that is held about any user"),
                DeclaredPermission.forAdministrators(ASSIGN_ROLE.any(), "Give a user another role"),
                DeclaredPermission.forAdministrators(READ_ROLE.any(), "See the roles and what they grant"),
                DeclaredPermission.forAdministrators(MANAGE_ROLE.any(), "Create, change and delete roles"));
    }
}
