package io.visioncraft.crm;

/** Why a CRM record was released from its agent (CRM-8). The names stand in events. */
enum CrmReleaseCause {
    /** Staff released the record. */
    RELEASED,
    /** The agent was suspended. */
    SUSPENDED,
    /** The agent was erased. */
    ERASED,
    /** The agent lost the permission to work records. */
    PERMISSION_LOST,
    /** The record came back to the staff, and its agent may not work it. */
    NOT_ELIGIBLE
}
