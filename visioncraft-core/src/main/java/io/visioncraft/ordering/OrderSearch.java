package io.visioncraft.ordering;

import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which orders are listed; all conditions hold together. Immutable and thread-safe.
 *
 * @param customer only that customer's; null for all that the caller may see
 * @param statuses only those; empty for all
 */
public record OrderSearch(
        @Nullable UserId customer, @NotNull Set<@NotNull OrderStatus> statuses) {

    public OrderSearch {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** All that the caller may see. */
    public static OrderSearch all() {
        return new OrderSearch(null, Set.of());
    }

    /** That customer's. */
    public OrderSearch ofCustomer(UserId user) {
        return new OrderSearch(user, statuses);
    }

    /** Those that stand there. */
    public OrderSearch in(OrderStatus... wanted) {
        return new OrderSearch(customer, new LinkedHashSet<>(Arrays.asList(wanted)));
    }
}
