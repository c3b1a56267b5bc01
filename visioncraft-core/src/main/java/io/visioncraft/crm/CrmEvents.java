package io.visioncraft.crm;

import io.visioncraft.kernel.EventType;
import java.util.List;

/**
 * The types of the events of CRM, for hosts that branch on them. They are API: stores and subscribers keep them.
 * {@code docs/events.md} lists the data of each.
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
                CrmOpened.TYPE,
                CrmReplied.TYPE,
                CustomerAwaited.TYPE,
                CrmResolved.TYPE,
                CrmClosed.TYPE,
                CrmReopened.TYPE,
                CrmPriorityChanged.TYPE,
                CrmTextsErased.TYPE,
                CrmAssigned.TYPE,
                CrmReleased.TYPE,
                CrmNoted.TYPE);
    }
}
