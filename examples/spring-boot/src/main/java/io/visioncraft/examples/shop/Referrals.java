package io.visioncraft.examples.shop;

import io.visioncraft.access.Caller;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.PlaceOrder;
import java.lang.reflect.Method;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Orders that somebody has recommended: the order and the shop's own row about it are stored together, or neither is. */
@Component
public class Referrals {

    private final OrderManagement orders;
    private final JdbcClient jdbc;

    Referrals(OrderManagement orders, JdbcClient jdbc) {
        this.orders = orders;
        this.jdbc = jdbc;
    }

    // begin: together
    @Retryable(predicate = WorthAnotherRun.class, maxRetries = 3, delay = 20, jitter = 20)
    @Transactional
    public Order place(Caller caller, PlaceOrder command, String source) {
        Order order = orders.place(caller, command);
        jdbc.sql("INSERT INTO referral (order_id, source) VALUES (?, ?)")
                .params(order.id().value(), source)
                .update();
        return order;
    }

    /** Where the library joins a transaction it runs nothing again: the whole method has to. */
    static final class WorthAnotherRun implements MethodRetryPredicate {

        @Override
        public boolean shouldRetry(Method method, Throwable failure) {
            return failure instanceof VisionCraftException rejection && rejection.retryable();
        }
    }
    // end: together
}
