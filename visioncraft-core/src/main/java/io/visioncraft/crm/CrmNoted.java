package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;

/** The event {@link CrmEvents#DESK_NOTED}. Immutable and thread-safe. */
record CrmNoted() implements DomainEvent {

    static final EventType<CrmNoted> TYPE = EventType.of(
            CrmNoted.class,
            CrmEvents.DESK_NOTED,
            1,
            "Staff left a note on a CRM record. The note is in no event (EVT-3).");

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
