package io.visioncraft.ordering;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.ServiceId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A quantity of a service, which becomes a line of an order. Immutable and thread-safe.
 *
 * @param service the service to order
 * @param quantity more than 0, at most 1,000,000, at most 4 decimals (MON-7)
 * @param stated price and description that staff state; null for those of the catalogue
 */
public record OrderItem(
        @NotNull ServiceId service,
        @NotNull BigDecimal quantity,
        @Nullable @Valid PriceStatement stated) {

    /**
     * {@return an item at the price in force}
     *
     * @param service the service to order
     * @param quantity 1 to 1,000,000
     */
    public static OrderItem of(ServiceId service, long quantity) {
        return of(service, BigDecimal.valueOf(quantity));
    }

    /**
     * {@return an item at the price in force}
     *
     * @param service the service to order
     * @param quantity a plain decimal number, for example {@code "0.5"}: more than 0, at most 1,000,000, at most 4 decimals
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code malformed-number},
     *     {@code too-many-decimals} or {@code out-of-range}
     */
    public static OrderItem of(ServiceId service, String quantity) {
        return of(service, Quantity.of(Arguments.required("quantity", quantity)).value());
    }

    /**
     * {@return an item at the price in force}
     *
     * @param service the service to order
     * @param quantity more than 0, at most 1,000,000, at most 4 decimals
     */
    public static OrderItem of(ServiceId service, BigDecimal quantity) {
        return new OrderItem(service, quantity, null);
    }

    /**
     * {@return this item at a price that staff state} Needs {@code order:price:any}.
     *
     * @param unitPrice the price of one unit: a plain decimal number, 0 or more, at most 6 decimals
     * @param currency the order's currency, a code of ISO 4217
     * @param reason why, several lines, 1 to 4,000 characters
     */
    public OrderItem stating(String unitPrice, String currency, String reason) {
        return stating(PriceStatement.of(unitPrice, currency, reason));
    }

    /**
     * {@return this item at a price and under a description that staff state} Needs {@code order:price:any}.
     *
     * @param unitPrice the price of one unit: a plain decimal number, 0 or more, at most 6 decimals
     * @param currency the order's currency, a code of ISO 4217
     * @param reason why, several lines, 1 to 4,000 characters
     * @param description the text of the line in place of the service's name, one line, at most 300 characters
     */
    public OrderItem stating(String unitPrice, String currency, String reason, String description) {
        return stating(PriceStatement.of(unitPrice, currency, reason).described(description));
    }

    /**
     * {@return this item at a price that staff state} Needs {@code order:price:any}.
     *
     * @param statement price, basis, reason and description
     */
    public OrderItem stating(PriceStatement statement) {
        return new OrderItem(service, quantity, statement);
    }
}
