package io.visioncraft.crm;

/** Where a CRM record stands (CRM-2). */
public enum CrmStatus {
    /** Nobody has answered yet. */
    NEW,
    /** Being worked on. */
    OPEN,
    /** The customer has to say something. */
    WAITING_ON_CUSTOMER,
    /** The staff think it is done. */
    RESOLVED,
    /** Done; can be reopened for a while. */
    CLOSED
}
