package io.visioncraft.spring.boot.test.shop;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.PlaceOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrderController {

    private final OrderManagement orders;

    OrderController(OrderManagement orders) {
        this.orders = orders;
    }

    @GetMapping("/orders/{id}")
    Map<String, String> order(Caller caller, @PathVariable UUID id) {
        return shown(orders.get(caller, new OrderId(id)));
    }

    @PostMapping("/orders")
    Map<String, String> place(Caller caller, @RequestParam UUID service) {
        return shown(orders.place(caller, PlaceOrder.of(new ServiceId(service), 1)));
    }

    @RequestMapping({"/me", "/staff/me"})
    List<String> me(Caller caller) {
        return Arrays.asList(
                caller.kind().name(),
                caller.name(),
                String.valueOf(caller.session()),
                String.valueOf(caller.key()),
                String.valueOf(caller.address()),
                String.valueOf(caller.correlationId()));
    }

    private static Map<String, String> shown(Order order) {
        return Map.of("id", order.id().toString(), "status", order.status().name());
    }
}
