package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The number and dates of an issued document (INV-4, INV-7). Immutable and thread-safe.
 *
 * @param number the gapless number with its prefix, for example {@code INV-2026-000001}; 1 to 64 characters
 * @param date the date of issue in the issuer's zone; never before that of an earlier number of the series
 * @param dueDate when payment is due, not before the date of issue; the date of issue for credit notes
 * @param accountingDate the date by which figures count the document: its tax point, or the first day on which the books were
 *     open if that is later
 */
public record Issuance(String number, LocalDate date, LocalDate dueDate, LocalDate accountingDate) {

    /**
     * Checks number and dates.
     *
     * @param number the gapless number with its prefix, for example {@code INV-2026-000001}; 1 to 64 characters
     * @param date the date of issue in the issuer's zone; never before that of an earlier number of the series
     * @param dueDate when payment is due, not before the date of issue; the date of issue for credit notes
     * @param accountingDate the date by which figures count the document: its tax point, or the first day on which the books were
     *     open if that is later
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if the document is due before its date;
     *     with the codes of {@link Text#code} for the number
     */
    public Issuance {
        number = Text.code(number);
        Objects.requireNonNull(accountingDate, "accountingDate");
        if (dueDate.isBefore(date)) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A document issued on " + date + " is not due on " + dueDate);
        }
    }

    /**
     * Makes an issuance that counts by its date of issue. Throws as the other constructor does.
     *
     * @param number the gapless number with its prefix
     * @param date the date of issue, also that by which figures count the document
     * @param dueDate when payment is due, not before the date of issue
     */
    public Issuance(String number, LocalDate date, LocalDate dueDate) {
        this(number, date, dueDate, date);
    }
}
