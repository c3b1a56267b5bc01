package io.visioncraft.billing;

import io.visioncraft.kernel.UserId;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list of credit notes, and its order (GEN-12); all conditions hold together. Immutable and thread-safe.
 *
 * @param customer the credit note is that customer's; null for all that the caller may read
 * @param issuedFrom the first date of issue; null for no first date
 * @param issuedUntil the last date of issue, not before the first; null for no last date
 * @param sort the order
 */
public record CreditNoteSearch(
        @Nullable UserId customer,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedUntil,
        @NotNull CreditNoteSort sort) {

    /** {@return a search for every credit note that the caller may read, newest first} */
    public static CreditNoteSearch all() {
        return new CreditNoteSearch(null, null, null, CreditNoteSort.NEWEST);
    }

    /**
     * {@return this search, limited to one customer}
     *
     * @param buyer the customer
     */
    public CreditNoteSearch ofCustomer(UserId buyer) {
        return new CreditNoteSearch(buyer, issuedFrom, issuedUntil, sort);
    }

    /**
     * {@return this search, limited to credit notes of that date of issue or later}
     *
     * @param day in the years 1 to 9999
     */
    public CreditNoteSearch issuedFrom(LocalDate day) {
        return new CreditNoteSearch(customer, day, issuedUntil, sort);
    }

    /**
     * {@return this search, limited to credit notes of that date of issue or earlier}
     *
     * @param day in the years 1 to 9999, and not before the first date
     */
    public CreditNoteSearch issuedUntil(LocalDate day) {
        return new CreditNoteSearch(customer, issuedFrom, day, sort);
    }

    /** {@return this search, sorted by date of issue, oldest first, as a journal is written} */
    public CreditNoteSearch oldestFirst() {
        return new CreditNoteSearch(customer, issuedFrom, issuedUntil, CreditNoteSort.OLDEST);
    }
}
