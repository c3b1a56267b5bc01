package io.visioncraft.ordering;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.ReadableNumbers;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.Party;
import io.visioncraft.spi.IdGenerator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The parts that the use cases of ordering share.
 *
 * @param useCases runs them
 * @param repository stores orders
 * @param orders finds orders within reach
 * @param customers finds customers within reach, and checks that they may order
 * @param priceDesk prices lines
 * @param numbers makes and reads order numbers
 * @param ids makes the ids of lines that are only previewed
 * @param issuer gives the currency if a command names none
 * @param moments the features that act on steps of an order, in their order
 */
record OrderingParts(
        UseCases useCases,
        OrderRepository repository,
        Orders orders,
        Customers customers,
        PriceDesk priceDesk,
        ReadableNumbers numbers,
        IdGenerator ids,
        Issuer issuer,
        List<OrderMoments> moments) {

    /** Runs use cases that begin by reading an order. */
    UseCases about(Supplier<OrderId> order) {
        return useCases.ahead(() -> repository.find(order.get()));
    }

    /** Runs a changing use case that answers with an order within the caller's reach. */
    Order change(UseCase<Reach> useCase, Caller caller, @Nullable Object command, UseCases.Body<Reach, Order> body) {
        return change(useCases, useCase, caller, command, body);
    }

    /** The same where the use case begins by reading an order. */
    Order change(
            Supplier<OrderId> about,
            UseCase<Reach> useCase,
            Caller caller,
            @Nullable Object command,
            UseCases.Body<Reach, Order> body) {
        return change(about(about), useCase, caller, command, body);
    }

    private Order change(
            UseCases run,
            UseCase<Reach> useCase,
            Caller caller,
            @Nullable Object command,
            UseCases.Body<Reach, Order> body) {
        return run.change(
                useCase,
                caller,
                command,
                orders.answer(),
                (reach, in) -> body.check(reach, in).andThen(order -> order.shownWithin(reach)));
    }

    /** Reads one command. */
    CommandReader read(Inputs in) {
        return new CommandReader(in, priceDesk.method().basis());
    }

    /** Saves an order and lets later features act on the step. */
    Order save(UnitOfWork work, Change<Order> change, Moment moment) {
        Order saved = work.save(repository, change);
        moments.forEach(feature -> moment.tell(feature, saved, work));
        return saved;
    }

    /** Whether a later feature keeps the buyer from that step on (ORD-1). */
    boolean buyerLeavesAt(OrderAction step) {
        return moments.stream().anyMatch(feature -> feature.keepsBuyerFrom(step));
    }

    /** Replaces the buyer where a later feature keeps it. */
    OrderMoments.Kept replaceBuyer(Order order, Party buyer, UnitOfWork work) {
        return moments.stream()
                .map(feature -> feature.replaceBuyer(order, buyer, priceDesk.buyerTax(), work))
                .max(Comparator.naturalOrder())
                .orElse(OrderMoments.Kept.NOT_HERE);
    }

    /** Why later features let an order have no other buyer; empty if they do. */
    Optional<VisionCraftException> refusesAnotherBuyer(Order order) {
        return moments.stream()
                .flatMap(feature -> feature.refusesAnotherBuyer(order).stream())
                .findFirst();
    }

    /** A moment of {@link OrderMoments}, or none of them. */
    @FunctionalInterface
    interface Moment {

        Moment NONE = (feature, order, work) -> {};

        void tell(OrderMoments feature, Order order, UnitOfWork work);
    }

    /** Pricing as of now for an order that exists, and is changed: never before its last change (GEN-8). */
    Pricing pricing(UnitOfWork work, Order order) {
        return pricing(work, order, order.details());
    }

    /** The same where other details count than those of the order. */
    Pricing pricing(UnitOfWork work, Order order, OrderDetails details) {
        work.notBefore(order);
        return priceDesk.ofCart(work, customers.of(order), order.currency(), details);
    }
}
