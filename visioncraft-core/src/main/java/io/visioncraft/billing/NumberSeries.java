package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import java.time.LocalDate;

/**
 * Where a series of gapless numbers stands (INV-4). Immutable and thread-safe.
 *
 * @param key document type and prefix, for example {@code invoice:INV}; ASCII, at most 100 characters
 * @param lastDate the date of issue of its last document
 * @param next the number that the next document of that year gets, from 1
 */
public record NumberSeries(String key, LocalDate lastDate, long next) {

    public NumberSeries {
        if (next < 1) {
            throw KernelCodes.OUT_OF_RANGE.rejection("Numbers of a series begin at 1, not at " + next, "min", 1);
        }
    }

    /** A series before its first document. */
    static NumberSeries beginning(String key, LocalDate date) {
        return new NumberSeries(key, date, 1);
    }

    /**
     * The series as the next document finds it: on a date, or on the last one where that is later, so that dates never go
     * back; at 1 again where that date's year is new and the policy says so.
     */
    NumberSeries at(LocalDate wanted, boolean yearlyRestart) {
        LocalDate date = wanted.isAfter(lastDate) ? wanted : lastDate;
        boolean restarts = yearlyRestart && date.getYear() != lastDate.getYear();
        return new NumberSeries(key, date, restarts ? 1 : next);
    }

    /** The series after its next number was given away. */
    NumberSeries afterNext() {
        return new NumberSeries(key, lastDate, next + 1);
    }
}
