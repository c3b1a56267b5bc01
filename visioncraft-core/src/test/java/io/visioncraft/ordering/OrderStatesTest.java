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
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Rule;
import org.junit.jupiter.api.Test;

@Rule("ORD-2")
class OrderStatesTest {

    @Test
    void takesInEachStatusTheCommandsOfTheRule() {
        assertThat(OrderStates.TABLE.from(OrderStatus.DRAFT).keySet())
                .containsExactly(ADD_LINE, CHANGE_LINE, REMOVE_LINE, DESCRIBE, PLACE, CANCEL);
        assertThat(OrderStates.TABLE.from(OrderStatus.PLACED).keySet()).containsExactly(CONFIRM, CANCEL);
        assertThat(OrderStates.TABLE.from(OrderStatus.CONFIRMED).keySet()).containsExactly(START, CANCEL);
        assertThat(OrderStates.TABLE.from(OrderStatus.IN_PROGRESS).keySet()).containsExactly(HOLD, COMPLETE, CANCEL);
        assertThat(OrderStates.TABLE.from(OrderStatus.ON_HOLD).keySet()).containsExactly(RESUME, CANCEL);
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
