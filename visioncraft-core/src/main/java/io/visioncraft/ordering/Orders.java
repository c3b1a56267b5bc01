package io.visioncraft.ordering;

import io.visioncraft.access.Reach;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.OrderId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds orders within a caller's reach; one outside is answered as if it did not exist (GEN-2). */
final class Orders {

    private final OrderRepository repository;

    Orders(OrderRepository repository) {
        this.repository = repository;
    }

    Order find(Reach reach, OrderId id) {
        if (Objects.isNull(id)) {
            throw InvalidInputException.of(KernelCodes.REQUIRED.at("order", "An order is required"));
        }
        return repository
                .find(id)
                .filter(order -> reach.includes(order.customer()))
                .orElseThrow(() -> notFound(id));
    }

    /** The order, if it is at the version that the command states (GEN-6). */
    Order find(Reach reach, OrderId id, @Nullable Long expectedVersion) {
        Order order = find(reach, id);
        Versions.check(order.aggregateType(), order, expectedVersion);
        return order;
    }

    /** An order within the caller's reach as the answer of a command that may carry a key (GEN-7). */
    Answer<Reach, Order> answer() {
        return Answer.of((reach, id) -> find(reach, new OrderId(id)).shownWithin(reach));
    }

    /** The same for the staff's commands. */
    Answer<Permitted, Order> anyAnswer() {
        return Answer.of(id -> find(Reach.ANY, new OrderId(id)));
    }

    static VisionCraftException notFound(OrderId id) {
        return OrderingCodes.ORDER_NOT_FOUND.rejection("There is no order " + id, "order", id);
    }
}
