package io.visioncraft.events;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.GeneralPrivilege;
import java.util.List;

/** The permissions of reading and managing events. Their texts are API, since hosts store them in roles. */
public final class EventPermissions {

    /** Read the events of any record. */
    public static final GeneralPrivilege READ_EVENT = GeneralPrivilege.of("event", "read");
    /** Replay dead events, and dismiss them. */
    public static final GeneralPrivilege MANAGE_EVENT = GeneralPrivilege.of("event", "manage");

    private EventPermissions() {}

    /** {@return all permissions of events} */
    public static List<DeclaredPermission> all() {
        return List.of(
                DeclaredPermission.forAdministrators(
                        READ_EVENT.any(), "Read what happened to any record, by whom and when"),
                DeclaredPermission.forAdministrators(
                        MANAGE_EVENT.any(), "Have events delivered again that no subscriber took, or dismiss them"));
    }
}
