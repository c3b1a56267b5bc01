package io.visioncraft.ordering;

import static io.visioncraft.ordering.OrderCommand.ADD_LINE;
import static io.visioncraft.ordering.OrderCommand.CANCEL;
import static io.visioncraft.ordering.OrderCommand.CHANGE_LINE;
import static io.visioncraft.ordering.OrderCommand.COMPLETE;
import static io.visioncraft.ordering.OrderCommand.CONFIRM;
import static io.visioncraft.ordering.OrderCommand.DESCRIBE;
import static io.visioncraft.ordering.OrderCommand.HOLD;
import static io.visioncraft.ordering.OrderCommand.PLACE;
import static io.visioncraft.ordering.OrderCommand.REMOVE_LINE;
import static io.visioncraft.ordering.OrderCommand.RESUME;
import static io.visioncraft.ordering.OrderCommand.START;
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

/** The states of an order as data (ORD-2). */
@Internal
public final class OrderStates {

    /** Which command leads where. Immutable, checked when built. */
    public static final StateTable<OrderStatus, OrderCommand> TABLE = StateTable.of(
                    OrderStatus.class, OrderCommand.class)
            .born(DRAFT)
            .born(PLACED)
            .on(ADD_LINE, DRAFT, DRAFT)
            .on(CHANGE_LINE, DRAFT, DRAFT)
            .on(REMOVE_LINE, DRAFT, DRAFT)
            .on(DESCRIBE, DRAFT, DRAFT)
            .on(PLACE, DRAFT, PLACED)
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
