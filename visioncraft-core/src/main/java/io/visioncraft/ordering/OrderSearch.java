package io.visioncraft.ordering;

import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list of orders (GEN-12); all hold together. Immutable and thread-safe.
 *
 * <p>An order is made on the day on which it first came to be: a cart on the day it was begun, however late it is placed, an
 * order that is placed at once on the day it is placed. Lists are sorted by that instant, {@link OrderSummary#createdAt}.
 *
 * @param customer the order is that customer's; null for all that the caller may see
 * @param service the order has a line of that service; null for any lines and none
 * @param statuses the order has one of these; empty for all
 * @param madeFrom the first day on which the order may have been made, a cart begun, in the issuer's zone; null for no
 *     first day
 * @param madeUntil the last such day, not before the first; null for no last day
 */
public record OrderSearch(
        @Nullable UserId customer,
        @Nullable ServiceId service,
        @NotNull Set<@NotNull OrderStatus> statuses,
        @Nullable LocalDate madeFrom,
        @Nullable LocalDate madeUntil) {

    /**
     * Copies the set and checks nothing: the use case reports every violation with its path.
     *
     * @param customer the order is that customer's; null for all that the caller may see
     * @param service the order has a line of that service; null for any lines and none
     * @param statuses the order has one of these; empty for all
     * @param madeFrom the first day on which the order may have been made, a cart begun, in the issuer's zone; null for no
     *     first day
     * @param madeUntil the last such day, not before the first; null for no last day
     */
    public OrderSearch {
        statuses = statuses == null ? statuses : Collections.unmodifiableSet(new LinkedHashSet<>(statuses));
    }

    /** {@return a search for every order that the caller may see} */
    public static OrderSearch all() {
        return new OrderSearch(null, null, Set.of(), null, null);
    }

    /**
     * {@return this search, limited to one customer}
     *
     * @param user the owner of the orders
     */
    public OrderSearch ofCustomer(UserId user) {
        return new OrderSearch(user, service, statuses, madeFrom, madeUntil);
    }

    /**
     * {@return this search, limited to orders with a line of one service}
     *
     * @param wanted the service, in any status
     */
    public OrderSearch withService(ServiceId wanted) {
        return new OrderSearch(customer, wanted, statuses, madeFrom, madeUntil);
    }

    /**
     * {@return this search, limited to these statuses}
     *
     * @param wanted one or more; none for all
     */
    public OrderSearch in(OrderStatus... wanted) {
        return new OrderSearch(customer, service, new LinkedHashSet<>(Arrays.asList(wanted)), madeFrom, madeUntil);
    }

    /**
     * {@return this search, limited to orders that were made on that day or later} A cart is made when it is begun, not when it
     * is placed.
     *
     * @param day in the issuer's zone, in the years 1 to 9999
     */
    public OrderSearch madeFrom(LocalDate day) {
        return new OrderSearch(customer, service, statuses, day, madeUntil);
    }

    /**
     * {@return this search, limited to orders that were made on that day or earlier} A cart is made when it is begun, not when it
     * is placed.
     *
     * @param day in the issuer's zone, in the years 1 to 9999, and not before the first day
     */
    public OrderSearch madeUntil(LocalDate day) {
        return new OrderSearch(customer, service, statuses, madeFrom, day);
    }
}
