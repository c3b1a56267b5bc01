package io.visioncraft.ordering;

import static io.visioncraft.Like.like;
import static io.visioncraft.ordering.ShopWindow.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.NotFoundException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.internal.Attribution;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Any sequence of verbs, under changing prices: never an invalid state, and totals always agree. */
class OrderPropertiesTest {

    private static final int SERVICES = 4;
    private static final UserId ANN = new UserId(new UUID(8, 1));
    private static final Attribution ACT = new Attribution(Caller.user(ANN), ShopWindow.NOW);

    /**
     * One thing that happens.
     *
     * @param command what is asked of the order; null where the shop changes a price instead
     * @param service the number of a service
     * @param place the place of a line, modulo how many there are
     * @param quantity a quantity
     * @param cents a price
     */
    record Step(@Nullable OrderAction command, int service, int place, BigDecimal quantity, int cents) {}

    @Property(tries = 500)
    @Rule({"ORD-1", "ORD-2", "ORD-9", "MON-2", "MON-3"})
    void anySequenceOfVerbsKeepsTheOrderSound(@ForAll("steps") List<Step> steps) {
        ShopWindow shop = new ShopWindow();
        for (int i = 0; i < SERVICES; i++) {
            shop.offering(i, "1.00");
        }
        Order order = Order.draft(new OrderId(new UUID(9, 1)), "ORD-1", ANN, EUR, TaxMethod.STANDARD, ACT)
                .next();
        for (Step step : steps) {
            Optional<Change<Order>> change = say(step, order, shop);
            if (change.isPresent()) {
                assertFollows(order, change.get(), step);
                order = change.get().next();
                assertSound(order);
            }
        }
    }

    private static Optional<Change<Order>> say(Step step, Order order, ShopWindow shop) {
        OrderAction command = step.command();
        if (command == null) {
            changeTheShop(step, shop);
            return Optional.empty();
        }
        try {
            return Optional.of(
                    switch (command) {
                        case ADD_LINE -> order.addLine(newLine(step), shop);
                        case CHANGE_LINE -> order.changeLine(changedLine(step, order), shop);
                        case REMOVE_LINE -> order.removeLine(lineOf(step, order), shop);
                        case DESCRIBE -> order.describe(said(step), () -> shop);
                        case PLACE -> OrderTest.place(order, shop, ACT);
                        case CONFIRM -> order.confirm("", step.service() == 0, ACT);
                        case START -> order.start("", ACT);
                        case HOLD -> order.hold("", ACT);
                        case RESUME -> order.resume("", ACT);
                        case COMPLETE -> order.complete(supplied(step, order), "", ACT);
                        case REPLACE_BUYER ->
                            order.replaceBuyer(
                                    Party.simplified("Buyer " + step.place(), ""),
                                    OrderMoments.Kept.NOT_HERE,
                                    ShopWindow.BUYER_TAX);
                        case CANCEL ->
                            order.cancel(Reach.ANY, supplied(step, order), step.service() == 0 ? "" : "No need", ACT);
                    });
        } catch (RuleViolatedException | InvalidInputException | NotFoundException refused) {
            return Optional.empty();
        }
    }

    /** Nothing stated, or so much of one line, which may be more than was ordered. */
    private static Supply supplied(Step step, Order order) {
        return step.service() < 2
                ? Supply.UNSTATED
                : new Supply(true, Map.of(lineOf(step, order), step.quantity()), null, null);
    }

    private static OrderDetails said(Step step) {
        LocalDate day = LocalDate.of(2026, 3, 1).plusDays(step.place());
        OrderReferences references = new OrderReferences("PO-17", "", "", "");
        return new OrderDetails(references, "Ring twice", null, day, day);
    }

    private static void changeTheShop(Step step, ShopWindow shop) {
        if (step.cents() == 0) {
            shop.withdraw(step.service());
        } else {
            shop.offering(step.service(), BigDecimal.valueOf(step.cents(), 4).toPlainString());
        }
    }

    private static WantedLine newLine(Step step) {
        OrderLineId id = new OrderLineId(new UUID(step.place(), step.cents()));
        return new WantedLine(id, ShopWindow.service(step.service()), new Quantity(step.quantity()), null, "", false);
    }

    private static WantedLine changedLine(Step step, Order order) {
        return order.requireLine(lineOf(step, order)).wanted().changed(new Quantity(step.quantity()), null, "");
    }

    private static OrderLineId lineOf(Step step, Order order) {
        return order.lines().isEmpty()
                ? ShopWindow.line(0)
                : order.lines().get(step.place() % order.lines().size()).id();
    }

    private static void assertFollows(Order before, Change<Order> change, Step step) {
        Order after = change.next();
        boolean draft = step.command() == OrderAction.REPLACE_BUYER
                && OrderStates.TABLE.ends().contains(before.status()); // which billing knows
        assertThat(
                        draft
                                ? Optional.of(before.status())
                                : OrderStates.TABLE.after(before.status(), Objects.requireNonNull(step.command())))
                .contains(after.status());
        assertThat(change.something()).isEqualTo(!after.equals(before));
        assertThat(change.events()).hasSize(change.something() ? 1 : 0);
        assertThat(change.entries()).hasSize(before.status() == after.status() ? 0 : 1);
        change.entries()
                .forEach(entry -> assertThat(((StatusChange<?>) entry).from()).isEqualTo(before.status()));
        if (before.status() != OrderStatus.DRAFT) {
            assertThat(unsupplied(after)).isEqualTo(unsupplied(before));
            assertThat(after.totals()).isEqualTo(before.totals());
            assertThat(after.placedAt()).isEqualTo(before.placedAt());
        }
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.reference()).isEqualTo(before.reference());
        assertThat(after.customer()).isEqualTo(before.customer());
        assertThat(after.currency()).isEqualTo(before.currency());
    }

    /** The lines without what is said to be supplied of them. */
    private static List<OrderLine> unsupplied(Order order) {
        return order.lines().stream().map(line -> like(line, "supplied", null)).toList();
    }

    private static void assertSound(Order order) {
        Money net = Money.total(EUR, order.lines().stream().map(OrderLine::net).toList());
        assertThat(order.totals().net()).isEqualTo(net);
        assertThat(order.payable()).isEqualTo(net.plus(order.totals().tax()));
        for (TaxGroup group : order.totals().groups()) {
            assertThat(group.tax())
                    .isEqualTo(Rounding.percentage(
                            group.base(), group.decision().rate().percent()));
        }
        boolean wasPlaced = order.placedAt() != null;
        assertThat(wasPlaced && order.lines().isEmpty()).isFalse();
        assertThat(order.lines()).hasSizeLessThanOrEqualTo(Order.MAX_LINES);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        List<@Nullable OrderAction> commands = new ArrayList<>(List.of(OrderAction.values()));
        commands.add(OrderAction.ADD_LINE);
        commands.add(null);
        return Combinators.combine(
                        Arbitraries.of(commands),
                        Arbitraries.integers().between(0, SERVICES - 1),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("0.0001"), new BigDecimal("2000"))
                                .ofScale(4),
                        Arbitraries.integers().between(0, 5_000_000))
                .as(Step::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }
}
