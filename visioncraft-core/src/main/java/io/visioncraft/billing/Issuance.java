package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;

/**
 * The number and dates of an issued document (INV-4). Immutable and thread-safe.
 *
 * @param number the gapless number with its prefix, for example {@code INV-2026-000001}; 1 to 64 characters
 * @param date the date of issue in the issuer's zone; never before that of an earlier number of the series
 * @param dueDate when payment is due, not before the date of issue; the date of issue for credit notes
 */
public record Issuance(String number, LocalDate date, LocalDate dueDate) {

    /**
     * Checks number and dates.
     *
     * @param number the gapless number with its prefix, for example {@code INV-2026-000001}; 1 to 64 characters
     * @param date the date of issue in the issuer's zone; never before that of an earlier number of the series
     * @param dueDate when payment is due, not before the date of issue; the date of issue for credit notes
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if the document is due before its date;
     *     with the codes of {@link Text#code} for the number
     */
    public Issuance {
        number = Text.code(number);
        if (dueDate.isBefore(date)) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A document issued on " + date + " is not due on " + dueDate);
        }
    }
}
