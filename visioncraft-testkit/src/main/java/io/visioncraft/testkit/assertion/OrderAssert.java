package io.visioncraft.testkit.assertion;

import io.visioncraft.identity.User;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asserted of an order. Not thread-safe. */
public final class OrderAssert extends RecordAssert<OrderAssert, Order> {

    OrderAssert(@Nullable Order actual) {
        super(actual, OrderAssert.class);
    }

    /** Is DRAFT. */
    public OrderAssert isDraft() {
        return hasStatus(OrderStatus.DRAFT);
    }

    /** Is PLACED. */
    public OrderAssert isPlaced() {
        return hasStatus(OrderStatus.PLACED);
    }

    /** Is CONFIRMED. */
    public OrderAssert isConfirmed() {
        return hasStatus(OrderStatus.CONFIRMED);
    }

    /** Is IN_PROGRESS. */
    public OrderAssert isInProgress() {
        return hasStatus(OrderStatus.IN_PROGRESS);
    }

    /** Is ON_HOLD. */
    public OrderAssert isOnHold() {
        return hasStatus(OrderStatus.ON_HOLD);
    }

    /** Is COMPLETED. */
    public OrderAssert isCompleted() {
        return hasStatus(OrderStatus.COMPLETED);
    }

    /** Is CANCELLED. */
    public OrderAssert isCancelled() {
        return hasStatus(OrderStatus.CANCELLED);
    }

    /** Stands there. */
    public OrderAssert hasStatus(OrderStatus status) {
        return hasComponent("status", record().status(), status);
    }

    /** Asks for that much, tax included, for example {@code 120.00 EUR}. */
    public OrderAssert hasTotal(String payable) {
        return hasAmount("total", record().payable(), payable);
    }

    /** Comes to that much without tax. */
    public OrderAssert hasNet(String net) {
        return hasAmount("net", record().totals().net(), net);
    }

    /** Contains that much tax. */
    public OrderAssert hasTax(String tax) {
        return hasAmount("tax", record().totals().tax(), tax);
    }

    /** Has so many lines. */
    public OrderAssert hasLines(int count) {
        return hasComponent("number of lines", record().lines().size(), count);
    }

    /** Has a line of so much of the service with that code. */
    public OrderAssert hasLine(String code, String quantity) {
        List<OrderLine> lines = record().lines();
        return expect(
                lines.stream()
                        .anyMatch(line ->
                                line.code().equals(code) && line.quantity().equals(Quantity.of(quantity))),
                "to have a line of " + quantity + " of " + code + ", but it has "
                        + lines.stream()
                                .map(line -> line.quantity() + " of " + line.code())
                                .toList());
    }

    /** Is that customer's. */
    public OrderAssert belongsTo(User customer) {
        return hasComponent("customer", record().customer(), customer.id());
    }

    /** Has that note of the customer's. */
    public OrderAssert hasNote(String note) {
        return hasComponent("note", record().details().note(), note);
    }
}
