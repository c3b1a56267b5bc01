package io.visioncraft.ordering;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Attribution;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UseCase;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Party;
import io.visioncraft.ordering.OrderingParts.Moment;
import java.util.List;
import java.util.function.Function;

/** The use cases that move an order on, call it off, or name another buyer (ORD-1, ORD-2, ORD-5). */
final class Progress {

    static final UseCase<Permitted> CONFIRM = working("orders.confirm");
    static final UseCase<Permitted> START = working("orders.start");
    static final UseCase<Permitted> HOLD = working("orders.hold");
    static final UseCase<Permitted> RESUME = working("orders.resume");
    static final UseCase<Permitted> COMPLETE = working("orders.complete");
    static final UseCase<Reach> CANCEL = UseCase.needing("orders.cancel", OrderingPermissions.CANCEL)
            .needingAlso(OrderingPermissions.WORK, CancelOrder.class, command -> command.supply() != null)
            .takingKey();
    static final UseCase<Permitted> REPLACE_BUYER = working("orders.replace-buyer");

    static final List<UseCase<?>> USE_CASES = List.of(CONFIRM, START, HOLD, RESUME, COMPLETE, CANCEL, REPLACE_BUYER);

    private final OrderingParts parts;

    Progress(OrderingParts parts) {
        this.parts = parts;
    }

    private static UseCase<Permitted> working(String name) {
        return UseCase.needing(name, OrderingPermissions.WORK).takingKey();
    }

    Order confirm(Caller caller, WorkOnOrder command) {
        boolean invoiced = parts.buyerLeavesAt(OrderAction.CONFIRM);
        return work(
                CONFIRM,
                caller,
                command,
                (order, reason, by) -> order.confirm(reason, invoiced, by),
                before -> (feature, saved, work) -> feature.confirmed(saved, before.buyer(), work));
    }

    Order start(Caller caller, WorkOnOrder command) {
        return work(START, caller, command, Order::start, before -> Moment.NONE);
    }

    Order hold(Caller caller, WorkOnOrder command) {
        return work(HOLD, caller, command, Order::hold, before -> Moment.NONE);
    }

    Order resume(Caller caller, WorkOnOrder command) {
        return work(RESUME, caller, command, Order::resume, before -> Moment.NONE);
    }

    Order complete(Caller caller, CompleteOrder command) {
        return parts.about(() -> command.order())
                .change(COMPLETE, caller, command, parts.orders().anyAnswer(), in -> {
                    CommandReader read = parts.read(in);
                    Input<String> reason = read.reason(command.reason());
                    Input<Supply> supply = read.supply(command.supply());
                    return work -> {
                        Order order = parts.orders().find(Reach.ANY, command.order(), command.expectedVersion());
                        parts.customers().hear(work, order, reason.get());
                        supply.get().requirePast(parts.issuer().dateOf(work.now()));
                        return parts.save(
                                work,
                                order.complete(supply.get(), reason.get(), Attribution.on(order, work)),
                                (feature, saved, by) -> feature.completed(saved, order.buyer(), by));
                    };
                });
    }

    Order cancel(Caller caller, CancelOrder command) {
        return parts.change(() -> command.order(), CANCEL, caller, command, (reach, in) -> {
            CommandReader read = parts.read(in);
            Input<String> reason = read.reason(command.reason());
            Input<Supply> supply = read.supplyBefore(command.supply());
            return work -> {
                Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
                parts.customers().hear(work, order, reason.get());
                supply.get().requirePast(parts.issuer().dateOf(work.now()));
                return parts.save(
                        work,
                        order.cancel(reach, supply.get(), reason.get(), Attribution.on(order, work)),
                        (feature, saved, by) -> feature.cancelled(saved, order.buyer(), by));
            };
        });
    }

    Order replaceBuyer(Caller caller, ReplaceBuyer command) {
        return parts.about(() -> command.order())
                .change(REPLACE_BUYER, caller, command, parts.orders().anyAnswer(), in -> {
                    Input<Party> buyer = parts.read(in).buyer(command.buyer());
                    return work -> {
                        Order order = parts.orders().find(Reach.ANY, command.order(), command.expectedVersion());
                        OrderRules.require(order, OrderAction.REPLACE_BUYER, Reach.ANY);
                        parts.refusesAnotherBuyer(order).ifPresent(Progress::refuse);
                        OrderMoments.Kept kept = parts.replaceBuyer(order, buyer.get(), work);
                        return work.save(
                                parts.repository(),
                                order.replaceBuyer(
                                        buyer.get(), kept, parts.priceDesk().buyerTax()));
                    };
                });
    }

    private static void refuse(VisionCraftException refusal) {
        throw refusal;
    }

    private Order work(
            UseCase<Permitted> useCase, Caller caller, WorkOnOrder command, Verb verb, Function<Order, Moment> moment) {
        return parts.about(() -> command.order())
                .change(useCase, caller, command, parts.orders().anyAnswer(), in -> {
                    Input<String> reason = parts.read(in).reason(command.reason());
                    return work -> {
                        Order order = parts.orders().find(Reach.ANY, command.order(), command.expectedVersion());
                        parts.customers().hear(work, order, reason.get());
                        return parts.save(
                                work, verb.say(order, reason.get(), Attribution.on(order, work)), moment.apply(order));
                    };
                });
    }

    @FunctionalInterface
    private interface Verb {
        Change<Order> say(Order order, String reason, Attribution attribution);
    }
}
