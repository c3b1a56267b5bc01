package io.visioncraft.ordering;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Grants;
import io.visioncraft.access.Reach;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Input;
import io.visioncraft.internal.MadeWithin;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The use cases that only read orders. */
final class OrderReading {

    static final UseCase<Reach> GET = UseCase.needing("orders.get", OrderingPermissions.READ);
    static final UseCase<Reach> FIND_BY_REFERENCE =
            UseCase.needing("orders.find-by-reference", OrderingPermissions.READ);
    static final UseCase<Reach> LIST = UseCase.needing("orders.list", OrderingPermissions.READ);
    static final UseCase<Reach> HISTORY = UseCase.needing("orders.history", OrderingPermissions.READ);
    static final UseCase<Reach> ALLOWED = UseCase.needing("orders.allowed", OrderingPermissions.READ);

    static final List<UseCase<?>> USE_CASES = List.of(GET, FIND_BY_REFERENCE, LIST, HISTORY, ALLOWED);

    private final OrderingParts parts;

    OrderReading(OrderingParts parts) {
        this.parts = parts;
    }

    Order get(Caller caller, OrderId order) {
        return parts.about(() -> order)
                .read(
                        GET,
                        caller,
                        (reach, work) -> parts.orders().find(reach, order).shownWithin(reach));
    }

    Optional<Order> findByReference(Caller caller, String reference) {
        return parts.useCases().read(FIND_BY_REFERENCE, caller, new ByReference(reference), (reach, in) -> {
            Input<List<String>> numbers = in.value("reference", reference, parts.numbers()::read);
            return work -> numbers.get().stream()
                    .flatMap(number -> parts.repository().findByReference(number).stream())
                    .findFirst()
                    .filter(order -> reach.includes(order.customer()))
                    .map(order -> order.shownWithin(reach));
        });
    }

    Listing<OrderSummary> list(Caller caller, OrderSearch search, ListRequest request) {
        UseCases useCases = parts.useCases().ahead(() -> foreseen(caller, search, request));
        return useCases.read(LIST, caller, search, (reach, in) -> {
            MadeWithin made = MadeWithin.read(in, search.madeFrom(), search.madeUntil(), parts.issuer());
            return work -> {
                UserId customer = search.customer() == null ? reach.owner() : search.customer();
                boolean reached = customer == null || reach.includes(customer);
                return list(query(customer, search, made), request, reached);
            };
        });
    }

    /** Asks as a customer who lists its own orders does, since most are; for others the guess costs a look at an index. */
    private void foreseen(Caller caller, OrderSearch search, ListRequest request) {
        UserId customer = search.customer() == null ? caller.user() : search.customer();
        if (customer != null && search.madeFrom() == null && search.madeUntil() == null) {
            list(query(customer, search, MadeWithin.ANY), request, true);
        }
    }

    private static OrderRepository.Query query(@Nullable UserId customer, OrderSearch search, MadeWithin made) {
        return new OrderRepository.Query(customer, search.service(), search.statuses(), made.from(), made.before());
    }

    private Listing<OrderSummary> list(OrderRepository.Query query, ListRequest request, boolean reached) {
        return Cursors.list(
                request,
                query,
                key -> new OrderRepository.Position(Instant.parse(key.get(0)), OrderId.of(key.get(1))),
                order -> List.of(order.createdAt().toString(), order.id().toString()),
                (OrderRepository.@Nullable Position after, int limit) ->
                        reached ? parts.repository().list(query, after, limit) : List.of());
    }

    Listing<StatusChange<OrderStatus>> history(Caller caller, OrderId id, ListRequest request) {
        return parts.about(() -> id).read(HISTORY, caller, (reach, work) -> {
            Order order = parts.orders().find(reach, id);
            return Cursors.entries(
                            request,
                            "order-history",
                            order.id(),
                            (after, limit) -> parts.repository().history(order.id(), after, limit))
                    .map(change -> reach.any() ? change : change.shownTo(order.customer()));
        });
    }

    AllowedActions allowed(Caller caller, OrderId id) {
        return parts.about(() -> id).read(ALLOWED, caller, (reach, work) -> {
            Order order = parts.orders().find(reach, id);
            Map<OrderAction, String> refused = new EnumMap<>(OrderAction.class);
            for (OrderAction action : OrderAction.values()) {
                refusal(work.grants(), order, action).ifPresent(code -> refused.put(action, code));
            }
            if (!refused.containsKey(OrderAction.REPLACE_BUYER)) {
                parts.refusesAnotherBuyer(order)
                        .ifPresent(refusal -> refused.put(OrderAction.REPLACE_BUYER, refusal.code()));
            }
            return new AllowedActions(order.id(), order.status(), order.version(), refused);
        });
    }

    private static Optional<String> refusal(Grants grants, Order order, OrderAction action) {
        Optional<Reach> held = grants.reachOf(action.privilege());
        if (held.isEmpty()) {
            return Optional.of(AccessCodes.PERMISSION_MISSING.value());
        }
        Reach reach = held.get();
        return reach.includes(order.customer())
                ? OrderRules.refusal(order, action, reach).map(VisionCraftException::code)
                : Optional.of(OrderingCodes.ORDER_NOT_FOUND.value());
    }

    /** The number to find, as a command: a missing number is then a violation with a path. */
    private record ByReference(String reference) {

        @Override
        public String toString() {
            return Masked.text(this);
        }
    }
}
