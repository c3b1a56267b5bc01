package io.visioncraft.ordering;

import io.visioncraft.kernel.Arguments;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Changes a line of a cart: {@code ChangeLine.of(order, line).quantity(3)} (ORD-3). A line whose price staff have stated
 * needs {@code order:price:any}. Immutable and thread-safe.
 *
 * @param order the DRAFT order that has the line
 * @param line the id of the line
 * @param quantity the new quantity: more than 0, at most 1,000,000, at most 4 decimals; null leaves it
 * @param stated the new price and description that staff state; null leaves them
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record ChangeLine(
        @NotNull OrderId order,
        @NotNull OrderLineId line,
        @Nullable BigDecimal quantity,
        @Nullable @Valid PriceStatement stated,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command that changes nothing yet, for any version} It needs a quantity or a price.
     *
     * @param order the DRAFT order that has the line
     * @param line the id of the line
     */
    public static ChangeLine of(OrderId order, OrderLineId line) {
        return new ChangeLine(order, line, null, null, null);
    }

    /**
     * {@return this command with a new quantity}
     *
     * @param other 1 to 1,000,000
     */
    public ChangeLine quantity(long other) {
        return quantity(BigDecimal.valueOf(other));
    }

    /**
     * {@return this command with a new quantity}
     *
     * @param other a plain decimal number, for example {@code "0.5"}: more than 0, at most 1,000,000, at most 4 decimals
     * @throws io.visioncraft.error.InvalidInputException with {@code required}, {@code malformed-number},
     *     {@code too-many-decimals} or {@code out-of-range}
     */
    public ChangeLine quantity(String other) {
        return quantity(Quantity.of(Arguments.required("other", other)).value());
    }

    /**
     * {@return this command with a new quantity}
     *
     * @param other more than 0, at most 1,000,000, at most 4 decimals
     */
    public ChangeLine quantity(BigDecimal other) {
        return new ChangeLine(order, line, other, stated, expectedVersion);
    }

    /**
     * {@return this command with a stated unit price} Needs {@code order:price:any}.
     *
     * @param unitPrice the price of one unit: a plain decimal number, 0 or more, at most 6 decimals
     * @param currency the order's currency, a code of ISO 4217
     * @param reason why, several lines, 1 to 4,000 characters
     */
    public ChangeLine stating(String unitPrice, String currency, String reason) {
        return stating(PriceStatement.of(unitPrice, currency, reason));
    }

    /**
     * {@return this command with a stated unit price and description} Needs {@code order:price:any}.
     *
     * @param unitPrice the price of one unit: a plain decimal number, 0 or more, at most 6 decimals
     * @param currency the order's currency, a code of ISO 4217
     * @param reason why, several lines, 1 to 4,000 characters
     * @param description the text of the line in place of the service's name, one line, at most 300 characters
     */
    public ChangeLine stating(String unitPrice, String currency, String reason, String description) {
        return stating(PriceStatement.of(unitPrice, currency, reason).described(description));
    }

    /**
     * {@return this command with a stated price} Needs {@code order:price:any}.
     *
     * @param statement price, basis, reason and description
     */
    public ChangeLine stating(PriceStatement statement) {
        return new ChangeLine(order, line, quantity, statement, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the order is at that version (GEN-6)}
     *
     * @param version the version that the caller has seen, 1 or more
     */
    public ChangeLine atVersion(long version) {
        return new ChangeLine(order, line, quantity, stated, version);
    }
}
