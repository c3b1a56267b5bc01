package io.visioncraft.crm;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.GeneralPrivilege;
import io.visioncraft.access.ReachingPrivilege;
import java.util.List;

/** The permissions on CRM records. The names are API: hosts and stores keep them (GEN-2). */
public final class CrmPermissions {

    /** Open records. */
    public static final ReachingPrivilege OPEN = ReachingPrivilege.of("crm", "open");

    /** Read records, their replies and their history. */
    public static final ReachingPrivilege READ = ReachingPrivilege.of("crm", "read");

    /** Reply on records. */
    public static final ReachingPrivilege REPLY = ReachingPrivilege.of("crm", "reply");

    /** Work records: the queue, claim, assign, release, notes, priority, resolve, close, reopen. */
    public static final GeneralPrivilege WORK = GeneralPrivilege.of("crm", "work");

    private CrmPermissions() {}

    /** {@return all permissions of CRM, with the roles that hold them at first} */
    public static List<DeclaredPermission> all() {
        return List.of(
                DeclaredPermission.forCustomers(OPEN.own(), "Open CRM records of one's own"),
                DeclaredPermission.forStaff(OPEN.any(), "Open CRM records for any customer"),
                DeclaredPermission.forCustomers(READ.own(), "Read one's own CRM records"),
                DeclaredPermission.forStaff(READ.any(), "Read all CRM records"),
                DeclaredPermission.forCustomers(REPLY.own(), "Reply on one's own CRM records"),
                DeclaredPermission.forStaff(REPLY.any(), "Reply on all CRM records"),
                DeclaredPermission.forStaff(
                        WORK.any(), "Work CRM records: queue, claim, assign, note, priority, resolve, close, reopen"));
    }
}
