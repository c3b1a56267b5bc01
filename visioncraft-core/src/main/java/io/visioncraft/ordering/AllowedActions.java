package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which actions a caller may take on an order now, and why not the others (ORD-2), by the caller's permissions, the order's
 * status and its lines. What the catalogue says of the lines shows when the action is taken. Immutable and thread-safe.
 *
 * @param order which order
 * @param status where it stands
 * @param version the version that this answer is about
 * @param refused the others, each with the code that it would be rejected with
 */
public record AllowedActions(OrderId order, OrderStatus status, long version, Map<OrderAction, String> refused) {

    public AllowedActions {
        Map<OrderAction, String> copy = new EnumMap<>(OrderAction.class);
        copy.putAll(refused);
        refused = Collections.unmodifiableMap(copy);
    }

    /** The actions that the caller may take. */
    public Set<OrderAction> allowed() {
        Set<OrderAction> allowed = EnumSet.allOf(OrderAction.class);
        allowed.removeAll(refused.keySet());
        return Collections.unmodifiableSet(allowed);
    }

    public boolean allows(OrderAction action) {
        return !refused.containsKey(action);
    }

    /** The code that an action would be rejected with; empty if the caller may take it. */
    public Optional<String> refusal(OrderAction action) {
        return Optional.ofNullable(refused.get(action));
    }
}
