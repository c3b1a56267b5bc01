package io.visioncraft.kernel;

import java.time.LocalDate;

/** Days as every store keeps them: those of the years 1 to 9999. */
public final class Days {

    /** The first day that is kept. */
    public static final LocalDate FIRST = LocalDate.of(1, 1, 1);

    /** The last day that is kept. */
    public static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private Days() {}

    /**
     * {@return the day}
     *
     * @param day any day
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} outside {@link #FIRST} and {@link #LAST}
     */
    public static LocalDate kept(LocalDate day) {
        if (!isKept(day)) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "A day lies between " + FIRST + " and " + LAST, "min", FIRST, "max", LAST);
        }
        return day;
    }

    /**
     * {@return whether a store can keep a day}
     *
     * @param day any day
     */
    public static boolean isKept(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}
