package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which commands a caller may run on an order now, and why not the others (ORD-2), by the caller's permissions, the order's
 * status and its lines. What the catalogue says of the lines shows when the command runs. Immutable and thread-safe.
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

    /** The commands that the caller may run. */
    public Set<OrderAction> allowed() {
        Set<OrderAction> allowed = EnumSet.allOf(OrderAction.class);
        allowed.removeAll(refused.keySet());
        return Collections.unmodifiableSet(allowed);
    }

    public boolean allows(OrderAction command) {
        return !refused.containsKey(command);
    }

    /** The code that a command would be rejected with; empty if the caller may run it. */
    public Optional<String> refusal(OrderAction command) {
        return Optional.ofNullable(refused.get(command));
    }
}
