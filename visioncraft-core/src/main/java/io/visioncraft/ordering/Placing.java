package io.visioncraft.ordering;

import static io.visioncraft.ordering.OrderingPermissions.PLACE;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.identity.User;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.UserId;
import java.util.Currency;
import java.util.List;

/** The use cases that place orders, and those that show what placing would store (ORD-4, MON-6). */
final class Placing {

    private final OrderingParts parts;

    Placing(OrderingParts parts) {
        this.parts = parts;
    }

    Order place(Caller caller, PlaceOrder command) {
        return parts.useCases().change(caller, parts.orders().keyed("orders.place", command, PLACE), work -> {
            Asked asked = ask(
                    caller,
                    command,
                    work,
                    (reach, customer, said) -> parts.customers().hear(work, reach, customer, said));
            Change<Order> change = Order.placed(
                    new OrderId(work.newId()),
                    parts.references().next(),
                    asked.customer().id(),
                    asked.preview(),
                    asked.details(),
                    asked.shown().orNull(),
                    Act.of(work));
            return work.save(parts.repository(), change);
        });
    }

    OrderPreview preview(Caller caller, PlaceOrder command) {
        return parts.useCases()
                .read(
                        caller,
                        work -> ask(caller, command, work, (reach, customer, said) -> {})
                                .preview());
    }

    Order placeDraft(Caller caller, PlaceDraft command) {
        return parts.useCases().change(caller, parts.orders().keyed("orders.place-draft", command, PLACE), work -> {
            Reach reach = work.require(PLACE);
            CommandReader in = new CommandReader(parts.useCases().check(command));
            Input<Money> shown = in.shown(command.shown());
            in.rejectInvalid();
            Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
            in.rejectInvalid(order.currency());
            Act act = Act.on(order, work); // first, since prices are those of that instant
            return work.save(
                    parts.repository(), order.place(pricingForPlacing(work, reach, order), shown.orNull(), act));
        });
    }

    OrderPreview previewDraft(Caller caller, OrderId id) {
        return parts.useCases().read(caller, work -> {
            Reach reach = work.require(PLACE);
            Order order = parts.orders().find(reach, id);
            return order.preview(pricingForPlacing(work, reach, order));
        });
    }

    /** Asks on behalf of both {@link #place} and {@link #preview}, so that they cannot differ. */
    private Asked ask(Caller caller, PlaceOrder command, ReadWork work, Hearing hearing) {
        Reach reach = work.require(PLACE);
        CommandReader in = new CommandReader(parts.useCases().check(command));
        List<CommandReader.Item> items = in.items(command.lines());
        if (items.stream().anyMatch(item -> item.asked() != null)) {
            work.require(OrderingPermissions.PRICE);
        }
        Input<UserId> named = in.customer(command.customer(), caller);
        Input<Currency> currency =
                in.currency(command.currency(), parts.issuer().currency());
        Input<Money> shown = in.shown(command.shown());
        Input<OrderDetails> details = in.details(command.description());
        in.rejectInvalid(currency);
        hearing.hear(reach, named.get(), details.get());
        User customer = parts.customers().findOrdering(reach, named.get());
        List<WantedLine> wanted = items.stream()
                .map(item -> item.wanted(new OrderLineId(parts.ids().next())))
                .toList();
        OrderPreview preview =
                parts.priceDesk().pricing(work, customer, currency.get()).preview(wanted);
        return new Asked(customer, preview, shown, details.get());
    }

    private Pricing pricingForPlacing(ReadWork work, Reach reach, Order order) {
        User customer = parts.customers().findOrdering(reach, order.customer());
        return parts.priceDesk().pricing(work, customer, order.currency());
    }

    /** What happens before the customer is read, where something is said that will be stored. */
    @FunctionalInterface
    private interface Hearing {
        void hear(Reach reach, UserId customer, OrderDetails said);
    }

    private record Asked(User customer, OrderPreview preview, Input<Money> shown, OrderDetails details) {}
}
