package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Text;
import java.time.LocalDate;

/**
 * What a document gets when it is issued (INV-4). Immutable and thread-safe.
 *
 * @param number the gapless number with its prefix, for example {@code INV-2026-000001}; at most 64 characters
 * @param date the date of issue in the issuer's zone; never before that of an earlier number of the series
 * @param dueDate when payment is due; the date of issue for credit notes
 */
public record Issuance(String number, LocalDate date, LocalDate dueDate) {

    public Issuance {
        number = Text.code(number);
        if (dueDate.isBefore(date)) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A document issued on " + date + " is not due on " + dueDate);
        }
    }
}
