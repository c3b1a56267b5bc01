package io.visioncraft.testkit.probe;

import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.kernel.CrmRecordId;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** CRM records and the desks at which they are worked. */
final class CrmInvariants {

    private CrmInvariants() {}

    static void check(Contents contents, List<String> violations) {
        Map<CrmRecordId, CrmDesk> desks =
                contents.crmDesks().stream().collect(Collectors.toMap(CrmDesk::id, Function.identity()));
        for (CrmRecord record : contents.crmRecords()) {
            CrmDesk desk = desks.get(record.id());
            boolean active = record.status() != CrmStatus.RESOLVED && record.status() != CrmStatus.CLOSED;
            if (desk == null) {
                violations.add("The CRM record " + record.id() + " has no desk");
            } else if (desk.queued() != (active && desk.assignee() == null) || desk.priority() != record.priority()) {
                violations.add("The desk of the CRM record " + record.id() + " does not keep up with it: " + desk);
            }
        }
    }
}
