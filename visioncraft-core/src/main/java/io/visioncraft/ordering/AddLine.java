package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Adds a line to a cart: {@code AddLine.to(order, cleaning, 2)} (ORD-3). Immutable and thread-safe.
 *
 * @param order the DRAFT order that gets the line
 * @param item the service, its quantity and, if staff state one, its price
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record AddLine(
        @NotNull OrderId order,
        @NotNull @Valid OrderItem item,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version}
     *
     * @param order the DRAFT order that gets the line
     * @param item the service, its quantity and, if staff state one, its price
     */
    public static AddLine to(OrderId order, OrderItem item) {
        return new AddLine(order, item, null);
    }

    /**
     * {@return a command for any version, at the price in force}
     *
     * @param order the DRAFT order that gets the line
     * @param service the service to order
     * @param quantity 1 to 1,000,000
     */
    public static AddLine to(OrderId order, ServiceId service, long quantity) {
        return to(order, OrderItem.of(service, quantity));
    }

    /**
     * {@return a command for any version, at the price in force}
     *
     * @param order the DRAFT order that gets the line
     * @param service the service to order
     * @param quantity a plain decimal number, for example {@code "0.5"}: more than 0, at most 1,000,000, at most 4 decimals
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code malformed-number},
     *     {@code too-many-decimals} or {@code out-of-range}
     */
    public static AddLine to(OrderId order, ServiceId service, String quantity) {
        return to(order, OrderItem.of(service, quantity));
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the order is at that version (GEN-6)}
     *
     * @param version the version that the caller has seen, 1 or more
     */
    public AddLine atVersion(long version) {
        return new AddLine(order, item, version);
    }
}
