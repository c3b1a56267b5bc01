package io.visioncraft.ordering;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.identity.User;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.ReadWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.UserId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use cases that place orders, and those that show what placing would store (ORD-4, MON-6). */
final class Placing {

    static final UseCase<Reach> PLACE = PriceDesk.asking("orders.place")
            .needingAlso(OrderingPermissions.PRICE, PlaceOrder.class, Placing::statesAPrice)
            .takingKey();
    static final UseCase<Reach> PREVIEW = PriceDesk.asking("orders.preview")
            .needingAlso(OrderingPermissions.PRICE, PlaceOrder.class, Placing::statesAPrice);
    static final UseCase<Reach> PLACE_DRAFT =
            PriceDesk.asking("orders.place-draft").takingKey();
    static final UseCase<Reach> PREVIEW_DRAFT = PriceDesk.asking("orders.preview-draft");

    static final List<UseCase<?>> USE_CASES = List.of(PLACE, PREVIEW, PLACE_DRAFT, PREVIEW_DRAFT);

    private final OrderingParts parts;

    Placing(OrderingParts parts) {
        this.parts = parts;
    }

    private static boolean statesAPrice(PlaceOrder command) {
        return command.lines() != null
                && command.lines().size() <= Order.MAX_LINES
                && command.lines().stream().anyMatch(CommandReader::states);
    }

    Order place(Caller caller, PlaceOrder command) {
        return parts.change(PLACE, caller, command, (reach, in) -> {
            Wanted wanted = wanted(caller, command, in);
            return work -> {
                parts.customers()
                        .hear(
                                work,
                                reach,
                                wanted.customer().get(),
                                wanted.details().get());
                User customer =
                        parts.customers().findOrdering(reach, wanted.customer().get());
                Party buyer = customer.buyer();
                Change<Order> change = Order.placed(
                        new OrderId(work.newId()),
                        parts.numbers().next(),
                        customer.id(),
                        preview(wanted, customer, reach, work),
                        wanted.details().get(),
                        wanted.shown().orNull(),
                        kept(buyer),
                        Attribution.of(work));
                return parts.save(work, change, (feature, saved, by) -> feature.placed(saved, buyer, by));
            };
        });
    }

    OrderPreview preview(Caller caller, PlaceOrder command) {
        return parts.useCases().read(PREVIEW, caller, command, (reach, in) -> {
            Wanted wanted = wanted(caller, command, in);
            return work -> preview(
                            wanted,
                            parts.customers()
                                    .findOrdering(reach, wanted.customer().get()),
                            reach,
                            work)
                    .shownWithin(reach);
        });
    }

    Order placeDraft(Caller caller, PlaceDraft command) {
        return parts.change(() -> command.order(), PLACE_DRAFT, caller, command, (reach, checked) -> {
            CommandReader in = parts.read(checked);
            Input<Money> shown = in.shown(command.shown());
            return work -> {
                Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
                in.rejectInvalid(order.currency());
                Attribution attribution = Attribution.on(order, work); // first, since prices are those of that instant
                User customer = parts.customers().findOrdering(reach, order.customer());
                Party buyer = customer.buyer();
                Change<Order> change =
                        order.place(ofCart(work, order, customer), shown.orNull(), kept(buyer), attribution);
                return parts.save(work, change, (feature, saved, by) -> feature.placed(saved, buyer, by));
            };
        });
    }

    OrderPreview previewDraft(Caller caller, OrderId id) {
        return parts.about(() -> id).read(PREVIEW_DRAFT, caller, (reach, work) -> {
            Order order = parts.orders().find(reach, id);
            User customer = parts.customers().findOrdering(reach, order.customer());
            return order.preview(ofCart(work, order, customer)).shownWithin(reach);
        });
    }

    /** Reads on behalf of both {@link #place} and {@link #preview}, so that they cannot differ. */
    private Wanted wanted(Caller caller, PlaceOrder command, Inputs checked) {
        CommandReader in = parts.read(checked);
        List<CommandReader.Item> items = in.items(command.lines());
        Input<UserId> customer = in.customer(command.customer(), caller);
        Input<Currency> currency =
                in.currency(command.currency(), parts.issuer().currency());
        Input<Money> shown = in.shown(command.shown());
        Input<OrderDetails> details = in.details(command.description());
        in.rejectInvalid(currency);
        return new Wanted(items, customer, currency.get(), shown, details);
    }

    /** Prices on behalf of both. */
    private OrderPreview preview(Wanted wanted, User customer, Reach reach, ReadWork work) {
        List<WantedLine> lines = wanted.items().stream()
                .map(item -> item.wanted(new OrderLineId(parts.ids().next()), null))
                .toList();
        return parts.priceDesk()
                .atOnce(
                        work,
                        reach,
                        customer,
                        wanted.currency(),
                        wanted.details().get())
                .preview(lines);
    }

    /** The buyer as the order keeps it; null if it is handed on at once. */
    private @Nullable Party kept(Party buyer) {
        return parts.buyerLeavesAt(OrderAction.PLACE) ? null : buyer;
    }

    private Pricing ofCart(ReadWork work, Order order, User customer) {
        return parts.priceDesk().ofCart(work, customer, order.currency(), order.details());
    }

    /** The checked values of a command. Read them once the command has passed. */
    private record Wanted(
            List<CommandReader.Item> items,
            Input<UserId> customer,
            Currency currency,
            Input<Money> shown,
            Input<OrderDetails> details) {}
}
