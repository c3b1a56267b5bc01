package io.visioncraft.billing;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** The steps of the calendar into which figures cut their period (TAX-2). */
public enum FigureStep {
    /** The whole period is one step. */
    WHOLE,
    /** Each day. */
    DAY,
    /** Each month of the calendar. */
    MONTH,
    /** Each quarter of the calendar: from January, April, July and October on. */
    QUARTER,
    /** Each year of the calendar. */
    YEAR;

    private static final int MONTHS_OF_A_QUARTER = 3;

    /** The last day of the step of a day; of the whole period, the last day of the period. */
    LocalDate lastDay(LocalDate day, LocalDate until) {
        return switch (this) {
            case WHOLE -> until;
            case DAY -> day;
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER ->
                day.plusMonths(MONTHS_OF_A_QUARTER - 1 - (day.getMonthValue() - 1) % MONTHS_OF_A_QUARTER)
                        .with(TemporalAdjusters.lastDayOfMonth());
            case YEAR -> day.with(TemporalAdjusters.lastDayOfYear());
        };
    }
}
