package io.visioncraft.tck.suite;

import static io.visioncraft.error.StaleAggregateException.CODE;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.ordering.OrderingCodes.CANCELLATION_TOO_LATE;
import static io.visioncraft.ordering.OrderingCodes.ORDER_NOT_FOUND;
import static io.visioncraft.ordering.OrderingCodes.WRONG_STATUS;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.access.Caller;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.ordering.AddLine;
import io.visioncraft.ordering.AllowedActions;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.ChangeLine;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DescribeOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderAction;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceDraft;
import io.visioncraft.ordering.RemoveLine;
import io.visioncraft.ordering.ReplaceBuyer;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** How a placed order goes through the business, or is called off, on every store (ORD-2, ORD-5). */
abstract class OrderLifeSuite extends OrderingSuite {

    private static final OrderId UNKNOWN = new OrderId(new UUID(7, 7));

    private static final BillingProfile OFFICE = BillingProfile.of("Office Ltd", "Ring 2", "1010", "Wien", "AT");

    /** A use case of staff that takes the order's id, and a reason. */
    @FunctionalInterface
    private interface Step {
        Order take(OrderManagement orders, Caller caller, WorkOnOrder command);
    }

    private static final List<Step> WORK = List.of(
            OrderManagement::confirm,
            OrderManagement::start,
            OrderManagement::hold,
            OrderManagement::resume,
            OrderLifeSuite::complete);

    private static Order complete(OrderManagement orders, Caller caller, WorkOnOrder like) {
        return orders.complete(caller, new CompleteOrder(like.order(), null, like.reason(), like.expectedVersion()));
    }

