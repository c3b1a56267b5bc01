package io.visioncraft.billing;

import io.visioncraft.error.RejectionCode;

/** The codes that billing rejects with. */
public final class BillingCodes {

    /** There is no such invoice, or the caller may not know it. */
    public static final RejectionCode INVOICE_NOT_FOUND = RejectionCode.notFound("invoice-not-found");
    /** There is no such credit note, or the caller may not know it. */
    public static final RejectionCode CREDIT_NOTE_NOT_FOUND = RejectionCode.notFound("credit-note-not-found");

    private BillingCodes() {}
}
