package io.visioncraft.ordering;

/** Where an order stands (ORD-2). Whether it is paid is another matter (ORD-7). */
public enum OrderStatus {
    /** The customer's cart. */
    DRAFT,
    /** Ordered; its lines never change again (ORD-9). */
    PLACED,
    /** Accepted by the business. */
    CONFIRMED,
    /** Being worked on. */
    IN_PROGRESS,
    /** Work has paused. */
    ON_HOLD,
    /** Done, for good. */
    COMPLETED,
    /** Called off, for good. */
    CANCELLED
}
