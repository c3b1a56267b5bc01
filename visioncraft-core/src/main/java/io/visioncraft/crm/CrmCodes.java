package io.visioncraft.crm;

import io.visioncraft.error.RejectionCode;

/** The codes of CRM's rejections. */
public final class CrmCodes {

    /** The CRM record does not exist, or is out of the caller's reach. */
    public static final RejectionCode CRM_RECORD_NOT_FOUND = RejectionCode.notFound("crm-record-not-found");

    /** Another CRM record has that number; the use case may run again, with another one (INV-8). */
    public static final RejectionCode DUPLICATE_CRM_RECORD_NUMBER =
            RejectionCode.conflict("duplicate-crm-record-number");

    /** The type is not among those of {@link CrmPolicy}; the details name them (CRM-1). */
    public static final RejectionCode UNKNOWN_CRM_TYPE = RejectionCode.invalid("unknown-crm-type");

    /** The record's status does not allow the command; the details name both (CRM-2). */
    public static final RejectionCode WRONG_STATUS = RejectionCode.ruleViolated("wrong-crm-status");

    /** The assignee is not an ACTIVE user with {@code crm:work:any}. */
    public static final RejectionCode ASSIGNEE_NOT_ELIGIBLE = RejectionCode.ruleViolated("assignee-not-eligible");

    /** The record has no agent, so it cannot be released. */
    public static final RejectionCode NOT_ASSIGNED = RejectionCode.ruleViolated("crm-record-not-assigned");

    /** The caller is not a user: only a user can claim a record (CRM-4). */
    public static final RejectionCode AGENT_REQUIRED = RejectionCode.denied("agent-required");

    private CrmCodes() {}
}
