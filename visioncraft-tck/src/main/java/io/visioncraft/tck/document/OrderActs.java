package io.visioncraft.tck.document;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.PriceStatement;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tck.document.Definition.Line;
import io.visioncraft.tck.document.HistoryStep.Cancel;
import io.visioncraft.tck.document.HistoryStep.Complete;
import io.visioncraft.tck.document.HistoryStep.Confirm;
import io.visioncraft.tck.document.HistoryStep.Item;
import io.visioncraft.tck.document.HistoryStep.Place;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is done with orders. Used by one thread. */
final class OrderActs {

    private static final String WRONG_STATUS = OrderingCodes.WRONG_STATUS.value();
    private static final String NOT_FOUND = OrderingCodes.ORDER_NOT_FOUND.value();

    private final ExpectedBooks books;

    OrderActs(ExpectedBooks books) {
        this.books = books;
    }

    HistoryAct of(Place step) {
        boolean gross = step.basis() == PriceBasis.GROSS;
        ExpectedOrder order = new ExpectedOrder(
                books.orders().size(),
                step.currency(),
                new Definition(
                        Currency.getInstance(step.currency()).getDefaultFractionDigits(),
                        gross,
                        books.terms().eachLine(),
                        step.items().stream().map(OrderActs::line).toList()));
        return HistoryAct.of(
                "Staff place " + order.name() + " for customer #" + step.customer() + " in " + step.currency() + " "
                        + step.basis() + ": "
                        + step.items().stream().map(OrderActs::told).toList(),
                world -> world.placed(world.vc().orders().place(world.staff(), command(step, world))),
                () -> books.place(order));
    }

    private static String told(Item item) {
        return item.quantity() + " x " + item.price() + " (" + HistoryTerms.RATES.get(service(item)) + "%)";
    }

    private static int service(Item item) {
        return item.service() % HistoryTerms.RATES.size();
    }

    private static Line line(Item item) {
        String rate = HistoryTerms.RATES.get(service(item));
        BigInteger millionths = new BigDecimal(rate).movePointRight(4).toBigIntegerExact();
        return new Line(
                rate,
                service(item),
                millionths,
                millionths,
                new BigDecimal(item.price()).movePointRight(6).toBigIntegerExact(),
                new BigDecimal(item.quantity()).movePointRight(4).toBigIntegerExact());
    }

    private static PlaceOrder command(Place step, HistoryWorld world) {
        List<OrderItem> items = new ArrayList<>();
        for (Item item : step.items()) {
            PriceStatement stated = PriceStatement.of(item.price(), step.currency(), "Agreed");
            items.add(OrderItem.of(world.service(service(item)), item.quantity())
                    .stating(step.basis() == PriceBasis.GROSS ? stated.gross() : stated.net()));
        }
        return PlaceOrder.of(items).forCustomer(world.customer(step.customer())).in(step.currency());
    }

    HistoryAct of(Confirm step) {
        ExpectedOrder order = books.order(step.order());
        if (order == null) {
            return HistoryAct.refused(
                    "Staff confirm an order that is not there",
                    NOT_FOUND,
                    world -> world.vc().orders().confirm(world.staff(), WorkOnOrder.of(world.noOrder())));
        }
        return HistoryAct.of(
                "Staff confirm " + order.name(),
                order.status() == OrderStatus.PLACED ? null : WRONG_STATUS,
                world -> world.vc().orders().confirm(world.staff(), WorkOnOrder.of(id(order, world))),
                () -> books.confirm(order));
    }

    private static OrderId id(ExpectedOrder order, HistoryWorld world) {
        return world.order(order.number()).id();
    }

    HistoryAct of(Complete step) {
        ExpectedOrder order = books.order(step.order());
        if (order == null) {
            return HistoryAct.refused(
                    "Staff complete an order that is not there",
                    NOT_FOUND,
                    world -> world.vc().orders().complete(world.staff(), CompleteOrder.of(world.noOrder())));
        }
        List<BigInteger> all = order.quantities();
        List<BigInteger> supplied = step.percents().isEmpty() ? all : order.parts(step.percents());
        LocalDate day = step.daysAgo() < 0 ? null : books.today().minusDays(step.daysAgo());
        boolean over = order.status() == OrderStatus.COMPLETED || order.status() == OrderStatus.CANCELLED;
        return HistoryAct.of(
                "Staff complete " + order.name() + told(supplied) + (day == null ? "" : ", supplied on " + day),
                over ? WRONG_STATUS : null,
                world -> world.inTransaction(() -> complete(order, supplied, day, world)),
                () -> books.end(order, OrderStatus.COMPLETED, supplied, day));
    }

    private static void complete(
            ExpectedOrder expected, List<BigInteger> supplied, @Nullable LocalDate day, HistoryWorld world) {
        Order order = world.order(expected.number());
        WorkOnOrder work = WorkOnOrder.of(order.id());
        if (expected.status() == OrderStatus.PLACED) {
            world.vc().orders().confirm(world.staff(), work);
        }
        if (expected.status() == OrderStatus.PLACED || expected.status() == OrderStatus.CONFIRMED) {
            world.vc().orders().start(world.staff(), work);
        }
        SupplyStatement statement = day == null ? SupplyStatement.of() : SupplyStatement.on(day);
        world.vc()
                .orders()
                .complete(
                        world.staff(),
                        CompleteOrder.of(order.id())
                                .supplied(stated(statement, order, supplied, expected.quantities())));
    }

    HistoryAct of(Cancel step) {
        ExpectedOrder order = books.order(step.order());
        if (order == null) {
            return HistoryAct.refused(
                    "Staff cancel an order that is not there",
                    NOT_FOUND,
                    world -> world.vc()
                            .orders()
                            .cancel(
                                    world.staff(),
                                    CancelOrder.of(world.noOrder()).because("No more")));
        }
        List<BigInteger> nothing = Collections.nCopies(order.quantities().size(), BigInteger.ZERO);
        List<BigInteger> supplied = step.percents().isEmpty() ? nothing : order.parts(step.percents());
        boolean over = order.status() == OrderStatus.COMPLETED || order.status() == OrderStatus.CANCELLED;
        return HistoryAct.of(
                "Staff cancel " + order.name() + told(supplied),
                over ? WRONG_STATUS : null,
                world -> {
                    CancelOrder command = CancelOrder.of(id(order, world)).because("No more");
                    SupplyStatement statement =
                            stated(SupplyStatement.of(), world.order(order.number()), supplied, nothing);
                    world.vc()
                            .orders()
                            .cancel(world.staff(), statement.lines().isEmpty() ? command : command.supplied(statement));
                },
                () -> books.end(order, OrderStatus.CANCELLED, supplied, null));
    }

    private static String told(List<BigInteger> supplied) {
        return " with " + supplied.stream().map(OrderActs::decimal).toList() + " supplied";
    }

    /** Names the lines whose quantity is another than where nothing is said. */
    private static SupplyStatement stated(
            SupplyStatement statement, Order order, List<BigInteger> supplied, List<BigInteger> unsaid) {
        SupplyStatement stated = statement;
        for (int i = 0; i < supplied.size(); i++) {
            if (!supplied.get(i).equals(unsaid.get(i))) {
                stated = stated.line(order.lines().get(i).id(), decimal(supplied.get(i)));
            }
        }
        return stated;
    }

    /** A quantity in ten thousandths. */
    static BigDecimal decimal(BigInteger units) {
        return new BigDecimal(units, 4).stripTrailingZeros();
    }
}
