package io.visioncraft.crm;

/** How urgent a CRM record is; the queue takes the most urgent first (CRM-4). */
public enum CrmPriority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
