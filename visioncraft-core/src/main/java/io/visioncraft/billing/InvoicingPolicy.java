package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * When and how the business invoices (INV-1, INV-2, INV-4). The host sets it once in the builder; a change of it never
 * touches a past document. Immutable and thread-safe.
 *
 * @param trigger the step of an order that makes its invoice
 * @param invoicePrefix the beginning of invoice numbers: 1 to 20 characters of {@code A–Z 0–9}
 * @param creditNotePrefix the beginning of credit note numbers: 1 to 20 characters of {@code A–Z 0–9}, unlike the invoices'
 * @param yearlyRestart whether numbers begin at 1 again with the first document of a year
 * @param billingProfileRequired true if only customers with a billing profile can place orders; false if the others get a
 *     simplified invoice
 */
public record InvoicingPolicy(
        InvoiceTrigger trigger,
        String invoicePrefix,
        String creditNotePrefix,
        boolean yearlyRestart,
        boolean billingProfileRequired) {

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{1,20}");

    /**
     * Checks the prefixes.
     *
     * @param trigger the step of an order that makes its invoice
     * @param invoicePrefix the beginning of invoice numbers: 1 to 20 characters of {@code A–Z 0–9}
     * @param creditNotePrefix the beginning of credit note numbers: 1 to 20 characters of {@code A–Z 0–9}, unlike the
     *     invoices'
     * @param yearlyRestart whether numbers begin at 1 again with the first document of a year
     * @param billingProfileRequired true if only customers with a billing profile can place orders; false if the others get a
     *     simplified invoice
     * @throws NullPointerException if a part is null
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed} for a prefix of another form, or
     *     {@code duplicate} if both are equal
     */
    public InvoicingPolicy {
        Objects.requireNonNull(trigger, "trigger");
        requirePrefix(invoicePrefix);
        requirePrefix(creditNotePrefix);
        if (invoicePrefix.equals(creditNotePrefix)) {
            throw KernelCodes.DUPLICATE.rejection("Invoices and credit notes have prefixes of their own");
        }
    }

    /**
     * {@return the default: invoices are made when orders are placed, and numbered {@code INV-2026-000001} and
     * {@code CRN-2026-000001}, from 1 again each year}
     */
    public static InvoicingPolicy standard() {
        return new InvoicingPolicy(InvoiceTrigger.PLACED, "INV", "CRN", true, false);
    }

    /**
     * {@return this policy with another trigger}
     *
     * @param trigger the step of an order that makes its invoice
     */
    public InvoicingPolicy when(InvoiceTrigger trigger) {
        return new InvoicingPolicy(trigger, invoicePrefix, creditNotePrefix, yearlyRestart, billingProfileRequired);
    }

    /**
     * {@return this policy with other prefixes; each begins a new series at 1}
     *
     * @param invoices the beginning of invoice numbers: 1 to 20 characters of {@code A–Z 0–9}
     * @param creditNotes the beginning of credit note numbers, unlike the invoices'
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed} or {@code duplicate}
     */
    public InvoicingPolicy withPrefixes(String invoices, String creditNotes) {
        return new InvoicingPolicy(trigger, invoices, creditNotes, yearlyRestart, billingProfileRequired);
    }

    /** {@return this policy with numbers that do not begin again each year} */
    public InvoicingPolicy withoutYearlyRestart() {
        return new InvoicingPolicy(trigger, invoicePrefix, creditNotePrefix, false, billingProfileRequired);
    }

    /** {@return this policy with orders only for customers who have a billing profile} */
    public InvoicingPolicy requiringBillingProfiles() {
        return new InvoicingPolicy(trigger, invoicePrefix, creditNotePrefix, yearlyRestart, true);
    }

    private static void requirePrefix(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw KernelCodes.MALFORMED.rejection("A prefix has 1 to 20 characters of A-Z and 0-9");
        }
    }
}
