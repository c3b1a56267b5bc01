package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import java.time.LocalDate;

/**
 * The days of one figure: a step of a period, or what the period has of it (TAX-2). Immutable and thread-safe.
 *
 * @param from the first day
 * @param until the last day, not before the first
 */
public record FigureSpan(LocalDate from, LocalDate until) {

    /**
     * Checks the days.
     *
     * @param from the first day
     * @param until the last day, not before the first
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if the last day is before the first
     */
    public FigureSpan {
        if (until.isBefore(from)) {
            throw KernelCodes.OUT_OF_RANGE.rejection("Days that begin on " + from + " do not end on " + until);
        }
    }

    /**
     * {@return whether a day is one of these}
     *
     * @param day any day
     */
    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }
}
