package io.visioncraft.crm;

/** The actions that move an existing CRM record through its states (CRM-2). */
public enum CrmAction {
    /** The customer replies. */
    CUSTOMER_REPLY,
    /** Staff reply. */
    STAFF_REPLY,
    /** Staff ask the customer for an answer. */
    AWAIT_CUSTOMER,
    /** Staff resolve the record. */
    RESOLVE,
    /** Staff close the record. */
    CLOSE,
    /** Staff reopen the record. */
    REOPEN
}
