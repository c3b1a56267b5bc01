package io.visioncraft.ordering;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The checked values of a {@link SupplyStatement}. Immutable and thread-safe.
 *
 * @param stated whether there is a statement
 * @param quantities how much was supplied of each line that it names
 * @param from the first day of supply; null where the order keeps what it says
 * @param until the last day of supply; null where the order keeps what it says
 */
record Supply(
        boolean stated,
        Map<OrderLineId, BigDecimal> quantities,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** No statement. */
    static final Supply UNSTATED = new Supply(false, Map.of(), null, null);

    Supply {
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
    }

    /** A quantity of 0 or more. Throws as {@link Quantity#of(BigDecimal)} does. */
    static BigDecimal zeroOrMore(BigDecimal quantity) {
        return quantity.signum() == 0 ? BigDecimal.ZERO : Quantity.of(quantity).value();
    }

    /** Refuses a day that is yet to come: nothing was supplied then (ORD-5). */
    void requirePast(LocalDate today) {
        if (until != null && until.isAfter(today)) {
            throw InvalidInputException.of(KernelCodes.OUT_OF_RANGE.at(
                    "supply.until", "Nothing was supplied after today, " + today, "max", today));
        }
    }

    /**
     * The order, of which that was supplied. Without a statement its lines stay as they are.
     *
     * @param unnamed how much was supplied of a line that the statement leaves out
     */
    Order appliedTo(Order order, Function<OrderLine, BigDecimal> unnamed) {
        quantities.keySet().forEach(order::requireLine);
        if (!stated) {
            return order;
        }
        OrderDetails said = from == null ? order.details() : order.details().supplied(from, until);
        return order.supplied(
                order.lines().stream()
                        .map(line -> line.supplied(quantities.getOrDefault(line.id(), unnamed.apply(line))))
                        .toList(),
                said);
    }
}
