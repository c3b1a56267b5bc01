package io.visioncraft.billing;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Closes the books until a day (INV-7): no document and no payment is dated on that day or before it any more. Immutable and
 * thread-safe.
 *
 * @param until the last day that is closed, yesterday in the issuer's zone at the latest
 */
public record CloseBooks(@NotNull LocalDate until) {

    /**
     * {@return a command that closes the books until a day}
     *
     * @param day the last day that is closed, yesterday in the issuer's zone at the latest
     */
    public static CloseBooks until(LocalDate day) {
        return new CloseBooks(day);
    }
}
