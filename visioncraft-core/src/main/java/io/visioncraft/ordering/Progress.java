package io.visioncraft.ordering;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.internal.Input;
import io.visioncraft.kernel.Change;

/** The use cases that move an order on, or call it off (ORD-2, ORD-5). */
final class Progress {

    private final OrderingParts parts;

    Progress(OrderingParts parts) {
        this.parts = parts;
    }

    Order confirm(Caller caller, WorkOnOrder command) {
        return work(caller, "orders.confirm", command, Order::confirm);
    }

    Order start(Caller caller, WorkOnOrder command) {
        return work(caller, "orders.start", command, Order::start);
    }

    Order hold(Caller caller, WorkOnOrder command) {
        return work(caller, "orders.hold", command, Order::hold);
    }

    Order resume(Caller caller, WorkOnOrder command) {
        return work(caller, "orders.resume", command, Order::resume);
    }

    Order complete(Caller caller, WorkOnOrder command) {
        return work(caller, "orders.complete", command, Order::complete);
    }

    Order cancel(Caller caller, CancelOrder command) {
        return parts.useCases()
                .change(caller, parts.orders().keyed("orders.cancel", command, OrderingPermissions.CANCEL), work -> {
                    Reach reach = work.require(OrderingPermissions.CANCEL);
                    CommandReader in = new CommandReader(parts.useCases().check(command));
                    Input<String> reason = in.reason(command.reason());
                    in.rejectInvalid();
                    Order order = parts.orders().find(reach, command.order(), command.expectedVersion());
                    parts.customers().hear(work, order, reason.get());
                    return work.save(parts.repository(), order.cancel(reach, reason.get(), Act.on(order, work)));
                });
    }

    private Order work(Caller caller, String useCase, WorkOnOrder command, Verb verb) {
        return parts.useCases()
                .change(caller, parts.orders().keyed(useCase, command, OrderingPermissions.WORK), work -> {
                    work.require(OrderingPermissions.WORK);
                    CommandReader in = new CommandReader(parts.useCases().check(command));
                    Input<String> reason = in.reason(command.reason());
                    in.rejectInvalid();
                    Order order = parts.orders().find(Reach.ANY, command.order(), command.expectedVersion());
                    parts.customers().hear(work, order, reason.get());
                    return work.save(parts.repository(), verb.say(order, reason.get(), Act.on(order, work)));
                });
    }

    @FunctionalInterface
    private interface Verb {
        Change<Order> say(Order order, String reason, Act act);
    }
}
