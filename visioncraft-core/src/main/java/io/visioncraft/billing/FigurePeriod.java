package io.visioncraft.billing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The days of which figures are asked, and the steps into which they are cut (TAX-2). Days are dates of the issuer's zone. A step
 * that the period has a part of is cut at the ends of the period. Immutable and thread-safe.
 *
 * <pre>{@code
 * FigurePeriod.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)).by(FigureStep.QUARTER);
 * }</pre>
 *
 * @param from the first day, in the years 1 to 9999
 * @param until the last day, in the years 1 to 9999 and not before the first
 * @param step how the period is cut; into {@value #MAX_STEPS} steps at most
 */
public record FigurePeriod(
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotNull FigureStep step) {

    /** The most steps of a period. */
    public static final int MAX_STEPS = 120;

    /**
     * {@return a period that is one step}
     *
     * @param from the first day, in the years 1 to 9999
     * @param until the last day, in the years 1 to 9999 and not before the first
     */
    public static FigurePeriod of(LocalDate from, LocalDate until) {
        return new FigurePeriod(from, until, FigureStep.WHOLE);
    }

    /**
     * {@return this period, cut into steps}
     *
     * @param steps how it is cut; into {@value #MAX_STEPS} steps at most
     */
    public FigurePeriod by(FigureStep steps) {
        return new FigurePeriod(from, until, steps);
    }
}
