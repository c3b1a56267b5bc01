package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Puts a line into a cart: {@code AddLine.to(order, cleaning, 2)} (ORD-3). Immutable and thread-safe.
 *
 * @param order which draft
 * @param item what
 * @param expectedVersion the version that this is based on; null for any
 */
public record AddLine(
        @NotNull OrderId order,
        @NotNull @Valid OrderItem item,
        @Nullable Long expectedVersion) {

    public static AddLine to(OrderId order, OrderItem item) {
        return new AddLine(order, item, null);
    }

    public static AddLine to(OrderId order, ServiceId service, long quantity) {
        return to(order, OrderItem.of(service, quantity));
    }

    /** Throws as {@link OrderItem#of(ServiceId, String)} does. */
    public static AddLine to(OrderId order, ServiceId service, String quantity) {
        return to(order, OrderItem.of(service, quantity));
    }

    /** The same, refused unless the order is at that version (GEN-6). */
    public AddLine atVersion(long version) {
        return new AddLine(order, item, version);
    }
}
