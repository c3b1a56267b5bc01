package io.visioncraft.ordering;

import io.visioncraft.error.RejectionCode;

/** The codes that ordering rejects with. */
public final class OrderingCodes {

    /** There is no such order, or the caller may not know it. */
    public static final RejectionCode ORDER_NOT_FOUND = RejectionCode.notFound("order-not-found");

    private OrderingCodes() {}
}
