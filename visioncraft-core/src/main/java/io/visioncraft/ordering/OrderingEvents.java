package io.visioncraft.ordering;

import io.visioncraft.kernel.EventType;
import java.util.List;

/**
 * The types of the events of ordering, for hosts that branch on them. They are API: stores and subscribers keep them.
 * {@code docs/events.md} lists the data of each.
 */
public final class OrderEvents {

    /** A cart was opened. */
    public static final String DRAFTED = "order.drafted";

    /** A line was put into the cart. */
    public static final String LINE_ADDED = "order.line-added";

    /** A line of the cart was changed. */
    public static final String LINE_CHANGED = "order.line-changed";

    /** A line was taken out of the cart. */
    public static final String LINE_REMOVED = "order.line-removed";

    /** The customer said something about the order: reference, note or period. What was said is not in the event. */
    public static final String DESCRIBED = "order.described";

    /** The customer ordered; from here on the lines never change. */
    public static final String PLACED = "order.placed";

    /** The business accepted the order. */
    public static final String CONFIRMED = "order.confirmed";

    /** Work on the order began. */
    public static final String STARTED = "order.started";

    /** Work on the order paused. */
    public static final String HELD = "order.held";

    /** Work on the order went on. */
    public static final String RESUMED = "order.resumed";

    /** The order is done. */
    public static final String COMPLETED = "order.completed";

    /** The order was called off. */
    public static final String CANCELLED = "order.cancelled";

    /** The customer was erased, and with it all that it had said about the order (IDN-8). */
    public static final String TEXTS_ERASED = "order.texts-erased";

    private OrderEvents() {}

    static List<EventType<?>> all() {
        return List.of(
                OrderDrafted.TYPE,
                OrderLineAdded.TYPE,
                OrderLineChanged.TYPE,
                OrderLineRemoved.TYPE,
                OrderDescribed.TYPE,
                OrderPlaced.TYPE,
                OrderConfirmed.TYPE,
                OrderStarted.TYPE,
                OrderHeld.TYPE,
                OrderResumed.TYPE,
                OrderCompleted.TYPE,
                OrderCancelled.TYPE,
                OrderTextsErased.TYPE);
    }
}
