package io.visioncraft.ordering;

import static io.visioncraft.ordering.OrderAction.ADD_LINE;
import static io.visioncraft.ordering.OrderAction.CANCEL;
import static io.visioncraft.ordering.OrderAction.CHANGE_LINE;
import static io.visioncraft.ordering.OrderAction.COMPLETE;
import static io.visioncraft.ordering.OrderAction.CONFIRM;
import static io.visioncraft.ordering.OrderAction.DESCRIBE;
import static io.visioncraft.ordering.OrderAction.HOLD;
import static io.visioncraft.ordering.OrderAction.PLACE;
import static io.visioncraft.ordering.OrderAction.REMOVE_LINE;
import static io.visioncraft.ordering.OrderAction.REPLACE_BUYER;
import static io.visioncraft.ordering.OrderAction.RESUME;
import static io.visioncraft.ordering.OrderAction.START;
import static io.visioncraft.ordering.OrderStatus.CANCELLED;
import static io.visioncraft.ordering.OrderStatus.COMPLETED;
import static io.visioncraft.ordering.OrderStatus.CONFIRMED;
import static io.visioncraft.ordering.OrderStatus.DRAFT;
import static io.visioncraft.ordering.OrderStatus.IN_PROGRESS;
import static io.visioncraft.ordering.OrderStatus.ON_HOLD;
import static io.visioncraft.ordering.OrderStatus.PLACED;

import io.visioncraft.internal.StateTable;
import io.visioncraft.kernel.Internal;
import java.util.EnumSet;

/** The statuses of an order and the actions between them, as data (ORD-2). No API. */
@Internal
public final class OrderStates {

    /** The status that each action leads to. Immutable, checked when built. */
    public static final StateTable<OrderStatus, OrderAction> TABLE = StateTable.of(OrderStatus.class, OrderAction.class)
            .born(DRAFT)
            .born(PLACED)
            .on(ADD_LINE, DRAFT, DRAFT)
            .on(CHANGE_LINE, DRAFT, DRAFT)
            .on(REMOVE_LINE, DRAFT, DRAFT)
            .on(DESCRIBE, DRAFT, DRAFT)
            .on(PLACE, DRAFT, PLACED)
            .on(REPLACE_BUYER, PLACED, PLACED)
            .on(REPLACE_BUYER, CONFIRMED, CONFIRMED)
            .on(REPLACE_BUYER, IN_PROGRESS, IN_PROGRESS)
            .on(REPLACE_BUYER, ON_HOLD, ON_HOLD)
            .on(CONFIRM, PLACED, CONFIRMED)
            .on(START, CONFIRMED, IN_PROGRESS)
            .on(HOLD, IN_PROGRESS, ON_HOLD)
            .on(RESUME, ON_HOLD, IN_PROGRESS)
            .on(COMPLETE, IN_PROGRESS, COMPLETED)
            .on(CANCEL, EnumSet.of(DRAFT, PLACED, CONFIRMED, IN_PROGRESS, ON_HOLD), CANCELLED)
            .end(COMPLETED)
            .end(CANCELLED)
            .build();

    private OrderStates() {}
}
