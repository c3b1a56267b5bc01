package io.visioncraft.crm;

import io.visioncraft.error.RejectionCode;

/** The codes that CRM rejects with. */
public final class CrmCodes {

    /** There is no such CRM record, or the caller may not know it. */
    public static final RejectionCode CRM_RECORD_NOT_FOUND = RejectionCode.notFound("crm-record-not-found");

    /** The type is none of those that the host lets records have; the details name them (CRM-1). */
    public static final RejectionCode UNKNOWN_CRM_TYPE = RejectionCode.invalid("unknown-crm-type");

    /** The record's status does not allow the command; the details name both (CRM-2). */
    public static final RejectionCode WRONG_STATUS = RejectionCode.ruleViolated("wrong-crm-status");

    /** The user who shall work the record is not ACTIVE or may not work records. */
    public static final RejectionCode ASSIGNEE_NOT_ELIGIBLE = RejectionCode.ruleViolated("assignee-not-eligible");

    /** Nobody works the record, so nobody can be released from it. */
    public static final RejectionCode NOT_ASSIGNED = RejectionCode.ruleViolated("crm-record-not-assigned");

    /** Only a user can take a record on, not a system (CRM-4). */
    public static final RejectionCode AGENT_REQUIRED = RejectionCode.denied("agent-required");

    private CrmCodes() {}
}
