package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link CrmEvents#DESK_ASSIGNED}. Immutable and thread-safe. */
record CrmAssigned(UserId assignee) implements DomainEvent {

    static final EventType<CrmAssigned> TYPE = EventType.of(
                    CrmAssigned.class, CrmEvents.DESK_ASSIGNED, 1, "An agent works a CRM record from now on.")
            .id("assignee", UserId.class, "the agent", CrmAssigned::assignee);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
