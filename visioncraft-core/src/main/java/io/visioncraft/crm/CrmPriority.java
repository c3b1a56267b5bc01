package io.visioncraft.crm;

/** How urgent a CRM record is; the queue takes the most urgent first (CRM-4). */
public enum CrmPriority {
    /** The least urgent. */
    LOW,
    /** The priority of a record that is opened without one. */
    NORMAL,
    /** More urgent than NORMAL. */
    HIGH,
    /** The most urgent: first in the queue. */
    URGENT
}
