package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;

/** The event {@link CrmEvents#RECORD_OPENED}. Immutable and thread-safe. */
record CrmOpened(UserId customer, String recordType, CrmPriority priority, CrmLinks links) implements DomainEvent {

    static final EventType<CrmOpened> TYPE = EventType.of(
                    CrmOpened.class,
                    CrmEvents.RECORD_OPENED,
                    1,
                    "A CRM record came to be. Its words stay out of the event.")
            .id("customer", UserId.class, "whose record", CrmOpened::customer)
            .text("recordType", "its type, for example ISSUE", CrmOpened::recordType)
            .state("priority", CrmPriority.class, "how urgent it is", CrmOpened::priority)
            .optionalId(
                    "service",
                    ServiceId.class,
                    "the service that it is about",
                    event -> event.links().service())
            .optionalId(
                    "order",
                    OrderId.class,
                    "the order that it is about",
                    event -> event.links().order())
            .optionalId(
                    "previous",
                    CrmRecordId.class,
                    "the record that it follows",
                    event -> event.links().previous());

    @Override
    public EventType<?> declared() {
        return TYPE;
    }
}
