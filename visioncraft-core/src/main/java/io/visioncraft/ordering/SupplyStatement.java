package io.visioncraft.ordering;

import io.visioncraft.kernel.OrderLineId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was supplied of an order, and when, as staff state it (ORD-5):
 * {@code SupplyStatement.on(day).line(cleaning, 2)}. Immutable and thread-safe.
 *
 * @param lines how much was supplied of some lines, each once, at most 500. Of the lines that it leaves out all was supplied
 *     where the order is completed, and nothing where it is cancelled; a statement of cancelling names at least one
 * @param from the first day of supply; null where the order keeps what it says
 * @param until the last day of supply, not before the first and at most today in the issuer's zone; null where the order keeps
 *     what it says
 */
public record SupplyStatement(
        @NotNull @Size(max = Order.MAX_LINES) List<@NotNull @Valid Line> lines,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /**
     * Copies the list and checks nothing: the use case reports every violation with its path.
     *
     * @param lines how much was supplied of some lines
     * @param from the first day of supply; null where the order keeps what it says
     * @param until the last day of supply; null where the order keeps what it says
     */
    @SuppressWarnings("NullAway") // what is missing is a violation with its path, not a null pointer
    public SupplyStatement {
        lines = lines == null ? null : Collections.unmodifiableList(new ArrayList<>(lines));
    }

    /**
     * How much of a line was supplied. Immutable and thread-safe.
     *
     * @param line the id of the order's line
     * @param quantity 0 to the ordered quantity, at most 4 decimals
     */
    public record Line(@NotNull OrderLineId line, @NotNull BigDecimal quantity) {}

    /** {@return a statement without lines and days} */
    public static SupplyStatement of() {
        return new SupplyStatement(List.of(), null, null);
    }

    /**
     * {@return a statement of the day of supply, without lines}
     *
     * @param day the day on which the supply was done
     */
    public static SupplyStatement on(LocalDate day) {
        return between(day, day);
    }

    /**
     * {@return a statement of the period of supply, without lines}
     *
     * @param from the first day of the period
     * @param until the last day, not before the first
     */
    public static SupplyStatement between(LocalDate from, LocalDate until) {
        return new SupplyStatement(List.of(), from, until);
    }

    /**
     * {@return this statement with one more line}
     *
     * @param line the id of the order's line
     * @param quantity 0 to the ordered quantity, at most 4 decimals
     */
    public SupplyStatement line(OrderLineId line, BigDecimal quantity) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(line, quantity));
        return new SupplyStatement(more, from, until);
    }

    /**
     * {@return this statement with one more line}
     *
     * @param line the id of the order's line
     * @param quantity 0 to the ordered quantity
     */
    public SupplyStatement line(OrderLineId line, long quantity) {
        return line(line, BigDecimal.valueOf(quantity));
    }
}
