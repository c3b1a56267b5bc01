package io.visioncraft.ordering;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.EventType;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import java.util.Currency;
import java.util.List;

/**
 * The types of the events of ordering, for hosts that branch on
 * {@link io.visioncraft.spi.EventRecord#type()}. They are API: stores and subscribers keep them. {@code docs/events.md} lists
 * the data of each.
 */
public final class OrderingEvents {

    /** A cart was opened. */
    public static final String DRAFTED = "order.drafted";

    /** A line was put into the cart. */
    public static final String LINE_ADDED = "order.line-added";

    /** A line of the cart was changed. */
    public static final String LINE_CHANGED = "order.line-changed";

    /** A line was taken out of the cart. */
    public static final String LINE_REMOVED = "order.line-removed";

    /** The customer said something about the order: references, note, place or period. What was said is not in the event. */
    public static final String DESCRIBED = "order.described";

    /** The customer ordered; from here on the lines never change. */
    public static final String PLACED = "order.placed";

    /** Staff named another buyer for the invoice of the order. Who it is is not in the event. */
    public static final String BUYER_REPLACED = "order.buyer-replaced";

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

    private OrderingEvents() {}

    static List<EventType<?>> all() {
        return List.of(
                Drafted.TYPE,
                LineAdded.TYPE,
                LineChanged.TYPE,
                LineRemoved.TYPE,
                Described.TYPE,
                Placed.TYPE,
                BuyerReplaced.TYPE,
                Confirmed.TYPE,
                Started.TYPE,
                Held.TYPE,
                Resumed.TYPE,
                Completed.TYPE,
                Cancelled.TYPE,
                TextsErased.TYPE);
    }

    // each constant has a record of its name, which is internal and says the keys of the data

    record Drafted(UserId customer, Currency currency) implements DomainEvent {

        static final EventType<Drafted> TYPE = EventType.of(Drafted.class, DRAFTED, 1, "A cart was opened.")
                .id("customer", UserId.class, "whose cart", Drafted::customer)
                .currency("currency", "the currency of the cart, for life", Drafted::currency);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record LineAdded(OrderLineId line, ServiceId service, Quantity quantity, Money total) implements DomainEvent {

        static final EventType<LineAdded> TYPE = EventType.of(
                        LineAdded.class, LINE_ADDED, 1, "A line was put into the cart.")
                .id("line", OrderLineId.class, "the line", LineAdded::line)
                .id("service", ServiceId.class, "what is ordered", LineAdded::service)
                .text(
                        "quantity",
                        "how much of it, a decimal number",
                        event -> event.quantity().toString())
                .decimal(
                        "total",
                        "the cart's total payable afterwards, tax included",
                        event -> event.total().amount())
                .currency("currency", "of the total", event -> event.total().currency());

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record LineChanged(OrderLineId line, ServiceId service, Quantity quantity, Money total) implements DomainEvent {

        static final EventType<LineChanged> TYPE = EventType.of(
                        LineChanged.class, LINE_CHANGED, 1, "A line of the cart was changed.")
                .id("line", OrderLineId.class, "the line", LineChanged::line)
                .id("service", ServiceId.class, "what is ordered", LineChanged::service)
                .text(
                        "quantity",
                        "how much of it, a decimal number",
                        event -> event.quantity().toString())
                .decimal(
                        "total",
                        "the cart's total payable afterwards, tax included",
                        event -> event.total().amount())
                .currency("currency", "of the total", event -> event.total().currency());

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record LineRemoved(OrderLineId line, ServiceId service, Quantity quantity, Money total) implements DomainEvent {

        static final EventType<LineRemoved> TYPE = EventType.of(
                        LineRemoved.class, LINE_REMOVED, 1, "A line was taken out of the cart.")
                .id("line", OrderLineId.class, "the line", LineRemoved::line)
                .id("service", ServiceId.class, "what is ordered", LineRemoved::service)
                .text(
                        "quantity",
                        "how much of it, a decimal number",
                        event -> event.quantity().toString())
                .decimal(
                        "total",
                        "the cart's total payable afterwards, tax included",
                        event -> event.total().amount())
                .currency("currency", "of the total", event -> event.total().currency());

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record Described(UserId customer) implements DomainEvent {

        static final EventType<Described> TYPE = EventType.of(
                        Described.class,
                        DESCRIBED,
                        1,
                        "The customer said something about the order: references, note, place or period. What was said is not"
                                + " in the event.")
                .id("customer", UserId.class, "whose order", Described::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record Placed(UserId customer, Money total, int lines) implements DomainEvent {

        static final EventType<Placed> TYPE = EventType.of(
                        Placed.class, PLACED, 1, "The customer ordered; from here on the lines never change.")
                .id("customer", UserId.class, "whose order", Placed::customer)
                .decimal(
                        "total",
                        "the total payable, tax included",
                        event -> event.total().amount())
                .currency("currency", "of the total", event -> event.total().currency())
                .whole("lines", "how many lines it has", Placed::lines);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record BuyerReplaced(UserId customer) implements DomainEvent {

        static final EventType<BuyerReplaced> TYPE = EventType.of(
                        BuyerReplaced.class,
                        BUYER_REPLACED,
                        1,
                        "Staff named another buyer for the invoice of the order. Who it is is not in the event.")
                .id("customer", UserId.class, "whose order", BuyerReplaced::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record Confirmed(UserId customer) implements DomainEvent {

        static final EventType<Confirmed> TYPE = EventType.of(
                        Confirmed.class, CONFIRMED, 1, "The business accepted the order.")
                .id("customer", UserId.class, "whose order", Confirmed::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record Started(UserId customer) implements DomainEvent {

        static final EventType<Started> TYPE = EventType.of(Started.class, STARTED, 1, "Work on the order began.")
                .id("customer", UserId.class, "whose order", Started::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record Held(UserId customer) implements DomainEvent {

        static final EventType<Held> TYPE = EventType.of(Held.class, HELD, 1, "Work on the order paused.")
                .id("customer", UserId.class, "whose order", Held::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record Resumed(UserId customer) implements DomainEvent {

        static final EventType<Resumed> TYPE = EventType.of(Resumed.class, RESUMED, 1, "Work on the order went on.")
                .id("customer", UserId.class, "whose order", Resumed::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record Completed(UserId customer, boolean partly) implements DomainEvent {

        static final EventType<Completed> TYPE = EventType.of(Completed.class, COMPLETED, 1, "The order is done.")
                .id("customer", UserId.class, "whose order", Completed::customer)
                .flag("partly", "whether less was supplied than ordered", Completed::partly);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record Cancelled(UserId customer, OrderStatus from, boolean partly) implements DomainEvent {

        static final EventType<Cancelled> TYPE = EventType.of(
                        Cancelled.class, CANCELLED, 1, "The order was called off.")
                .id("customer", UserId.class, "whose order", Cancelled::customer)
                .state("from", OrderStatus.class, "where it stood before", Cancelled::from)
                .flag("partly", "whether a part was supplied before, and stays billed", Cancelled::partly);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }

    record TextsErased(UserId customer) implements DomainEvent {

        static final EventType<TextsErased> TYPE = EventType.of(
                        TextsErased.class,
                        TEXTS_ERASED,
                        1,
                        "The customer was erased, and with it all that it had said about the order (IDN-8).")
                .id("customer", UserId.class, "whose order", TextsErased::customer);

        @Override
        public EventType<?> declared() {
            return TYPE;
        }
    }
}
