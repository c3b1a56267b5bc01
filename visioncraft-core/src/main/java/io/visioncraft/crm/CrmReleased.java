package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link CrmEvents#DESK_RELEASED}. Immutable and thread-safe. */
record CrmReleased(UserId assignee, CrmReleaseCause cause) implements DomainEvent {

    static final EventType<CrmReleased> TYPE = EventType.of(
                    CrmReleased.class, CrmEvents.DESK_RELEASED, 1, "An agent no longer works a CRM record.")
            .id("assignee", UserId.class, "the agent who did", CrmReleased::assignee)
            .state("cause", CrmReleaseCause.class, "why no longer", CrmReleased::cause);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
