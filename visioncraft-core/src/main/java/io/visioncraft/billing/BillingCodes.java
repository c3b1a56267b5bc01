package io.visioncraft.billing;

import io.visioncraft.error.RejectionCode;

/** The codes that billing rejects with. */
public final class BillingCodes {

    /** There is no such invoice, or the caller does not reach it (GEN-2). */
    public static final RejectionCode INVOICE_NOT_FOUND = RejectionCode.notFound("invoice-not-found");

    /** There is no such credit note, or the caller does not reach it (GEN-2). */
    public static final RejectionCode CREDIT_NOTE_NOT_FOUND = RejectionCode.notFound("credit-note-not-found");

    /** There is no such payment, or the caller does not reach it (GEN-2). */
    public static final RejectionCode PAYMENT_NOT_FOUND = RejectionCode.notFound("payment-not-found");

    /** The invoice has no such line. */
    public static final RejectionCode INVOICE_LINE_NOT_FOUND = RejectionCode.notFound("invoice-line-not-found");

    /** The invoice is DRAFT or VOID, so nothing is owed on it; the details name its status (INV-2). */
    public static final RejectionCode INVOICE_NOT_ISSUED = RejectionCode.ruleViolated("invoice-not-issued");

    /**
     * Another invoice took the place of this one, which nothing more is paid to or put in place of (INV-1); the details name the
     * invoice in force, {@code inForce}, and its {@code number}.
     */
    public static final RejectionCode INVOICE_REPLACED = RejectionCode.ruleViolated("invoice-replaced");

    /** The order's invoice is issued and names its buyer for good; the details name it (ORD-1, INV-2). */
    public static final RejectionCode INVOICE_ISSUED = RejectionCode.ruleViolated("invoice-issued");

    /** Only a DRAFT is issued; the details name the invoice and its status (INV-2). */
    public static final RejectionCode INVOICE_NOT_DRAFT = RejectionCode.ruleViolated("invoice-not-draft");

    /** The order is not placed, or nothing of it was supplied, so that it has no invoice (ORD-5). */
    public static final RejectionCode NOTHING_TO_INVOICE = RejectionCode.ruleViolated("nothing-to-invoice");

    /**
     * The books are closed: a document, a payment or another closing is dated on the last closed day or before it; the details
     * name both days (INV-7).
     */
    public static final RejectionCode BOOKS_CLOSED = RejectionCode.ruleViolated("books-closed");

    /** The series has a document or a first number already; the details name it and its next number (INV-7). */
    public static final RejectionCode SERIES_BEGUN = RejectionCode.ruleViolated("series-begun");

    /**
     * The customer has no billing profile, and a simplified invoice will not do (INV-2): the host requires profiles, the order
     * comes to more than the host's limit, which the details name beside the {@code total}, or no tax is charged across borders.
     */
    public static final RejectionCode BILLING_PROFILE_REQUIRED = RejectionCode.ruleViolated("billing-profile-required");

    /** The invoice has no tax group of that kind; the details name what it has (INV-5). */
    public static final RejectionCode INVOICE_GROUP_NOT_FOUND = RejectionCode.notFound("invoice-group-not-found");

    /**
     * The order has an intra-community supply (K) and does not say where it goes, which EN 16931 asks for (BR-IC-12); the details
     * name the order (INV-2). State the place before the order is placed.
     */
    public static final RejectionCode DELIVERY_PLACE_REQUIRED = RejectionCode.ruleViolated("delivery-place-required");

    /**
     * The invoice would have an intra-community supply (K) without day or period, which EN 16931 asks for (BR-IC-11); the details
     * name the order (INV-2). State the period of supply before the order is placed or, where invoices are made of completed
     * orders, when it is completed. Reissuing asks for the day too, where another buyer or place changes the tax by the law of a
     * tax point before the day on which the order was placed; the details then name that day (INV-1).
     */
    public static final RejectionCode SUPPLY_DAY_REQUIRED = RejectionCode.ruleViolated("supply-day-required");

    /**
     * The credit asks for more than is left (INV-5). Of a line the details name the line, the quantity left and the quantity
     * asked for; of an amount they name the amount left, the amount asked for, and the basis of both.
     */
    public static final RejectionCode CREDIT_EXCEEDS_INVOICE = RejectionCode.ruleViolated("credit-exceeds-invoice");

    /** All of the invoice is credited already: what is left, if anything, are lines that cost nothing (INV-5). */
    public static final RejectionCode NOTHING_TO_CREDIT = RejectionCode.ruleViolated("nothing-to-credit");

    /** The payment is more than the balance and the command does not accept that; the details name both (PAY-3). */
    public static final RejectionCode OVERPAYMENT = RejectionCode.ruleViolated("overpayment");

    /**
     * Another payment has that method and reference, and differs in invoice, amount or currency; the detail {@code differs}
     * says in which (PAY-1).
     */
    public static final RejectionCode PAYMENT_REFERENCE_REUSED = RejectionCode.conflict("payment-reference-reused");

    /**
     * The next document would be dated later than tomorrow, because the last document of its series or its invoice is. Either
     * the clock is wrong now, or it was wrong when that document was dated (INV-4). Housekeeping then takes no names off
     * documents (INV-7). The details name the series, that date and the clock's date.
     */
    public static final RejectionCode SERIES_AHEAD_OF_CLOCK = RejectionCode.unavailable("series-ahead-of-clock");

    /**
     * The retention of documents is over by the clock, but nothing was issued for so long that nothing bears the clock out, and
     * the names on documents do not come back (INV-7). The details name the clock's date {@code today} and the last date of a
     * series. State the day in the command of housekeeping, or look at the clock.
     */
    public static final RejectionCode CLOCK_UNCONFIRMED = RejectionCode.unavailable("clock-unconfirmed");

    /**
     * The series numbers the documents of another issuer (INV-4). Either instances of different businesses use one store, or
     * the business has changed its key without {@link io.visioncraft.kernel.Issuer#renamedFrom}. The details name the series,
     * the key of its {@code holder} and the key of this instance's {@code issuer}.
     */
    public static final RejectionCode ISSUER_MISMATCH = RejectionCode.unavailable("issuer-mismatch");

    /**
     * The invoice is in force for another order (INV-1). The use case runs again, so this shows only if a store keeps clashing.
     */
    public static final RejectionCode DUPLICATE_ORDER_INVOICE = RejectionCode.conflict("duplicate-order-invoice");

    /** Another invoice has that number (INV-4). Shows only where a store does not keep its guards. */
    public static final RejectionCode DUPLICATE_INVOICE_NUMBER = RejectionCode.conflict("duplicate-invoice-number");

    /** Another credit note has that number (INV-4). Shows only where a store does not keep its guards. */
    public static final RejectionCode DUPLICATE_CREDIT_NOTE_NUMBER =
            RejectionCode.conflict("duplicate-credit-note-number");

    /**
     * Two calls record a payment of one method and reference at once (PAY-1). The use case runs again and finds the first
     * payment, so this shows only if a store keeps clashing.
     */
    public static final RejectionCode DUPLICATE_PAYMENT_REFERENCE =
            RejectionCode.conflict("duplicate-payment-reference");

    private BillingCodes() {}
}
