package io.visioncraft.ordering;

import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list of orders; all hold together. Immutable and thread-safe.
 *
 * @param customer the order is that customer's; null for all that the caller may see
 * @param statuses the order has one of these; empty for all
 */
public record OrderSearch(
        @Nullable UserId customer, @NotNull Set<@NotNull OrderStatus> statuses) {

    /**
     * Copies the set and checks nothing: the use case reports every violation with its path.
     *
     * @param customer the order is that customer's; null for all that the caller may see
     * @param statuses the order has one of these; empty for all
     */
    public OrderSearch {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** {@return a search for every order that the caller may see} */
    public static OrderSearch all() {
        return new OrderSearch(null, Set.of());
    }

    /**
     * {@return this search, limited to one customer}
     *
     * @param user the owner of the orders
     */
    public OrderSearch ofCustomer(UserId user) {
        return new OrderSearch(user, statuses);
    }

    /**
     * {@return this search, limited to these statuses}
     *
     * @param wanted one or more; none for all
     */
    public OrderSearch in(OrderStatus... wanted) {
        return new OrderSearch(customer, new LinkedHashSet<>(Arrays.asList(wanted)));
    }
}
