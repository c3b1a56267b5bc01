package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says about an order, as a command carries it. Immutable and thread-safe.
 *
 * @param buyerReference the buyer's own reference, at most 64 characters; null or blank for none
 * @param note a note for the staff, at most 4,000 characters; null or blank for none
 * @param supplyFrom first day of the period of supply; null if not stated
 * @param supplyUntil last day of the period of supply; null if not stated
 */
public record OrderDescription(
        @Nullable String buyerReference,
        @Nullable String note,
        @Nullable LocalDate supplyFrom,
        @Nullable LocalDate supplyUntil) {

    /** Nothing said. */
    public static OrderDescription none() {
        return new OrderDescription(null, null, null, null);
    }

    /** The same, with the buyer's own reference, which goes onto the invoice. */
    public OrderDescription withReference(String reference) {
        return new OrderDescription(reference, note, supplyFrom, supplyUntil);
    }

    /** The same, with a note for the staff. */
    public OrderDescription withNote(String text) {
        return new OrderDescription(buyerReference, text, supplyFrom, supplyUntil);
    }

    /** The same, supplied from one day until another, both included. */
    public OrderDescription supplied(LocalDate from, LocalDate until) {
        return new OrderDescription(buyerReference, note, from, until);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
