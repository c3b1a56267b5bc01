package io.visioncraft.kernel;

import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * When an invoice is due, and what is taken off if it is paid early (INV-6). They are data: the words in which a document states
 * them (EN 16931 BT-20) are the host's. Immutable and thread-safe.
 *
 * <p>The days of the discount are not compared with those to the due date, which where they count from the end of a month depend
 * on the day of issue.
 *
 * @param days days from the date of issue, or from the last day of its month, to the due date, 0 to 365
 * @param fromMonthEnd whether the days count from the last day of the month of issue
 * @param discount the cash discount; null for none
 */
public record PaymentTerms(
        int days, boolean fromMonthEnd, @Nullable CashDiscount discount) {

    /** The most days. */
    public static final int MAX_DAYS = 365;

    /** The most days from the date of issue to the due date: {@link #MAX_DAYS} from the end of a month of 31 days. */
    public static final int MAX_DAYS_FROM_ISSUE = MAX_DAYS + 30;

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
     * {@return these terms with a cash discount, in place of the one that they had}
     *
     * @param discount rate and days
     * @throws io.visioncraft.error.InvalidInputException with {@code required} for null
     */
    public PaymentTerms with(CashDiscount discount) {
        return new PaymentTerms(days, fromMonthEnd, Arguments.required("discount", discount));
    }

    /**
     * {@return the day on which an invoice is due}
     *
     * @param issued its date of issue
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if that day or the last one of the discount
     *     lies after 9999-12-31
     */
    public LocalDate dueDate(LocalDate issued) {
        if (discount != null) {
            after(issued, discount.days());
        }
        return after(fromMonthEnd ? issued.with(TemporalAdjusters.lastDayOfMonth()) : issued, days);
    }

    /** A day that lies some days after another, as far as stores keep days. */
    static LocalDate after(LocalDate day, int days) {
        if (day.isAfter(Days.LAST.minusDays(days))) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "No day after " + Days.LAST + " is stated, and " + days + " days from " + day + " on are asked for",
                    "max",
                    Days.LAST);
        }
        return day.plusDays(days);
    }
}
