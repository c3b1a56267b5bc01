package io.visioncraft.crm;

/** The status of a CRM record (CRM-2). */
public enum CrmStatus {
    /** Opened, and staff have not replied. */
    NEW,
    /** In work: the next step is the staff's. */
    OPEN,
    /** The customer has to answer. */
    WAITING_ON_CUSTOMER,
    /** Staff have resolved it; a reply of the customer reopens it. */
    RESOLVED,
    /** Staff have closed it; a reply of the customer reopens it for the days of {@link CrmPolicy}. */
    CLOSED
}
