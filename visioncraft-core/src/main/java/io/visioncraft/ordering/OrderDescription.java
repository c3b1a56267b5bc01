package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's reference, a note and the period of supply, as commands carry them. Immutable and thread-safe.
 *
 * @param buyerReference the buyer's own reference, one line, at most 64 characters; null or blank for none
 * @param note a note for the staff, several lines, at most 4,000 characters; null or blank for none
 * @param supplyFrom the first day of supply; null if not stated
 * @param supplyUntil the last day of supply, not before the first and at most 9999-12-31; null if not stated
 */
public record OrderDescription(
        @Nullable String buyerReference,
        @Nullable String note,
        @Nullable LocalDate supplyFrom,
        @Nullable LocalDate supplyUntil) {

    /** {@return a description without any value} */
    public static OrderDescription none() {
        return new OrderDescription(null, null, null, null);
    }

    /**
     * {@return this description with the buyer's own reference, which the invoice shows}
     *
     * @param reference one line, at most 64 characters
     */
    public OrderDescription withReference(String reference) {
        return new OrderDescription(reference, note, supplyFrom, supplyUntil);
    }

    /**
     * {@return this description with a note for the staff}
     *
     * @param text several lines, at most 4,000 characters
     */
    public OrderDescription withNote(String text) {
        return new OrderDescription(buyerReference, text, supplyFrom, supplyUntil);
    }

    /**
     * {@return this description with a period of supply}
     *
     * @param from the first day of the period
     * @param until the last day, not before the first
     */
    public OrderDescription supplied(LocalDate from, LocalDate until) {
        return new OrderDescription(buyerReference, note, from, until);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
