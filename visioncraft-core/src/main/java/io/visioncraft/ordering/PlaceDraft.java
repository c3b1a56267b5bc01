package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Places a draft: {@code PlaceDraft.of(order).expecting("160.00", "EUR")} (ORD-4). Immutable and thread-safe.
 *
 * @param order which draft
 * @param shown the total that the customer saw, refused with {@code stale-total} if it is another now; null for none
 * @param expectedVersion the version that this is based on; null for any
 */
public record PlaceDraft(
        @NotNull OrderId order,
        @Nullable @Valid ShownTotal shown,
        @Nullable Long expectedVersion) {

    public static PlaceDraft of(OrderId order) {
        return new PlaceDraft(order, null, null);
    }

    /** The same, refused unless the total payable is this one. */
    public PlaceDraft expecting(String amount, String currency) {
        return new PlaceDraft(order, new ShownTotal(amount, currency), expectedVersion);
    }

    /** The same, refused unless the order is at that version (GEN-6). */
    public PlaceDraft atVersion(long version) {
        return new PlaceDraft(order, shown, version);
    }
}
