package io.visioncraft.housekeeping;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.GeneralPrivilege;
import java.util.List;

/** The permission of housekeeping. Its text is API, since hosts store it in roles. */
public final class HousekeepingPermissions {

    /** Remove expired data, and the names on documents whose retention is over. */
    public static final GeneralPrivilege RUN = GeneralPrivilege.of("housekeeping", "run");

    private HousekeepingPermissions() {}

    /** {@return all permissions of housekeeping} */
    public static List<DeclaredPermission> all() {
        return List.of(
                DeclaredPermission.forAdministrators(
                        RUN.any(),
                        "Remove expired receipts and sessions, events delivered long ago, and names on documents whose retention is over"));
    }
}
