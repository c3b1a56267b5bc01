package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Places a draft: {@code PlaceDraft.of(order).expecting("160.00", "EUR")} (ORD-4). Immutable and thread-safe.
 *
 * @param order the DRAFT order to place
 * @param shown the total payable that the customer saw; another total now is {@code stale-total}; null compares nothing
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record PlaceDraft(
        @NotNull OrderId order,
        @Nullable @Valid ShownTotal shown,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command that compares no total, for any version}
     *
     * @param order the DRAFT order to place
     */
    public static PlaceDraft of(OrderId order) {
        return new PlaceDraft(order, null, null);
    }

    /**
     * {@return this command, refused with {@code stale-total} unless the total payable is this one}
     *
     * @param amount the total payable, a plain decimal number, tax included
     * @param currency the order's currency, a code of ISO 4217
     */
    public PlaceDraft expecting(String amount, String currency) {
        return new PlaceDraft(order, new ShownTotal(amount, currency), expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the order is at that version (GEN-6)}
     *
     * @param version the version that the caller has seen, 1 or more
     */
    public PlaceDraft atVersion(long version) {
        return new PlaceDraft(order, shown, version);
    }
}
