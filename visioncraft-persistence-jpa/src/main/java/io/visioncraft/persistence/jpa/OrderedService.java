package io.visioncraft.persistence.jpa;

import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderStatus;
import java.time.Instant;
import java.util.List;

/** A service of an order, and by what lists of orders are filtered and sorted. */
record OrderedService(ServiceId service, UserId customer, OrderStatus status, Instant createdAt) {

    /** Those of an order, in the order in which its lines first name them. */
    static List<OrderedService> of(Order order) {
        return order.services().stream()
                .map(service -> new OrderedService(service, order.customer(), order.status(), order.createdAt()))
                .toList();
    }

    OrderServiceRow row() {
        OrderServiceRow row = new OrderServiceRow();
        row.serviceId = service.value();
        row.customerId = customer.value();
        row.status = status.name();
        row.createdAt = Micros.of(createdAt);
        return row;
    }
}
