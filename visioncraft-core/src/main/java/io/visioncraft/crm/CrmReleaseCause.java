package io.visioncraft.crm;

/** Why an agent no longer works a CRM record (CRM-8). The names stand in events. */
public enum CrmReleaseCause {
    /** Staff released the record. */
    RELEASED,
    /** The agent was suspended. */
    SUSPENDED,
    /** The agent was erased. */
    ERASED,
    /** The agent lost the permission to work records. */
    PERMISSION_LOST,
    /** The record became the staff's turn, and its agent may not work it. */
    NOT_ELIGIBLE
}
