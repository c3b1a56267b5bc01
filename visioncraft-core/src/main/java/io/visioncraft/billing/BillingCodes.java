package io.visioncraft.billing;

import io.visioncraft.error.RejectionCode;

/** The codes that billing rejects with. */
public final class BillingCodes {

    /** There is no such invoice, or the caller may not know it. */
    public static final RejectionCode INVOICE_NOT_FOUND = RejectionCode.notFound("invoice-not-found");

    /** There is no such credit note, or the caller may not know it. */
    public static final RejectionCode CREDIT_NOTE_NOT_FOUND = RejectionCode.notFound("credit-note-not-found");

    /** There is no such payment, or the caller may not know it. */
    public static final RejectionCode PAYMENT_NOT_FOUND = RejectionCode.notFound("payment-not-found");

    /** The invoice has no such line. */
    public static final RejectionCode INVOICE_LINE_NOT_FOUND = RejectionCode.notFound("invoice-line-not-found");

    /** The invoice is DRAFT or VOID, so nothing is owed on it; the details name its status (INV-2). */
    public static final RejectionCode INVOICE_NOT_ISSUED = RejectionCode.ruleViolated("invoice-not-issued");

    /** The host asks for billing profiles and the customer has none (INV-2). */
    public static final RejectionCode BILLING_PROFILE_REQUIRED = RejectionCode.ruleViolated("billing-profile-required");

    /** More of a line is to be credited than is left of it; the details name line, what is left and the quantity (INV-5). */
    public static final RejectionCode CREDIT_EXCEEDS_INVOICE = RejectionCode.ruleViolated("credit-exceeds-invoice");

    /** All of the invoice is credited already (INV-5). */
    public static final RejectionCode NOTHING_TO_CREDIT = RejectionCode.ruleViolated("nothing-to-credit");

    /** The payment is more than the balance and the command does not accept that; the details name both (PAY-3). */
    public static final RejectionCode OVERPAYMENT = RejectionCode.ruleViolated("overpayment");

    /** A payment of another invoice, amount or currency has that method and reference; the detail {@code differs} says (PAY-1). */
    public static final RejectionCode PAYMENT_REFERENCE_REUSED = RejectionCode.conflict("payment-reference-reused");

    /**
     * The next document would be dated later than tomorrow, as the last of its series or its invoice is: the clock is wrong, or
     * the one that dated those was (INV-4). The details name the series, that date and the clock's.
     */
    public static final RejectionCode SERIES_AHEAD_OF_CLOCK = RejectionCode.unavailable("series-ahead-of-clock");

    /**
     * The series numbers the documents of another issuer, so two instances of different businesses work on one store, or the
     * business has changed its key without saying so ({@link io.visioncraft.kernel.Issuer#renamedFrom}, INV-4). The details name
     * the series, the key of its {@code holder} and that of this instance's {@code issuer}.
     */
    public static final RejectionCode ISSUER_MISMATCH = RejectionCode.unavailable("issuer-mismatch");

    /** The order has an invoice already (INV-1). Found and used by the library, so it shows only where a store keeps clashing. */
    public static final RejectionCode DUPLICATE_ORDER_INVOICE = RejectionCode.conflict("duplicate-order-invoice");

    /** Another invoice has that number (INV-4). Shows only where a store does not keep its guards. */
    public static final RejectionCode DUPLICATE_INVOICE_NUMBER = RejectionCode.conflict("duplicate-invoice-number");

    /** Another credit note has that number (INV-4). Shows only where a store does not keep its guards. */
    public static final RejectionCode DUPLICATE_CREDIT_NOTE_NUMBER =
            RejectionCode.conflict("duplicate-credit-note-number");

    /** Two payments of one method and reference at once (PAY-1). The library finds the first, so it shows only as above. */
    public static final RejectionCode DUPLICATE_PAYMENT_REFERENCE =
            RejectionCode.conflict("duplicate-payment-reference");

    private BillingCodes() {}
}
