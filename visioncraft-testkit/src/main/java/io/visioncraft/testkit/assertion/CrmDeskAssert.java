package io.visioncraft.testkit.assertion;

import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.identity.User;
import org.jspecify.annotations.Nullable;

/** What can be asserted of a desk: what staff know of a CRM record. Not thread-safe. */
public final class CrmDeskAssert extends RecordAssert<CrmDeskAssert, CrmDesk> {

    CrmDeskAssert(@Nullable CrmDesk actual) {
        super(actual, CrmDeskAssert.class);
    }

    /** Waits for somebody to claim it. */
    public CrmDeskAssert isQueued() {
        return hasComponent("queued", record().queued(), true);
    }

    /** Waits for nobody. */
    public CrmDeskAssert isNotQueued() {
        return hasComponent("queued", record().queued(), false);
    }

    /** Is that agent's. */
    public CrmDeskAssert isAssignedTo(User agent) {
        return hasComponent("assignee", record().assignee(), agent.id());
    }

    /** Is nobody's. */
    public CrmDeskAssert isUnassigned() {
        return hasComponent("assignee", record().assignee(), null);
    }

    /** Is that urgent. */
    public CrmDeskAssert hasPriority(CrmPriority priority) {
        return hasComponent("priority", record().priority(), priority);
    }
}
