package io.visioncraft.tck.probe;

import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmPermissions;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** CRM records and the desks at which they are worked. */
final class CrmInvariants {

    private CrmInvariants() {}

    static void check(Contents contents, List<String> violations) {
        Map<CrmRecordId, CrmDesk> desks =
                contents.crmDesks().stream().collect(Collectors.toMap(CrmDesk::id, Function.identity()));
        Map<UserId, User> users = contents.users().stream().collect(Collectors.toMap(User::id, Function.identity()));
        Map<RoleId, Role> roles = contents.roles().stream().collect(Collectors.toMap(Role::id, Function.identity()));
        Set<String> numbers = new HashSet<>();
        for (CrmRecord record : contents.crmRecords()) {
            if (!numbers.add(record.number())) {
                violations.add("The CRM record " + record.id() + " has a number that another record has");
            }
            CrmDesk desk = desks.get(record.id());
            if (desk == null) {
                violations.add("The CRM record " + record.id() + " has no desk");
            } else if (desk.status() != record.status() || desk.priority() != record.priority()) {
                violations.add("The desk of the CRM record " + record.id() + " does not keep up with it: " + desk);
            } else if (record.status() != CrmStatus.CLOSED
                    && desk.assignee() != null
                    && !mayWork(desk.assignee(), users, roles)) {
                violations.add("The CRM record " + record.id() + " is left with an agent who may not work it: " + desk);
            }
        }
    }

    /** ACTIVE, in a role that lets its users work records (CRM-8). */
    private static boolean mayWork(UserId agent, Map<UserId, User> users, Map<RoleId, Role> roles) {
        User user = users.get(agent);
        if (user == null || user.status() != UserStatus.ACTIVE) {
            return false;
        }
        Role role = roles.get(user.role());
        return role != null
                && (role.builtIn() == BuiltInRole.ADMIN || role.permissions().contains(CrmPermissions.WORK.any()));
    }
}
