package io.visioncraft.ordering;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.identity.User;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.UseCase;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.UserId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use cases of a draft (ORD-3). */
final class Cart {

    static final UseCase<Reach> DRAFT =
            UseCase.needing("orders.draft", OrderingPermissions.PLACE).takingKey();
    static final UseCase<Reach> ADD_LINE = PriceDesk.asking("orders.add-line")
            .needingAlso(OrderingPermissions.PRICE, AddLine.class, command -> CommandReader.states(command.item()))
            .takingKey();
    static final UseCase<Reach> CHANGE_LINE = PriceDesk.asking("orders.change-line")
            .needingAlso(OrderingPermissions.PRICE, ChangeLine.class, command -> command.stated() != null)
            .needingOfSome(OrderingPermissions.PRICE)
            .takingKey();
    static final UseCase<Reach> REMOVE_LINE =
            PriceDesk.asking("orders.remove-line").takingKey();
    static final UseCase<Reach> DESCRIBE = PriceDesk.asking("orders.describe").takingKey();

    static final List<UseCase<?>> USE_CASES = List.of(DRAFT, ADD_LINE, CHANGE_LINE, REMOVE_LINE, DESCRIBE);

    private final OrderingParts parts;

    Cart(OrderingParts parts) {
        this.parts = parts;
    }

    Order draft(Caller caller, DraftOrder command) {
        return parts.change(DRAFT, caller, command, (reach, checked) -> {
            CommandReader in = parts.read(checked);
            Input<UserId> named = in.customer(command.customer(), caller);
            Input<Currency> currency =
                    in.currency(command.currency(), parts.issuer().currency());
            return work -> {
                User customer = parts.customers().findOrdering(reach, named.get());
                Change<Order> change = Order.draft(
                        new OrderId(work.newId()),
                        parts.numbers().next(),
                        customer.id(),
                        currency.get(),
                        parts.priceDesk().method(),
                        Attribution.of(work));
                return work.save(parts.repository(), change);
            };
        });
    }

    Order addLine(Caller caller, AddLine command) {
        return parts.change(() -> command.order(), ADD_LINE, caller, command, (reach, checked) -> {
            CommandReader in = parts.read(checked);
            CommandReader.Item item = in.item("item", command.item());
            return work -> {
                Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
                in.rejectInvalid(order.currency());
                WantedLine line = item.wanted(new OrderLineId(work.newId()), basisIn(order));
                return work.save(parts.repository(), order.addLine(line, parts.pricing(work, order)));
            };
        });
    }

    Order changeLine(Caller caller, ChangeLine command) {
        return parts.change(() -> command.order(), CHANGE_LINE, caller, command, (reach, checked) -> {
            CommandReader in = parts.read(checked);
            Input<Quantity> quantity = in.quantity(command);
            Input<LinePrice> stated = in.statedPrice("stated", command.stated());
            Input<String> description = in.statedDescription("stated", command.stated());
            return work -> {
                Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
                in.rejectInvalid(order.currency());
                WantedLine line = order.requireLine(command.line()).wanted();
                if (line.stated() != null) {
                    work.require(OrderingPermissions.PRICE);
                }
                LinePrice price = CommandReader.onBasis(command.stated(), stated.orNull(), basisIn(order));
                WantedLine changed = line.changed(quantity.orNull(), price, description.get());
                return work.save(parts.repository(), order.changeLine(changed, parts.pricing(work, order)));
            };
        });
    }

    Order removeLine(Caller caller, RemoveLine command) {
        return parts.change(() -> command.order(), REMOVE_LINE, caller, command, (reach, in) -> work -> {
            Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
            return work.save(parts.repository(), order.removeLine(command.line(), parts.pricing(work, order)));
        });
    }

    Order describe(Caller caller, DescribeOrder command) {
        return parts.change(() -> command.order(), DESCRIBE, caller, command, (reach, checked) -> {
            Input<OrderDetails> details = parts.read(checked).details(command.description());
            return work -> {
                Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
                parts.customers().hear(work, reach, order.customer(), details.get());
                return work.save(
                        parts.repository(),
                        order.describe(details.get(), () -> parts.pricing(work, order, details.get())));
            };
        });
    }

    /** The basis of a price that staff state without one: that of the lines that are there; null where there is none yet. */
    private static @Nullable PriceBasis basisIn(Order order) {
        return order.lines().isEmpty() ? null : order.totals().method().basis();
    }
}
