package io.visioncraft.ordering;

import io.visioncraft.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Opens a cart (ORD-3). Immutable and thread-safe.
 *
 * @param customer whose; null for the caller's own
 * @param currency the order's currency for life; null for the issuer's
 */
public record DraftOrder(
        @Nullable UserId customer, @Nullable String currency) {

    /** The caller's own cart, in the issuer's currency. */
    public static DraftOrder own() {
        return new DraftOrder(null, null);
    }

    /** A customer's cart, as staff open it; takes {@code order:place:any}. */
    public static DraftOrder forCustomer(UserId customer) {
        return new DraftOrder(customer, null);
    }

    /** The same cart in a currency of ISO 4217. */
    public DraftOrder in(String currencyCode) {
        return new DraftOrder(customer, currencyCode);
    }
}
