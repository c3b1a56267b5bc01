package example;

import io.visioncraft.access.Caller;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.PlaceOrder;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@SpringBootApplication
@RestController
public class Shop {

    private final OrderManagement orders;

    Shop(OrderManagement orders) {
        this.orders = orders;
    }

    @PostMapping("/orders")
    Order place(Caller caller, @RequestBody PlaceOrder command) {
        return orders.place(caller, command);
    }

    public static void main(String[] args) {
        SpringApplication.run(Shop.class, args);
    }
}
