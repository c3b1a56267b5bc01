package io.visioncraft.ordering;

import io.visioncraft.kernel.Masked;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The buyer's references, a note, the place and the period of supply, as commands carry them. Immutable and thread-safe.
 *
 * @param buyerReference the buyer's own reference, one line, at most 64 characters; null or blank for none
 * @param purchaseOrder the number of the buyer's purchase order, one line, at most 64 characters; null or blank for none
 * @param contract the number of a contract, one line, at most 64 characters; null or blank for none
 * @param project the reference of a project, one line, at most 64 characters; null or blank for none
 * @param note a note for the staff, several lines, at most 4,000 characters; null or blank for none
 * @param deliverTo where the supply goes; null if not stated. Where goods go decides their tax (TAX-1)
 * @param supplyFrom the first day of supply; null if not stated
 * @param supplyUntil the last day of supply, not before the first and at most 9999-12-31; null if not stated
 */
public record OrderDescription(
        @Nullable String buyerReference,
        @Nullable String purchaseOrder,
        @Nullable String contract,
        @Nullable String project,
        @Nullable String note,
        @Nullable @Valid DeliverTo deliverTo,
        @Nullable LocalDate supplyFrom,
        @Nullable LocalDate supplyUntil) {

    /** {@return a description without any value} */
    public static OrderDescription none() {
        return new OrderDescription(null, null, null, null, null, null, null, null);
    }

    /**
     * {@return this description with the buyer's own reference, which the invoice shows}
     *
     * @param reference one line, at most 64 characters
     */
    public OrderDescription withReference(String reference) {
        return new OrderDescription(
                reference, purchaseOrder, contract, project, note, deliverTo, supplyFrom, supplyUntil);
    }

    /**
     * {@return this description with the number of the buyer's purchase order, which the invoice shows}
     *
     * @param number one line, at most 64 characters
     */
    public OrderDescription withPurchaseOrder(String number) {
        return new OrderDescription(
                buyerReference, number, contract, project, note, deliverTo, supplyFrom, supplyUntil);
    }

    /**
     * {@return this description with the number of a contract, which the invoice shows}
     *
     * @param number one line, at most 64 characters
     */
    public OrderDescription withContract(String number) {
        return new OrderDescription(
                buyerReference, purchaseOrder, number, project, note, deliverTo, supplyFrom, supplyUntil);
    }

    /**
     * {@return this description with the reference of a project, which the invoice shows}
     *
     * @param reference one line, at most 64 characters
     */
    public OrderDescription withProject(String reference) {
        return new OrderDescription(
                buyerReference, purchaseOrder, contract, reference, note, deliverTo, supplyFrom, supplyUntil);
    }

    /**
     * {@return this description with a note for the staff}
     *
     * @param text several lines, at most 4,000 characters
     */
    public OrderDescription withNote(String text) {
        return new OrderDescription(
                buyerReference, purchaseOrder, contract, project, text, deliverTo, supplyFrom, supplyUntil);
    }

    /**
     * {@return this description with a place of delivery}
     *
     * @param place where the supply goes
     */
    public OrderDescription deliveredTo(DeliverTo place) {
        return new OrderDescription(
                buyerReference, purchaseOrder, contract, project, note, place, supplyFrom, supplyUntil);
    }

    /**
     * {@return this description with a date of supply}
     *
     * @param day the day on which the supply is done
     */
    public OrderDescription supplied(LocalDate day) {
        return supplied(day, day);
    }

    /**
     * {@return this description with a period of supply}
     *
     * @param from the first day of the period
     * @param until the last day, not before the first
     */
    public OrderDescription supplied(LocalDate from, LocalDate until) {
        return new OrderDescription(buyerReference, purchaseOrder, contract, project, note, deliverTo, from, until);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this);
    }
}
