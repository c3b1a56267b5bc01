package io.visioncraft.kernel;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When an invoice is due, and what is taken off if it is paid early (INV-6). Immutable and thread-safe.
 *
 * @param days days from the date of issue, or from the last day of its month, to the due date, 0 to 365
 * @param fromMonthEnd whether the days count from the last day of the month of issue
 * @param discount the cash discount; null for none
 */
public record PaymentTerms(
        int days,
        boolean fromMonthEnd,
        @Nullable CashDiscount discount) {

    /** The most days. */
    public static final int MAX_DAYS = 365;

    /**
     * Checks the days.
     *
     * @param days 0 to {@value #MAX_DAYS}
     * @param fromMonthEnd whether the days count from the last day of the month of issue
     * @param discount the cash discount; null for none
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public PaymentTerms {
        if (days < 0 || days > MAX_DAYS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "Payment terms are 0 to " + MAX_DAYS + " days, not " + days, "min", 0, "max", MAX_DAYS);
        }
    }

    /**
     * {@return terms of days after the date of issue, without a discount}
     *
     * @param days 0 to {@value #MAX_DAYS}
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public static PaymentTerms net(int days) {
        return new PaymentTerms(days, false, null);
    }

    /**
     * {@return terms of days after the last day of the month of issue, without a discount}
     *
     * @param days 0 to {@value #MAX_DAYS}
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public static PaymentTerms monthEndPlus(int days) {
        return new PaymentTerms(days, true, null);
    }

    /**
     * {@return these terms with a cash discount}
     *
     * @param discount rate and days
     */
    public PaymentTerms with(CashDiscount discount) {
        return new PaymentTerms(days, fromMonthEnd, discount);
    }

    /**
     * {@return the day on which an invoice is due}
     *
     * @param issued its date of issue
     */
    public LocalDate dueDate(LocalDate issued) {
        return (fromMonthEnd ? issued.with(TemporalAdjusters.lastDayOfMonth()) : issued).plusDays(days);
    }
}
