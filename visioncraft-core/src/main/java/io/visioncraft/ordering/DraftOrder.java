package io.visioncraft.ordering;

import io.visioncraft.kernel.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Makes a cart: a draft order without lines (ORD-3). Immutable and thread-safe.
 *
 * @param customer the customer; null for the caller
 * @param currency the order's for life, a code of {@link io.visioncraft.kernel.Currencies#known}; null for the issuer's
 */
public record DraftOrder(
        @Nullable UserId customer, @Nullable String currency) {

    /** {@return a command for the caller's own cart, in the issuer's currency} */
    public static DraftOrder own() {
        return new DraftOrder(null, null);
    }

    /**
     * {@return a command for a customer's cart, in the issuer's currency} Needs {@code order:place:any}.
     *
     * @param customer the owner of the cart
     */
    public static DraftOrder forCustomer(UserId customer) {
        return new DraftOrder(customer, null);
    }

    /**
     * {@return this command with another currency}
     *
     * @param currencyCode a code of {@link io.visioncraft.kernel.Currencies#known}
     */
    public DraftOrder in(String currencyCode) {
        return new DraftOrder(customer, currencyCode);
    }
}
