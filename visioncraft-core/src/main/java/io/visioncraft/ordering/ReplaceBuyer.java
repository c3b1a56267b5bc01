package io.visioncraft.ordering;

import io.visioncraft.identity.BillingProfile;
import io.visioncraft.kernel.OrderId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Names another buyer for the invoice of a placed order whose invoice is not issued (ORD-1). The customer and the customer's
 * billing profile stay as they are. Immutable and thread-safe.
 *
 * @param order a placed order whose invoice is not issued
 * @param buyer whom the invoice will name
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record ReplaceBuyer(
        @NotNull OrderId order,
        @NotNull @Valid BillingProfile buyer,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command for any version}
     *
     * @param order a placed order whose invoice is not issued
     * @param buyer whom the invoice will name
     */
    public static ReplaceBuyer of(OrderId order, BillingProfile buyer) {
        return new ReplaceBuyer(order, buyer, null);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the order is at that version (GEN-6)}
     *
     * @param version the version that the caller has seen, 1 or more
     */
    public ReplaceBuyer atVersion(long version) {
        return new ReplaceBuyer(order, buyer, version);
    }
}
