package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderId;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The actions that a caller may take on an order now, and the rejection codes of the others (ORD-2). They follow from the
 * caller's permissions, the order's status and whether it has lines. Immutable and thread-safe.
 *
 * <p>For {@link OrderAction#REPLACE_BUYER} billing is asked whether the invoice is issued. An order at its end takes another
 * buyer as long as its invoice is a draft.
 *
 * <p>An action that this answer allows can still be rejected when it is taken, since the answer does not ask
 *
 * <ul>
 *   <li>the catalogue, for services that can no longer be ordered or have no price;
 *   <li>for the values of the command, its version, and the most lines and the largest total of an order;
 *   <li>for the customer's status;
 *   <li>billing, for a step that makes an invoice or a credit note;
 *   <li>for the reason that cancelling an order in work requires;
 *   <li>for {@code order:price:any}, which a line whose price staff have stated requires.
 * </ul>
 *
 * @param order the order's id
 * @param status its status
 * @param version the order's version that this answer is about
 * @param refused each action that would be rejected, with the code of that rejection
 */
public record AllowedActions(OrderId order, OrderStatus status, long version, Map<OrderAction, String> refused) {

    /**
     * Copies the map.
     *
     * @param order the order's id
     * @param status its status
     * @param version the order's version that this answer is about
     * @param refused each action that would be rejected, with the code of that rejection
     */
    public AllowedActions {
        Map<OrderAction, String> copy = new EnumMap<>(OrderAction.class);
        copy.putAll(refused);
        refused = Collections.unmodifiableMap(copy);
    }

    /** {@return the actions that the caller may take} */
    public Set<OrderAction> allowed() {
        Set<OrderAction> allowed = EnumSet.allOf(OrderAction.class);
        allowed.removeAll(refused.keySet());
        return Collections.unmodifiableSet(allowed);
    }

    /**
     * {@return whether the caller may take an action}
     *
     * @param action an action on this order
     */
    public boolean allows(OrderAction action) {
        return !refused.containsKey(action);
    }

    /**
     * {@return the code that an action would be rejected with; empty if the caller may take it}
     *
     * @param action an action on this order
     */
    public Optional<String> refusal(OrderAction action) {
        return Optional.ofNullable(refused.get(action));
    }
}
