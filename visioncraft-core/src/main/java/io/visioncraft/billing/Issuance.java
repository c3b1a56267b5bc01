package io.visioncraft.billing;

import io.visioncraft.kernel.Days;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The number and dates of an issued document (INV-2, INV-4, INV-7). Immutable and thread-safe.
 *
 * @param number the gapless number with its prefix, for example {@code INV-2026-000001}; 1 to 64 characters
 * @param date the date of issue in the issuer's zone; never before that of an earlier number of the series
 * @param taxPoint the day on which the tax became due (EN 16931 BT-7); that of a credit note is its date of issue
 * @param accountingDate the date by which figures count the document: its tax point, or the first day on which the books were
 *     open if that is later; of a reissue, the credit note counts no earlier than the invoice that it takes back, and the invoice
 *     no earlier than that credit note is dated (INV-1)
 * @param dueDate when payment is due: not before the date of issue, and at most {@value PaymentTerms#MAX_DAYS_FROM_ISSUE} days
 *     after it (INV-6); the date of issue for credit notes
 * @param terms the terms that the document states (INV-6); due at once for credit notes
 * @param retainedUntil the last day on which the document is kept with the names of its parties (INV-7); null where an earlier
 *     version issued it
 */
public record Issuance(
        String number,
        LocalDate date,
        LocalDate taxPoint,
        LocalDate accountingDate,
        LocalDate dueDate,
        PaymentTerms terms,
        @Nullable LocalDate retainedUntil) {

    /** For how many years after that of its issue a document is kept, where the host states nothing else. */
    static final int STANDARD_RETENTION_YEARS = 10;

    /**
     * Checks number and dates.
     *
     * @param number the gapless number with its prefix, for example {@code INV-2026-000001}; 1 to 64 characters
     * @param date the date of issue in the issuer's zone; never before that of an earlier number of the series
     * @param taxPoint the day on which the tax became due
     * @param accountingDate the date by which figures count the document: its tax point, or the first day on which the books were
     *     open if that is later; of a reissue, the credit note counts no earlier than the invoice that it takes back, and the
     *     invoice no earlier than that credit note is dated (INV-1)
     * @param dueDate when payment is due: not before the date of issue, and at most
     *     {@value PaymentTerms#MAX_DAYS_FROM_ISSUE} days after it; the date of issue for credit notes
     * @param terms the terms that the document states; due at once for credit notes
     * @param retainedUntil the last day on which the document is kept with the names of its parties; null where an earlier
     *     version issued it
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if the document is due before its date
     *     or later than any terms say, or kept until a day that no store keeps; with the codes of {@link Text#code} for the number
     */
    public Issuance {
        number = Text.code(number);
        Objects.requireNonNull(taxPoint, "taxPoint");
        Objects.requireNonNull(accountingDate, "accountingDate");
        Objects.requireNonNull(terms, "terms");
        requireDue(date, dueDate);
        if (retainedUntil != null) {
            Days.kept(retainedUntil);
        }
    }

    /**
     * Makes an issuance whose tax point is its date of issue, with terms of days alone and the standard retention of 10 years.
     * Throws as the other constructor does.
     *
     * @param number the gapless number with its prefix
     * @param date the date of issue, also the tax point and that by which figures count the document
     * @param dueDate when payment is due, at most 365 days after the date of issue and not before it
     */
    public Issuance(String number, LocalDate date, LocalDate dueDate) {
        this(
                number,
                date,
                date,
                date,
                dueDate,
                PaymentTerms.net((int) Math.max(0, ChronoUnit.DAYS.between(date, dueDate))),
                lastDayOfYear(date, STANDARD_RETENTION_YEARS));
    }

    /** A document falls due when it is issued, or as much later as the longest terms say (INV-6). Lists by due date rely on it. */
    static void requireDue(LocalDate date, LocalDate dueDate) {
        if (dueDate.isBefore(date) || ChronoUnit.DAYS.between(date, dueDate) > PaymentTerms.MAX_DAYS_FROM_ISSUE) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A document issued on " + date + " is not due on " + dueDate);
        }
    }

    /** The last day of the year that lies some years after that of a date, or the last one that stores keep. */
    static LocalDate lastDayOfYear(LocalDate date, int later) {
        return LocalDate.of(Math.min(date.getYear() + later, Days.LAST.getYear()), 12, 31);
    }
}
