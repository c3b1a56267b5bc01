package io.visioncraft.billing;

import io.visioncraft.kernel.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a list of credit notes (GEN-12); all hold together. Immutable and thread-safe.
 *
 * @param customer the credit note is that customer's; null for all that the caller may read
 * @param issuedFrom the first date of issue; null for no first date
 * @param issuedUntil the last date of issue, not before the first; null for no last date
 */
public record CreditNoteSearch(
        @Nullable UserId customer,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedUntil) {

    /** {@return a search for every credit note that the caller may read} */
    public static CreditNoteSearch all() {
        return new CreditNoteSearch(null, null, null);
    }

    /**
     * {@return this search, limited to one customer}
     *
     * @param buyer the customer
     */
    public CreditNoteSearch ofCustomer(UserId buyer) {
        return new CreditNoteSearch(buyer, issuedFrom, issuedUntil);
    }

    /**
     * {@return this search, limited to credit notes of that date of issue or later}
     *
     * @param day in the years 1 to 9999
     */
    public CreditNoteSearch issuedFrom(LocalDate day) {
        return new CreditNoteSearch(customer, day, issuedUntil);
    }

    /**
     * {@return this search, limited to credit notes of that date of issue or earlier}
     *
     * @param day in the years 1 to 9999, and not before the first date
     */
    public CreditNoteSearch issuedUntil(LocalDate day) {
        return new CreditNoteSearch(customer, issuedFrom, day);
    }
}
