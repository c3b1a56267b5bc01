package io.visioncraft.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Types and data of events are API: stores and subscribers keep them. */
@Rule("EVT-1")
class OrderEventsTest {

    private static final UserId ANN = new UserId(new UUID(8, 1));
    private static final Map<String, Object> OF_ANN = Map.of("customer", ANN.toString());

    @Test
    void tellOfTheCart() {
        assertEvent(
                new OrderingEvents.Drafted(ANN, ShopWindow.EUR),
                "order.drafted",
                Map.of("customer", ANN.toString(), "currency", "EUR"));
        Map<String, Object> line = Map.of(
                "line", ShopWindow.line(1).toString(),
                "service", ShopWindow.service(1).toString(),
                "quantity", "0.5",
                "total", "47.60",
                "currency", "EUR");
        Quantity half = Quantity.of("0.5");
        Money total = Money.of("47.60", "EUR");
        assertEvent(
                new OrderingEvents.LineAdded(ShopWindow.line(1), ShopWindow.service(1), half, total),
                "order.line-added",
                line);
        assertEvent(
                new OrderingEvents.LineChanged(ShopWindow.line(1), ShopWindow.service(1), half, total),
                "order.line-changed",
                line);
        assertEvent(
                new OrderingEvents.LineRemoved(ShopWindow.line(1), ShopWindow.service(1), half, total),
                "order.line-removed",
                line);
        assertEvent(new OrderingEvents.Described(ANN), "order.described", OF_ANN);
    }

    @Test
    void tellOfThePlacedOrder() {
        assertEvent(new OrderingEvents.BuyerReplaced(ANN), "order.buyer-replaced", OF_ANN);
        assertEvent(new OrderingEvents.Confirmed(ANN), "order.confirmed", OF_ANN);
        assertEvent(new OrderingEvents.Started(ANN), "order.started", OF_ANN);
        assertEvent(new OrderingEvents.Held(ANN), "order.held", OF_ANN);
        assertEvent(new OrderingEvents.Resumed(ANN), "order.resumed", OF_ANN);
        assertEvent(
                new OrderingEvents.Completed(ANN, true),
                "order.completed",
                Map.of("customer", ANN.toString(), "partly", true));
        assertEvent(
                new OrderingEvents.Cancelled(ANN, OrderStatus.PLACED, false),
                "order.cancelled",
                Map.of("customer", ANN.toString(), "from", "PLACED", "partly", false));
    }

    private static void assertEvent(DomainEvent event, String type, Map<String, Object> data) {
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.declared().version()).isEqualTo(1);
        assertThat(event.data()).isEqualTo(data);
    }
}
