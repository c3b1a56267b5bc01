package io.visioncraft.ordering;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * So much of a service: what becomes a line of an order. Immutable and thread-safe.
 *
 * @param service which service
 * @param quantity more than 0, at most 1,000,000, at most 4 decimals (MON-7)
 * @param stated price and description that staff states; null where the catalogue's count
 */
public record OrderItem(
        @NotNull ServiceId service,
        @NotNull BigDecimal quantity,
        @Nullable @Valid PriceStatement stated) {

    public static OrderItem of(ServiceId service, long quantity) {
        return of(service, BigDecimal.valueOf(quantity));
    }

    /**
     * A quantity from its text, for example {@code "0.5"}.
     *
     * @throws io.visioncraft.error.InvalidInputException if the text is no quantity
     */
    public static OrderItem of(ServiceId service, String quantity) {
        return of(service, Quantity.of(Arguments.required("quantity", quantity)).value());
    }

    public static OrderItem of(ServiceId service, BigDecimal quantity) {
        return new OrderItem(service, quantity, null);
    }

    /** The same item at a price that staff states, with the reason. */
    public OrderItem stating(String unitPrice, String currency, String reason) {
        return new OrderItem(service, quantity, new PriceStatement(unitPrice, currency, reason, null));
    }

    /** The same item at a price and under a description that staff states, with the reason. */
    public OrderItem stating(String unitPrice, String currency, String reason, String description) {
        return new OrderItem(service, quantity, new PriceStatement(unitPrice, currency, reason, description));
    }
}
