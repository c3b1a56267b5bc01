package io.visioncraft.crm;

/** What can be done with a CRM record that exists and moves it through its states (CRM-2). */
public enum CrmCommand {
    /** The customer writes. */
    CUSTOMER_REPLY,
    /** Staff write. */
    STAFF_REPLY,
    /** Staff hand the record to the customer, who has to say something. */
    AWAIT_CUSTOMER,
    /** Staff think it is done. */
    RESOLVE,
    /** Staff put it away. */
    CLOSE,
    /** Staff take it up again. */
    REOPEN
}
