package io.visioncraft.testkit.assertion;

import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.identity.User;
import org.jspecify.annotations.Nullable;

/** Assertions on a desk, the staff's side of a CRM record. Not thread-safe. */
public final class CrmDeskAssert extends RecordAssert<CrmDeskAssert, CrmDesk> {

    CrmDeskAssert(@Nullable CrmDesk actual) {
        super(actual, CrmDeskAssert.class);
    }

    /**
     * Asserts that the desk waits in the queue.
     *
     * @return this assertion
     */
    public CrmDeskAssert isQueued() {
        return hasComponent("queued", record().queued(), true);
    }

    /**
     * Asserts that the desk does not wait in the queue.
     *
     * @return this assertion
     */
    public CrmDeskAssert isNotQueued() {
        return hasComponent("queued", record().queued(), false);
    }

    /**
     * Asserts the agent of the desk.
     *
     * @param agent the expected agent
     * @return this assertion
     */
    public CrmDeskAssert isAssignedTo(User agent) {
        return hasComponent("assignee", record().assignee(), agent.id());
    }

    /**
     * Asserts that the desk has no agent.
     *
     * @return this assertion
     */
    public CrmDeskAssert isUnassigned() {
        return hasComponent("assignee", record().assignee(), null);
    }

    /**
     * Asserts the priority of the desk.
     *
     * @param priority the expected priority
     * @return this assertion
     */
    public CrmDeskAssert hasPriority(CrmPriority priority) {
        return hasComponent("priority", record().priority(), priority);
    }
}
