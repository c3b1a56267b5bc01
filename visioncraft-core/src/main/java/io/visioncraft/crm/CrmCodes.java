package io.visioncraft.crm;

import io.visioncraft.error.RejectionCode;

/** The codes that CRM rejects with. */
public final class CrmCodes {

    /** There is no such CRM record, or the caller may not know it. */
    public static final RejectionCode CRM_RECORD_NOT_FOUND = RejectionCode.notFound("crm-record-not-found");

    private CrmCodes() {}
}
