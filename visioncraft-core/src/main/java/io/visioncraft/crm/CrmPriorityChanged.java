package io.visioncraft.crm;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.UserId;

/** The event {@link CrmEvents#RECORD_PRIORITY_CHANGED}. Immutable and thread-safe. */
record CrmPriorityChanged(UserId customer, CrmPriority from, CrmPriority to) implements DomainEvent {

    static final EventType<CrmPriorityChanged> TYPE = EventType.of(
                    CrmPriorityChanged.class,
                    CrmEvents.RECORD_PRIORITY_CHANGED,
                    1,
                    "A CRM record became more or less urgent.")
            .id("customer", UserId.class, "whose record", CrmPriorityChanged::customer)
            .state("from", CrmPriority.class, "before", CrmPriorityChanged::from)
            .state("to", CrmPriority.class, "after", CrmPriorityChanged::to);

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
