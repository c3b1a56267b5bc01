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
 * @param lines what is ordered, 1 to 500
 * @param customer for whom; null for the caller
 * @param currency the order's currency for life; null for the issuer's
 * @param shown the total that the customer saw, refused with {@code stale-total} if it is another now; null for none
 * @param description what the customer says about it; null for nothing
 */
public record PlaceOrder(
        @NotNull @Size(min = 1, max = Order.MAX_LINES) List<@NotNull @Valid OrderItem> lines,
        @Nullable UserId customer,
        @Nullable String currency,
        @Nullable @Valid ShownTotal shown,
        @Nullable OrderDescription description) {

    public PlaceOrder {
        lines = lines == null ? lines : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /** Orders these items. */
    public static PlaceOrder of(List<OrderItem> lines) {
        return new PlaceOrder(lines, null, null, null, null);
    }

    public static PlaceOrder of(ServiceId service, long quantity) {
        return of(List.of(OrderItem.of(service, quantity)));
    }

    /** Throws as {@link OrderItem#of(ServiceId, String)} does. */
    public static PlaceOrder of(ServiceId service, String quantity) {
        return of(List.of(OrderItem.of(service, quantity)));
    }

    public static PlaceOrder of(ServiceId service, BigDecimal quantity) {
        return of(List.of(OrderItem.of(service, quantity)));
    }

    /** The same order with another line. */
    public PlaceOrder and(OrderItem item) {
        List<OrderItem> more = new ArrayList<>(lines);
        more.add(item);
        return new PlaceOrder(more, customer, currency, shown, description);
    }

    public PlaceOrder and(ServiceId service, long quantity) {
        return and(OrderItem.of(service, quantity));
    }

    /** Throws as {@link OrderItem#of(ServiceId, String)} does. */
    public PlaceOrder and(ServiceId service, String quantity) {
        return and(OrderItem.of(service, quantity));
    }

    /** The same order for a customer, as staff place it; takes {@code order:place:any}. */
    public PlaceOrder forCustomer(UserId user) {
        return new PlaceOrder(lines, user, currency, shown, description);
    }

    /** The same order in a currency of ISO 4217. */
    public PlaceOrder in(String currencyCode) {
        return new PlaceOrder(lines, customer, currencyCode, shown, description);
    }

    /** The same order, refused unless its total payable is this one. */
    public PlaceOrder expecting(String amount, String currencyCode) {
        return new PlaceOrder(lines, customer, currency, new ShownTotal(amount, currencyCode), description);
    }

    /** The same order with what the customer says about it. */
    public PlaceOrder described(OrderDescription said) {
        return new PlaceOrder(lines, customer, currency, shown, said);
    }
}
