package io.visioncraft.ordering;

import io.visioncraft.error.RejectionCode;

/** The codes that ordering rejects with. */
public final class OrderingCodes {

    /** There is no such order, or the caller does not reach it (GEN-2). */
    public static final RejectionCode ORDER_NOT_FOUND = RejectionCode.notFound("order-not-found");
    /** The order has no such line. */
    public static final RejectionCode LINE_NOT_FOUND = RejectionCode.notFound("order-line-not-found");
    /**
     * Another order has that number (ORD-8). The use case runs again with a new number, so this shows only if the generator
     * keeps repeating itself.
     */
    public static final RejectionCode DUPLICATE_REFERENCE = RejectionCode.conflict("duplicate-order-reference");
    /** The order's status does not allow the command (ORD-2, ORD-9); the details name both. */
    public static final RejectionCode WRONG_STATUS = RejectionCode.ruleViolated("wrong-order-status");
    /** An order without lines cannot be placed (ORD-4). */
    public static final RejectionCode EMPTY_ORDER = RejectionCode.ruleViolated("empty-order");
    /** An order has at most 500 lines (ORD-1). */
    public static final RejectionCode TOO_MANY_LINES = RejectionCode.ruleViolated("too-many-order-lines");
    /** Services of the order are not ACTIVE; the details name them (ORD-4). */
    public static final RejectionCode SERVICE_NOT_ACTIVE = RejectionCode.ruleViolated("service-not-active");
    /** Some of the prices hold the tax and others do not; the details name those that hold it (MON-2). */
    public static final RejectionCode MIXED_PRICE_BASES = RejectionCode.ruleViolated("mixed-price-bases");
    /** The customer cannot order: suspended, erased, or invited and acting without staff (ORD-4). */
    public static final RejectionCode CUSTOMER_NOT_ACTIVE = RejectionCode.ruleViolated("customer-not-active");
    /** The total that the caller showed is not the total now; the details hold both (ORD-4). */
    public static final RejectionCode STALE_TOTAL = RejectionCode.ruleViolated("stale-total");
    /** Work has started: only staff can cancel this order (ORD-5). */
    public static final RejectionCode CANCELLATION_TOO_LATE = RejectionCode.ruleViolated("cancellation-too-late");
    /** More of a line is said to be supplied than was ordered; the details name the line and both quantities (ORD-5). */
    public static final RejectionCode SUPPLIED_EXCEEDS_ORDER = RejectionCode.ruleViolated("supplied-exceeds-order");

    private OrderingCodes() {}
}
