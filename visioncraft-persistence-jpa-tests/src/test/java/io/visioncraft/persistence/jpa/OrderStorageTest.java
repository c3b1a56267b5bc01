package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDetails;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.Placement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What orders go through on their way into the tables and back. */
class OrderStorageTest extends StorageCases {

    private final SampleRecords samples = new SampleRecords();

    @Test
    void keepsAnOrderAtTheLimitsOfWhatItCanHold() {
        Order order = stored(store.ordering().orders(), samples.orderAtTheLimits());

        assertThat(in(() -> store.ordering().orders().find(order.id()))).contains(order);
    }

    @Test
    void forgetsWhatTheNextVersionLeavesOut() {
        Order order = stored(store.ordering().orders(), samples.orderAtTheLimits());
        Order next = like(samples.next(order, OrderStatus.CONFIRMED, List.of(samples.line(1))))
                .with(Order::discounts, List.of())
                .with(Order::details, OrderDetails.NONE)
                .with(Order::placement, new Placement(SampleRecords.AT, null))
                .made();

        stored(store.ordering().orders(), next);

        assertThat(in(() -> store.ordering().orders().find(order.id()))).contains(next);
    }
}
