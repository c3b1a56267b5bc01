package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How the business invoices (INV-1, INV-2, INV-4): set once in the builder. A change of it never touches a past document.
 * Immutable and thread-safe.
 *
 * @param trigger which step of an order makes its invoice
 * @param invoicePrefix how numbers of invoices begin: 1 to 20 of {@code A–Z 0–9}
 * @param creditNotePrefix how numbers of credit notes begin, another one
 * @param yearlyRestart whether numbers begin at 1 again with the first document of a year
 * @param billingProfileRequired whether an order can be placed only by a customer with a billing profile; otherwise such a
 *     customer gets a simplified invoice
 */
public record InvoicingPolicy(
        InvoiceTrigger trigger,
        String invoicePrefix,
        String creditNotePrefix,
        boolean yearlyRestart,
        boolean billingProfileRequired) {

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{1,20}");

    public InvoicingPolicy {
        Objects.requireNonNull(trigger, "trigger");
        requirePrefix(invoicePrefix);
        requirePrefix(creditNotePrefix);
        if (invoicePrefix.equals(creditNotePrefix)) {
            throw KernelCodes.DUPLICATE.rejection("Invoices and credit notes have prefixes of their own");
        }
    }

    /** An invoice when the order is placed, numbers {@code INV-2026-000001} and {@code CRN-2026-000001}, anew each year. */
    public static InvoicingPolicy standard() {
        return new InvoicingPolicy(InvoiceTrigger.PLACED, "INV", "CRN", true, false);
    }

    /** The same policy with another trigger. */
    public InvoicingPolicy when(InvoiceTrigger trigger) {
        return new InvoicingPolicy(trigger, invoicePrefix, creditNotePrefix, yearlyRestart, billingProfileRequired);
    }

    /** The same policy with other prefixes; each begins a series of its own at 1. */
    public InvoicingPolicy withPrefixes(String invoices, String creditNotes) {
        return new InvoicingPolicy(trigger, invoices, creditNotes, yearlyRestart, billingProfileRequired);
    }

    /** The same policy with numbers that go on over the turn of the year. */
    public InvoicingPolicy withoutYearlyRestart() {
        return new InvoicingPolicy(trigger, invoicePrefix, creditNotePrefix, false, billingProfileRequired);
    }

    /** The same policy, with orders only for customers that have a billing profile. */
    public InvoicingPolicy requiringBillingProfiles() {
        return new InvoicingPolicy(trigger, invoicePrefix, creditNotePrefix, yearlyRestart, true);
    }

    private static void requirePrefix(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw KernelCodes.MALFORMED.rejection("A prefix has 1 to 20 characters of A-Z and 0-9");
        }
    }
}
