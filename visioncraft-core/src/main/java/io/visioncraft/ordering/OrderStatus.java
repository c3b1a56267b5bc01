package io.visioncraft.ordering;

/** The status of an order (ORD-2). It does not tell whether the order is paid (ORD-7). */
public enum OrderStatus {
    /** The customer's cart. */
    DRAFT,
    /** Placed; its lines never change again (ORD-9). */
    PLACED,
    /** Accepted by the business. */
    CONFIRMED,
    /** Work has started. */
    IN_PROGRESS,
    /** Work has paused. */
    ON_HOLD,
    /** Work is complete, for good. */
    COMPLETED,
    /** Cancelled, for good. */
    CANCELLED
}
