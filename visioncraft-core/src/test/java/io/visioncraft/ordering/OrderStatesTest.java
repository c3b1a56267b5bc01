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
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import org.junit.jupiter.api.Test;

@Rule("ORD-2")
class OrderStatesTest {

    @Test
    void takesInEachStatusTheCommandsOfTheRule() {
        assertThat(OrderStates.TABLE.from(OrderStatus.DRAFT).keySet())
                .containsExactly(ADD_LINE, CHANGE_LINE, REMOVE_LINE, DESCRIBE, PLACE, CANCEL);
        assertThat(OrderStates.TABLE.from(OrderStatus.PLACED).keySet()).containsExactly(REPLACE_BUYER, CONFIRM, CANCEL);
        assertThat(OrderStates.TABLE.from(OrderStatus.CONFIRMED).keySet())
                .containsExactly(REPLACE_BUYER, START, CANCEL);
        assertThat(OrderStates.TABLE.from(OrderStatus.IN_PROGRESS).keySet())
                .containsExactly(REPLACE_BUYER, HOLD, COMPLETE, CANCEL);
        assertThat(OrderStates.TABLE.from(OrderStatus.ON_HOLD).keySet()).containsExactly(REPLACE_BUYER, RESUME, CANCEL);
    }

    @Test
    void beginsAsACartOrPlacedAndEndsForGood() {
        assertThat(OrderStates.TABLE.births()).containsExactly(OrderStatus.DRAFT, OrderStatus.PLACED);
        assertThat(OrderStates.TABLE.ends()).containsExactly(OrderStatus.COMPLETED, OrderStatus.CANCELLED);
    }

    @Test
    void leadsWhereTheRuleSays() {
        assertThat(OrderStates.TABLE.after(OrderStatus.DRAFT, PLACE)).contains(OrderStatus.PLACED);
        assertThat(OrderStates.TABLE.after(OrderStatus.PLACED, CONFIRM)).contains(OrderStatus.CONFIRMED);
        assertThat(OrderStates.TABLE.after(OrderStatus.CONFIRMED, START)).contains(OrderStatus.IN_PROGRESS);
        assertThat(OrderStates.TABLE.after(OrderStatus.IN_PROGRESS, HOLD)).contains(OrderStatus.ON_HOLD);
        assertThat(OrderStates.TABLE.after(OrderStatus.ON_HOLD, RESUME)).contains(OrderStatus.IN_PROGRESS);
        assertThat(OrderStates.TABLE.after(OrderStatus.IN_PROGRESS, COMPLETE)).contains(OrderStatus.COMPLETED);
        assertThat(OrderStates.TABLE.after(OrderStatus.ON_HOLD, CANCEL)).contains(OrderStatus.CANCELLED);
    }
}
