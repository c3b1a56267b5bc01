package io.visioncraft.crm;

import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import java.util.List;

/**
 * The types of the events of CRM, for hosts that branch on
 * {@link io.visioncraft.spi.EventRecord#type()}. They are API: stores and subscribers keep them. {@code docs/events.md} lists
 * the data of each.
 */
public final class CrmEvents {

    /** A CRM record came to be. Its words stay out of the event. */
    public static final String RECORD_OPENED = "crm-record.opened";

    /** Customer or staff wrote on a CRM record. The text stays out of the event. */
    public static final String RECORD_REPLIED = "crm-record.replied";

    /** Staff asked the customer for something. */
    public static final String RECORD_CUSTOMER_AWAITED = "crm-record.customer-awaited";

    /** Staff think that a CRM record is done. */
    public static final String RECORD_RESOLVED = "crm-record.resolved";

    /** A CRM record was put away. */
    public static final String RECORD_CLOSED = "crm-record.closed";

    /** A CRM record was taken up again, by staff or by a reply of the customer. */
    public static final String RECORD_REOPENED = "crm-record.reopened";

    /** A CRM record became more or less urgent. */
    public static final String RECORD_PRIORITY_CHANGED = "crm-record.priority-changed";

    /** The customer was erased, and with it all that it had written on the record (IDN-8). */
    public static final String RECORD_TEXTS_ERASED = "crm-record.texts-erased";

    /** An agent works a CRM record from now on. */
    public static final String DESK_ASSIGNED = "crm-desk.assigned";

    /** An agent no longer works a CRM record. */
    public static final String DESK_RELEASED = "crm-desk.released";

    /** Staff left a note on a CRM record. The note is in no event (EVT-3). */
    public static final String DESK_NOTED = "crm-desk.noted";

    private CrmEvents() {}

    static List<EventType<?>> all() {
        return List.of(
                RecordOpened.TYPE,
                RecordReplied.TYPE,
                RecordCustomerAwaited.TYPE,
                RecordResolved.TYPE,
                RecordClosed.TYPE,
                RecordReopened.TYPE,
                RecordPriorityChanged.TYPE,
                RecordTextsErased.TYPE,
                DeskAssigned.TYPE,
                DeskReleased.TYPE,
                DeskNoted.TYPE);
    }

    // each constant has a record of its name, which is internal and says the keys of the data

    record RecordOpened(String number, UserId customer, String recordType, CrmPriority priority, CrmLinks links)
            implements DomainEvent {

        static final EventType<RecordOpened> TYPE = EventType.of(
                        RecordOpened.class,
                        RECORD_OPENED,
                        1,
                        "A CRM record came to be. Its words stay out of the event.")
                .text("number", "the readable number of the record", RecordOpened::number)
                .id("customer", UserId.class, "whose record", RecordOpened::customer)
                .text("recordType", "its type, for example ISSUE", RecordOpened::recordType)
                .state("priority", CrmPriority.class, "how urgent it is", RecordOpened::priority)
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

    record RecordReplied(UserId customer, boolean fromCustomer, CrmStatus status) implements DomainEvent {

        static final EventType<RecordReplied> TYPE = EventType.of(
                        RecordReplied.class,
                        RECORD_REPLIED,
                        1,
                        "Customer or staff wrote on a CRM record. The text stays out of the event.")
                .id("customer", UserId.class, "whose record", RecordReplied::customer)
                .flag("fromCustomer", "whether the customer wrote", RecordReplied::fromCustomer)
                .state("status", CrmStatus.class, "where the record stands after it", RecordReplied::status);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record RecordCustomerAwaited(UserId customer) implements DomainEvent {

        static final EventType<RecordCustomerAwaited> TYPE = EventType.of(
                        RecordCustomerAwaited.class,
                        RECORD_CUSTOMER_AWAITED,
                        1,
                        "Staff asked the customer for something.")
                .id("customer", UserId.class, "whose record", RecordCustomerAwaited::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record RecordResolved(UserId customer) implements DomainEvent {

        static final EventType<RecordResolved> TYPE = EventType.of(
                        RecordResolved.class, RECORD_RESOLVED, 1, "Staff think that a CRM record is done.")
                .id("customer", UserId.class, "whose record", RecordResolved::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record RecordClosed(UserId customer) implements DomainEvent {

        static final EventType<RecordClosed> TYPE = EventType.of(
                        RecordClosed.class, RECORD_CLOSED, 1, "A CRM record was put away.")
                .id("customer", UserId.class, "whose record", RecordClosed::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record RecordReopened(UserId customer, CrmStatus from) implements DomainEvent {

        static final EventType<RecordReopened> TYPE = EventType.of(
                        RecordReopened.class,
                        RECORD_REOPENED,
                        1,
                        "A CRM record was taken up again, by staff or by a reply of the customer.")
                .id("customer", UserId.class, "whose record", RecordReopened::customer)
                .state("from", CrmStatus.class, "where it stood before", RecordReopened::from);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record RecordPriorityChanged(UserId customer, CrmPriority from, CrmPriority to) implements DomainEvent {

        static final EventType<RecordPriorityChanged> TYPE = EventType.of(
                        RecordPriorityChanged.class,
                        RECORD_PRIORITY_CHANGED,
                        1,
                        "A CRM record became more or less urgent.")
                .id("customer", UserId.class, "whose record", RecordPriorityChanged::customer)
                .state("from", CrmPriority.class, "before", RecordPriorityChanged::from)
                .state("to", CrmPriority.class, "after", RecordPriorityChanged::to);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record RecordTextsErased(UserId customer) implements DomainEvent {

        static final EventType<RecordTextsErased> TYPE = EventType.of(
                        RecordTextsErased.class,
                        RECORD_TEXTS_ERASED,
                        1,
                        "The customer was erased, and with it all that it had written on the record (IDN-8).")
                .id("customer", UserId.class, "whose record", RecordTextsErased::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record DeskAssigned(UserId assignee) implements DomainEvent {

        static final EventType<DeskAssigned> TYPE = EventType.of(
                        DeskAssigned.class, DESK_ASSIGNED, 1, "An agent works a CRM record from now on.")
                .id("assignee", UserId.class, "the agent", DeskAssigned::assignee);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record DeskReleased(UserId assignee, CrmReleaseCause cause) implements DomainEvent {

        static final EventType<DeskReleased> TYPE = EventType.of(
                        DeskReleased.class, DESK_RELEASED, 1, "An agent no longer works a CRM record.")
                .id("assignee", UserId.class, "the agent who did", DeskReleased::assignee)
                .state("cause", CrmReleaseCause.class, "why no longer", DeskReleased::cause);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record DeskNoted() implements DomainEvent {

        static final EventType<DeskNoted> TYPE = EventType.of(
                DeskNoted.class, DESK_NOTED, 1, "Staff left a note on a CRM record. The note is in no event (EVT-3).");

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }
}
