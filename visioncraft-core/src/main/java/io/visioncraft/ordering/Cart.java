package io.visioncraft.ordering;

import static io.visioncraft.ordering.OrderingPermissions.PLACE;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.identity.User;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.UserId;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** The use cases of a draft (ORD-3). */
final class Cart {

    private final OrderingParts parts;

    Cart(OrderingParts parts) {
        this.parts = parts;
    }

    Order draft(Caller caller, DraftOrder command) {
        return parts.useCases().change(caller, parts.orders().keyed("orders.draft", command, PLACE), work -> {
            Reach reach = work.require(PLACE);
            CommandReader in = new CommandReader(parts.useCases().check(command));
            Input<UserId> named = in.customer(command.customer(), caller);
            Input<Currency> currency =
                    in.currency(command.currency(), parts.issuer().currency());
            in.rejectInvalid();
            User customer = parts.customers().findOrdering(reach, named.get());
            Change<Order> change = Order.draft(
                    new OrderId(work.newId()), parts.references().next(), customer.id(), currency.get(), Act.of(work));
            return work.save(parts.repository(), change);
        });
    }

    Order addLine(Caller caller, AddLine command) {
        return parts.useCases().change(caller, parts.orders().keyed("orders.add-line", command, PLACE), work -> {
            Reach reach = work.require(PLACE);
            CommandReader in = new CommandReader(parts.useCases().check(command));
            CommandReader.Item item = in.item("item", command.item());
            requireMayState(work, item.asked());
            in.rejectInvalid();
            Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
            in.rejectInvalid(order.currency());
            WantedLine line = item.wanted(new OrderLineId(work.newId()));
            return work.save(parts.repository(), order.addLine(line, parts.pricing(work, order)));
        });
    }

    Order changeLine(Caller caller, ChangeLine command) {
        return parts.useCases().change(caller, parts.orders().keyed("orders.change-line", command, PLACE), work -> {
            Reach reach = work.require(PLACE);
            CommandReader in = new CommandReader(parts.useCases().check(command));
            requireMayState(work, command.stated());
            Input<Quantity> quantity = in.quantity(command);
            Input<LinePrice> stated = in.statedPrice("stated", command.stated());
            Input<String> description = in.statedDescription("stated", command.stated());
            in.rejectInvalid();
            Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
            in.rejectInvalid(order.currency());
            WantedLine line = order.requireLine(command.line()).wanted();
            if (line.stated() != null) {
                work.require(OrderingPermissions.PRICE);
            }
            WantedLine changed = line.changed(quantity.orNull(), stated.orNull(), description.get());
            return work.save(parts.repository(), order.changeLine(changed, parts.pricing(work, order)));
        });
    }

    Order removeLine(Caller caller, RemoveLine command) {
        return parts.useCases().change(caller, parts.orders().keyed("orders.remove-line", command, PLACE), work -> {
            Reach reach = work.require(PLACE);
            parts.useCases().check(command).rejectInvalid();
            Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
            return work.save(parts.repository(), order.removeLine(command.line(), parts.pricing(work, order)));
        });
    }

    Order describe(Caller caller, DescribeOrder command) {
        return parts.useCases().change(caller, parts.orders().keyed("orders.describe", command, PLACE), work -> {
            Reach reach = work.require(PLACE);
            CommandReader in = new CommandReader(parts.useCases().check(command));
            Input<OrderDetails> details = in.details(command.description());
            in.rejectInvalid();
            Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
            parts.customers().hear(work, reach, order.customer(), details.get());
            return work.save(parts.repository(), order.describe(details.get()));
        });
    }

    /** Stating a price takes a permission of its own (ORD-3). */
    private static void requireMayState(ReadWork work, @Nullable PriceStatement stated) {
        if (stated != null) {
            work.require(OrderingPermissions.PRICE);
        }
    }
}
