package io.visioncraft.authentication;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.PersonalPrivilege;
import java.util.List;

/** The permission on passwords. The names are API: hosts and stores keep them (GEN-2). */
public final class AuthenticationPermissions {

    /** Change one's own password. */
    public static final PersonalPrivilege CHANGE_PASSWORD = PersonalPrivilege.of("user", "change-password");

    private AuthenticationPermissions() {}

    /** {@return all permissions of authentication, with the roles that hold them at first} */
    public static List<DeclaredPermission> all() {
        return List.of(new DeclaredPermission(CHANGE_PASSWORD.own(), "Change one's own password", true, true));
    }
}
