package io.visioncraft.ordering;

import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places an order straight from lines, without a draft (ORD-4):
 * {@code PlaceOrder.of(cleaning, 2).and(windows, "0.5").expecting("160.00", "EUR")}. Immutable and thread-safe.
 *
 * @param lines 1 to 500 items
 * @param customer the customer; null for the caller
 * @param currency the order's for life, a code of {@link io.visioncraft.kernel.Currencies#known}; null for the issuer's
 * @param shown the total payable that the customer saw; another total now is {@code stale-total}; null compares nothing
 * @param description the buyer's references, a note, the place and the period of supply; null for none
 */
public record PlaceOrder(
        @NotNull @Size(min = 1, max = Order.MAX_LINES) List<@NotNull @Valid OrderItem> lines,
        @Nullable UserId customer,
        @Nullable String currency,
        @Nullable @Valid ShownTotal shown,
        @Nullable @Valid OrderDescription description) {

    /**
     * Copies the list and checks nothing: the use case reports every violation with its path.
     *
     * @param lines 1 to 500 items
     * @param customer the customer; null for the caller
     * @param currency the order's for life, a code of {@link io.visioncraft.kernel.Currencies#known}; null for the issuer's
     * @param shown the total payable that the customer saw; another total now is {@code stale-total}; null compares nothing
     * @param description the buyer's references, a note, the place and the period of supply; null for none
     */
    public PlaceOrder {
        lines = lines == null ? lines : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /**
     * {@return a command for these items, for the caller and in the issuer's currency}
     *
     * @param lines 1 to 500 items
     */
    public static PlaceOrder of(List<OrderItem> lines) {
        return new PlaceOrder(lines, null, null, null, null);
    }

    /**
     * {@return a command for one item, for the caller and in the issuer's currency}
     *
     * @param service the service to order
     * @param quantity 1 to 1,000,000
     */
    public static PlaceOrder of(ServiceId service, long quantity) {
        return of(List.of(OrderItem.of(service, quantity)));
    }

    /**
     * {@return a command for one item, for the caller and in the issuer's currency}
     *
     * @param service the service to order
     * @param quantity a plain decimal number, for example {@code "0.5"}: more than 0, at most 1,000,000, at most 4 decimals
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code malformed-number},
     *     {@code too-many-decimals} or {@code out-of-range}
     */
    public static PlaceOrder of(ServiceId service, String quantity) {
        return of(List.of(OrderItem.of(service, quantity)));
    }

    /**
     * {@return a command for one item, for the caller and in the issuer's currency}
     *
     * @param service the service to order
     * @param quantity more than 0, at most 1,000,000, at most 4 decimals
     */
    public static PlaceOrder of(ServiceId service, BigDecimal quantity) {
        return of(List.of(OrderItem.of(service, quantity)));
    }

    /**
     * {@return this command with one more item}
     *
     * @param item comes after the present items
     */
    public PlaceOrder and(OrderItem item) {
        List<OrderItem> more = new ArrayList<>(lines);
        more.add(item);
        return new PlaceOrder(more, customer, currency, shown, description);
    }

    /**
     * {@return this command with one more item}
     *
     * @param service the service to order
     * @param quantity 1 to 1,000,000
     */
    public PlaceOrder and(ServiceId service, long quantity) {
        return and(OrderItem.of(service, quantity));
    }

    /**
     * {@return this command with one more item}
     *
     * @param service the service to order
     * @param quantity a plain decimal number, for example {@code "0.5"}: more than 0, at most 1,000,000, at most 4 decimals
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code malformed-number},
     *     {@code too-many-decimals} or {@code out-of-range}
     */
    public PlaceOrder and(ServiceId service, String quantity) {
        return and(OrderItem.of(service, quantity));
    }

    /**
     * {@return this command for a customer} Needs {@code order:place:any}.
     *
     * @param user the owner of the order
     */
    public PlaceOrder forCustomer(UserId user) {
        return new PlaceOrder(lines, user, currency, shown, description);
    }

    /**
     * {@return this command in another currency}
     *
     * @param currencyCode a code of {@link io.visioncraft.kernel.Currencies#known}
     */
    public PlaceOrder in(String currencyCode) {
        return new PlaceOrder(lines, customer, currencyCode, shown, description);
    }

    /**
     * {@return this command, refused with {@code stale-total} unless the total payable is this one}
     *
     * @param amount the total payable, a plain decimal number, tax included
     * @param currencyCode the order's currency, a code of ISO 4217
     */
    public PlaceOrder expecting(String amount, String currencyCode) {
        return new PlaceOrder(lines, customer, currency, new ShownTotal(amount, currencyCode), description);
    }

    /**
     * {@return this command with the buyer's references, a note, the place and the period of supply}
     *
     * @param said references, note, place and period
     */
    public PlaceOrder described(OrderDescription said) {
        return new PlaceOrder(lines, customer, currency, shown, said);
    }
}
