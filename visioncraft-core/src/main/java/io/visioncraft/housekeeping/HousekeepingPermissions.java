package io.visioncraft.housekeeping;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.GeneralPrivilege;
import java.util.List;

/** What housekeeping asks for. The texts are API, since hosts store them in roles. */
public final class HousekeepingPermissions {

    /** Remove what has served its time. */
    public static final GeneralPrivilege RUN = GeneralPrivilege.of("housekeeping", "run");

    private HousekeepingPermissions() {}

    /** All permissions of housekeeping. */
    public static List<DeclaredPermission> all() {
        return List.of(DeclaredPermission.forAdministrators(
                RUN.any(), "Remove expired receipts and sessions, and events delivered long ago"));
    }
}