    @Test
    @Rule({"ORD-2", "EVT-1", "GEN-10", "IDN-9"})
    void goesThroughTheBusinessToItsEnd() {
        OrderId id = orders.aPlacedOrderOf(customer).id();
        events.clear();

        vc.orders().confirm(STAFF, WorkOnOrder.of(id));
        vc.orders().start(STAFF, WorkOnOrder.of(id));
        clock.advance(Duration.ofHours(1));
        vc.orders().hold(STAFF, WorkOnOrder.of(id).because(" Waiting for parts.\nThey come on Friday. "));
        clock.advance(Duration.ofDays(3));
        vc.orders().resume(STAFF, WorkOnOrder.of(id));
        Order completed = vc.orders().complete(STAFF, CompleteOrder.of(id));

        assertThat(completed.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(vc.orders().get(ann, id)).isEqualTo(completed);
        assertThat(events.types())
                .filteredOn(type -> type.startsWith("order."))
                .containsExactly("order.confirmed", "order.started", "order.held", "order.resumed", "order.completed");
        List<StatusChange<OrderStatus>> history =
                vc.orders().history(STAFF, id, ListRequest.first()).items();
        assertThat(history)
                .extracting(StatusChange::to)
                .containsExactly(
                        OrderStatus.PLACED,
                        OrderStatus.CONFIRMED,
                        OrderStatus.IN_PROGRESS,
                        OrderStatus.ON_HOLD,
                        OrderStatus.IN_PROGRESS,
                        OrderStatus.COMPLETED);
        assertThat(history.get(3))
                .isEqualTo(new StatusChange<>(
                        OrderStatus.IN_PROGRESS,
                        OrderStatus.ON_HOLD,
                        clock.instant().minus(Duration.ofDays(3)),
                        "SYSTEM",
                        "desk",
                        "Waiting for parts.\nThey come on Friday."));
        assertThat(vc.orders().history(ann, id, ListRequest.first()).items())
                .isEqualTo(history.stream()
                        .map(change -> change.shownTo(customer.id()))
                        .toList())
                .extracting(StatusChange::reason)
                .containsOnly("");
    }

    @Test
    @Rule("EVT-3")
    void leavesReasonsOutOfEvents() {
        Order order = orders.anOrderOf(customer, OrderStatus.IN_PROGRESS);
        events.clear();

        vc.orders().hold(STAFF, WorkOnOrder.of(order.id()).because("The customer is ill"));
        vc.orders().cancel(STAFF, CancelOrder.of(order.id()).because("The customer is very ill"));

        assertThat(events.ofType("order.held"))
                .singleElement()
                .satisfies(held -> assertThat(held.data())
                        .isEqualTo(Map.of("customer", customer.id().toString())));
        assertThat(events.ofType("order.cancelled"))
                .singleElement()
                .satisfies(cancelled -> assertThat(cancelled.data())
                        .isEqualTo(Map.of("customer", customer.id().toString(), "from", "ON_HOLD", "partly", false)));
    }

    @Test
    @Rule("ORD-7")
    void completesAnOrderThatNobodyPaid() {
        Order completed = orders.anOrderIn(OrderStatus.COMPLETED);

        assertThat(vc.orders().get(STAFF, completed.id()).status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(events.ofType("payment.recorded")).isEmpty();
    }

    @Test
    @Rule("ORD-2")
    void takesOnlyTheCommandsOfItsStatusAndSaysSoBefore() {
        for (OrderStatus status : OrderStatus.values()) {
            for (Caller caller : List.of(ann, STAFF)) {
                Order order = orders.anOrderOf(customer, status);
                for (OrderAction command : OrderAction.values()) {
                    boolean taken = runsAsItSaysBefore(command, order, caller);
                    order = taken ? orders.anOrderOf(customer, status) : order;
                }
            }
        }
    }

    @Test
    @Rule("ORD-2")
    void saysWhichCommandsACallerMayRunAndWhyNotTheOthers() {
        OrderId cart = orders.anEmptyCartOf(customer).id();
        OrderId started = orders.anOrderOf(customer, OrderStatus.IN_PROGRESS).id();
        Caller onlyReads = system("order:read:any");
        Caller cancelsOwn = IdentityFixtures.as(people.aUserWith("order:read:any", "order:cancel:own"));

        AllowedActions inTheCart = vc.orders().allowed(ann, cart);
        assertThat(inTheCart.allowed())
                .containsExactlyInAnyOrder(
                        OrderAction.ADD_LINE,
                        OrderAction.CHANGE_LINE,
                        OrderAction.REMOVE_LINE,
                        OrderAction.DESCRIBE,
                        OrderAction.CANCEL);
        assertThat(inTheCart.refusal(OrderAction.PLACE)).contains("empty-order");
        assertThat(inTheCart.refusal(OrderAction.CONFIRM)).contains("permission-missing");
        assertThat(inTheCart.allows(OrderAction.ADD_LINE)).isTrue();
        assertThat(vc.orders().allowed(ann, started).allowed()).isEmpty();
        assertThat(vc.orders().allowed(ann, started).refusal(OrderAction.CANCEL))
                .contains("cancellation-too-late");
        assertThat(vc.orders().allowed(STAFF, started).allowed())
                .containsExactlyInAnyOrder(OrderAction.HOLD, OrderAction.COMPLETE, OrderAction.CANCEL);
        assertThat(vc.orders().allowed(onlyReads, started).refused().values()).containsOnly("permission-missing");
        assertThat(vc.orders().allowed(cancelsOwn, started).refusal(OrderAction.CANCEL))
                .contains("order-not-found");
    }

    @Test
    @Rule({"ORD-5", "EVT-1", "GEN-10"})
    void letsCustomersCancelTheirOwnUntilWorkStarts() {
        for (OrderStatus status : List.of(OrderStatus.DRAFT, OrderStatus.PLACED, OrderStatus.CONFIRMED)) {
            Order order = orders.anOrderOf(customer, status);
            events.clear();

            Order cancelled = vc.orders().cancel(ann, CancelOrder.of(order.id()).because("Changed my mind"));

            assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(cancelled.lines()).isEqualTo(order.lines());
            assertThat(cancelled.placedAt()).isEqualTo(order.placedAt());
            assertThat(vc.orders().get(ann, order.id())).isEqualTo(cancelled);
            assertThat(events.types()).startsWith("order.cancelled");
            assertThat(vc.orders().history(ann, order.id(), ListRequest.first()).items())
                    .last()
                    .isEqualTo(new StatusChange<>(
                            status,
                            OrderStatus.CANCELLED,
                            clock.instant(),
                            "USER",
                            customer.id().toString(),
                            "Changed my mind"));
        }
    }

    @Test
    @Rule("ORD-5")
    void leavesCancellingLaterToStaffWithAReason() {
        for (OrderStatus status : List.of(OrderStatus.IN_PROGRESS, OrderStatus.ON_HOLD)) {
            Order order = orders.anOrderOf(customer, status);

            assertRejected(
                    CANCELLATION_TOO_LATE,
                    () -> vc.orders().cancel(ann, CancelOrder.of(order.id()).because("Too slow")));
            assertInvalid(REQUIRED, "reason", () -> vc.orders().cancel(STAFF, CancelOrder.of(order.id())));
            assertInvalid(
                    REQUIRED,
                    "reason",
                    () -> vc.orders().cancel(STAFF, CancelOrder.of(order.id()).because(" \n ")));
            assertThat(vc.orders().get(ann, order.id())).isEqualTo(order);

            Order cancelled =
                    vc.orders().cancel(STAFF, CancelOrder.of(order.id()).because("Beyond repair"));
            assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
        }
    }

    @Test
    @Rule("ORD-2")
    void neverLeavesAFinalStatus() {
        for (OrderStatus end : List.of(OrderStatus.COMPLETED, OrderStatus.CANCELLED)) {
            Order order = orders.anOrderOf(customer, end);

            assertRejected(
                    WRONG_STATUS,
                    () -> vc.orders().cancel(STAFF, CancelOrder.of(order.id()).because("Late")));
            for (Step step : WORK) {
                assertRejected(WRONG_STATUS, () -> step.take(vc.orders(), STAFF, WorkOnOrder.of(order.id())));
            }
            assertThat(vc.orders().get(STAFF, order.id())).isEqualTo(order);
        }
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void refusesCallersWithoutPermission() {
        Order placed = orders.aPlacedOrderOf(customer);
        Caller places = system("order:place:any", "order:read:any", "order:price:any");

        for (Caller caller : List.of(Caller.visitor(), places)) {
            assertRejected(missingFor(caller), () -> vc.orders().cancel(caller, CancelOrder.of(placed.id())));
        }
        for (Caller caller : List.of(Caller.visitor(), ann, places)) {
            for (Step step : WORK) {
                assertRejected(missingFor(caller), () -> step.take(vc.orders(), caller, WorkOnOrder.of(placed.id())));
            }
        }
        assertThat(vc.orders().get(ann, placed.id())).isEqualTo(placed);
    }

    @Test
    @Rule({"GEN-2", "GEN-3"})
    void answersAnotherCustomersOrderLikeAnUnknownOne() {
        Order other = orders.aPlacedOrder();

        for (OrderId id : List.of(other.id(), UNKNOWN)) {
            VisionCraftException rejection =
                    assertRejected(ORDER_NOT_FOUND, () -> vc.orders().cancel(ann, CancelOrder.of(id)));
            assertThat(rejection).hasMessage("There is no order " + id);
        }
        for (Step step : WORK) {
            assertRejected(ORDER_NOT_FOUND, () -> step.take(vc.orders(), STAFF, WorkOnOrder.of(UNKNOWN)));
        }
        assertThat(vc.orders().get(STAFF, other.id())).isEqualTo(other);
    }

    @Test
    @Rule("GEN-6")
    void refusesChangesThatAreBasedOnAnOldVersion() {
        Order started = orders.anOrderIn(OrderStatus.IN_PROGRESS);
        long old = started.version() - 1;

        assertRejected(
                CODE, () -> vc.orders().hold(STAFF, WorkOnOrder.of(started.id()).atVersion(old)));
        assertRejected(
                CODE,
                () -> vc.orders()
                        .cancel(
                                STAFF,
                                CancelOrder.of(started.id()).because("Late").atVersion(old)));

        assertThat(vc.orders()
                        .hold(STAFF, WorkOnOrder.of(started.id()).atVersion(started.version()))
                        .version())
                .isEqualTo(started.version() + 1);
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void refusesReasonsAndIdsThatAreNone() {
        Order placed = orders.aPlacedOrder();

        assertInvalid(
                TOO_LONG,
                "reason",
                () -> vc.orders().confirm(STAFF, WorkOnOrder.of(placed.id()).because("x".repeat(20_001))));
        assertInvalid(
                CONTROL_CHARACTER,
                "reason",
                () -> vc.orders().cancel(STAFF, CancelOrder.of(placed.id()).because("x\u0000")));
        assertInvalid(REQUIRED, "order", () -> vc.orders().confirm(STAFF, WorkOnOrder.of(null)));
        assertInvalid(REQUIRED, "order", () -> vc.orders().cancel(STAFF, CancelOrder.of(null)));
        assertInvalid(REQUIRED, "", () -> vc.orders().confirm(STAFF, null));
        assertInvalid(REQUIRED, "", () -> vc.orders().cancel(STAFF, null));

        assertThat(vc.orders().get(STAFF, placed.id())).isEqualTo(placed);
    }

    @Test
    @Rule("GEN-7")
    void takesEachStepOncePerKey() {
        Order placed = orders.aPlacedOrder();
        WorkOnOrder command = WorkOnOrder.of(placed.id());

        Order confirmed = vc.orders().confirm(STAFF.withKey("k"), command);
        assertThat(vc.orders().confirm(STAFF.withKey("k"), command)).isEqualTo(confirmed);

        Order started = vc.orders().start(STAFF.withKey("k"), command);
        assertThat(started.status()).isEqualTo(OrderStatus.IN_PROGRESS);
        assertThat(vc.orders().confirm(STAFF.withKey("k"), command)).isEqualTo(started);
    }

    @Test
    @Rule({"ORD-2", "GEN-6"})
    void cancelsOrCompletesButNeverBoth() {
        Order started = orders.anOrderIn(OrderStatus.IN_PROGRESS);
        Callable<Order> cancel =
                () -> vc.orders().cancel(STAFF, CancelOrder.of(started.id()).because("Late"));
        Callable<Order> complete = () -> vc.orders().complete(STAFF, CompleteOrder.of(started.id()));
        events.clear();

        List<Race.Outcome<Order>> outcomes = Race.of(List.of(cancel, complete, cancel, complete));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
        assertThat(events.all().stream().map(EventRecord::type).filter(type -> type.startsWith("order.")))
                .hasSize(1);
        assertThat(vc.orders().get(STAFF, started.id()).version()).isEqualTo(started.version() + 1);
    }

    /** Whether the order took the command; either way {@code allowed} had said so. */
    private boolean runsAsItSaysBefore(OrderAction command, Order order, Caller caller) {
        AllowedActions allowed = vc.orders().allowed(caller, order.id());

        Optional<String> rejection = run(caller, order, command);

        assertThat(rejection)
                .as("%s on an order that is %s, by %s", command, order.status(), caller.kind())
                .isEqualTo(allowed.refusal(command));
        assertThat(allowed.status()).isEqualTo(order.status());
        assertThat(allowed.version()).isEqualTo(order.version());
        assertThat(vc.orders().get(STAFF, order.id()).equals(order)).isEqualTo(rejection.isPresent());
        return rejection.isEmpty();
    }

    /** Runs a command in its plainest form; answers the code that it was rejected with. */
    private Optional<String> run(Caller caller, Order order, OrderAction command) {
        VisionCraftException rejection =
                catchThrowableOfType(VisionCraftException.class, () -> say(caller, order, command));
        return Optional.ofNullable(rejection).map(VisionCraftException::code);
    }

    private Order say(Caller caller, Order order, OrderAction command) {
        OrderId id = order.id();
        return switch (command) {
            case ADD_LINE -> vc.orders().addLine(caller, AddLine.to(id, cleaning.id(), 1));
            case CHANGE_LINE ->
                vc.orders()
                        .changeLine(caller, ChangeLine.of(id, firstLine(order)).quantity(2));
            case REMOVE_LINE -> vc.orders().removeLine(caller, RemoveLine.of(id, firstLine(order)));
            case DESCRIBE ->
                vc.orders()
                        .describe(
                                caller,
                                DescribeOrder.of(id, OrderDescription.none().withNote("Ring")));
            case PLACE -> vc.orders().placeDraft(caller, PlaceDraft.of(id));
            case CANCEL -> vc.orders().cancel(caller, CancelOrder.of(id).because("No need"));
            case REPLACE_BUYER -> vc.orders().replaceBuyer(caller, ReplaceBuyer.of(id, OFFICE));
            case CONFIRM -> vc.orders().confirm(caller, WorkOnOrder.of(id));
            case START -> vc.orders().start(caller, WorkOnOrder.of(id));
            case HOLD -> vc.orders().hold(caller, WorkOnOrder.of(id));
            case RESUME -> vc.orders().resume(caller, WorkOnOrder.of(id));
            case COMPLETE -> vc.orders().complete(caller, CompleteOrder.of(id));
        };
    }
}
