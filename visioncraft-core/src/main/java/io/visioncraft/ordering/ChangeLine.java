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
 * Changes a line of a cart: {@code ChangeLine.of(order, line).quantity(3)} (ORD-3). A line whose price staff has stated is
 * changed by those who may state prices. Immutable and thread-safe.
 *
 * @param order which draft
 * @param line which line
 * @param quantity how much from now on; null to leave it
 * @param stated price and description that staff states; null to leave them
 * @param expectedVersion the version that this is based on; null for any
 */
public record ChangeLine(
        @NotNull OrderId order,
        @NotNull OrderLineId line,
        @Nullable BigDecimal quantity,
        @Nullable @Valid PriceStatement stated,
        @Nullable Long expectedVersion) {

    public static ChangeLine of(OrderId order, OrderLineId line) {
        return new ChangeLine(order, line, null, null, null);
    }

    public ChangeLine quantity(long other) {
        return quantity(BigDecimal.valueOf(other));
    }

    /**
     * A quantity from its text, for example {@code "0.5"}.
     *
     * @throws io.visioncraft.error.InvalidInputException if the text is no quantity
     */
    public ChangeLine quantity(String other) {
        return quantity(Quantity.of(Arguments.required("other", other)).value());
    }

    public ChangeLine quantity(BigDecimal other) {
        return new ChangeLine(order, line, other, stated, expectedVersion);
    }

    /** States the unit price, with the reason. */
    public ChangeLine stating(String unitPrice, String currency, String reason) {
        return stating(new PriceStatement(unitPrice, currency, reason, null));
    }

    /** States the unit price and the description, with the reason. */
    public ChangeLine stating(String unitPrice, String currency, String reason, String description) {
        return stating(new PriceStatement(unitPrice, currency, reason, description));
    }

    private ChangeLine stating(PriceStatement statement) {
        return new ChangeLine(order, line, quantity, statement, expectedVersion);
    }

    /** The same, refused unless the order is at that version (GEN-6). */
    public ChangeLine atVersion(long version) {
        return new ChangeLine(order, line, quantity, stated, version);
    }
}
