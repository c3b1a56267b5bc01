package io.visioncraft.testkit.assertion;

import io.visioncraft.identity.User;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions on an order. Not thread-safe. */
public final class OrderAssert extends RecordAssert<OrderAssert, Order> {

    OrderAssert(@Nullable Order actual) {
        super(actual, OrderAssert.class);
    }

    /**
     * Asserts that the order is DRAFT.
     *
     * @return this assertion
     */
    public OrderAssert isDraft() {
        return hasStatus(OrderStatus.DRAFT);
    }

    /**
     * Asserts that the order is PLACED.
     *
     * @return this assertion
     */
    public OrderAssert isPlaced() {
        return hasStatus(OrderStatus.PLACED);
    }

    /**
     * Asserts that the order is CONFIRMED.
     *
     * @return this assertion
     */
    public OrderAssert isConfirmed() {
        return hasStatus(OrderStatus.CONFIRMED);
    }

    /**
     * Asserts that the order is IN_PROGRESS.
     *
     * @return this assertion
     */
    public OrderAssert isInProgress() {
        return hasStatus(OrderStatus.IN_PROGRESS);
    }

    /**
     * Asserts that the order is ON_HOLD.
     *
     * @return this assertion
     */
    public OrderAssert isOnHold() {
        return hasStatus(OrderStatus.ON_HOLD);
    }

    /**
     * Asserts that the order is COMPLETED.
     *
     * @return this assertion
     */
    public OrderAssert isCompleted() {
        return hasStatus(OrderStatus.COMPLETED);
    }

    /**
     * Asserts that the order is CANCELLED.
     *
     * @return this assertion
     */
    public OrderAssert isCancelled() {
        return hasStatus(OrderStatus.CANCELLED);
    }

    /**
     * Asserts the status of the order.
     *
     * @param status the expected status
     * @return this assertion
     */
    public OrderAssert hasStatus(OrderStatus status) {
        return hasComponent("status", record().status(), status);
    }

    /**
     * Asserts the total of the order, tax included.
     *
     * @param payable the expected total, for example {@code 120.00 EUR}
     * @return this assertion
     */
    public OrderAssert hasTotal(String payable) {
        return hasAmount("total", record().payable(), payable);
    }

    /**
     * Asserts the total of the order without tax.
     *
     * @param net the expected total, for example {@code 100.00 EUR}
     * @return this assertion
     */
    public OrderAssert hasNet(String net) {
        return hasAmount("net", record().totals().net(), net);
    }

    /**
     * Asserts the tax in the total of the order.
     *
     * @param tax the expected tax, for example {@code 20.00 EUR}
     * @return this assertion
     */
    public OrderAssert hasTax(String tax) {
        return hasAmount("tax", record().totals().tax(), tax);
    }

    /**
     * Asserts the number of lines of the order.
     *
     * @param count the expected number of lines
     * @return this assertion
     */
    public OrderAssert hasLines(int count) {
        return hasComponent("number of lines", record().lines().size(), count);
    }

    /**
     * Asserts that the order has a line for a quantity of a service.
     *
     * @param code the expected code of the service
     * @param quantity the expected quantity, for example {@code 1.5}
     * @return this assertion
     */
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

    /**
     * Asserts the customer of the order.
     *
     * @param customer the expected customer
     * @return this assertion
     */
    public OrderAssert belongsTo(User customer) {
        return hasComponent("customer", record().customer(), customer.id());
    }

    /**
     * Asserts the customer's note on the order.
     *
     * @param note the expected note
     * @return this assertion
     */
    public OrderAssert hasNote(String note) {
        return hasComponent("note", record().details().note(), note);
    }
}
