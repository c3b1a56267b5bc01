package io.visioncraft.billing;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * When and how the business invoices (INV-1, INV-2, INV-4). The host sets it once in the builder; a change of it never
 * touches a past document. Immutable and thread-safe.
 *
 * @param trigger the step of an order that makes its invoice
 * @param numbering whether that step numbers the invoice, or leaves it as a draft
 * @param invoicePrefix the beginning of invoice numbers: 1 to 20 characters of {@code A–Z 0–9}
 * @param creditNotePrefix the beginning of credit note numbers: 1 to 20 characters of {@code A–Z 0–9}, unlike the invoices'
 * @param numberFormat how the numbers of both are written; with the year, if they begin again each year
 * @param yearlyRestart whether numbers begin at 1 again with the first document of a year
 * @param billingProfileRequired true if only customers with a billing profile can place orders; false if the others get a
 *     simplified invoice
 * @param simplifiedLimits the most that an order of a customer without a billing profile may come to, tax included, at most one
 *     amount per currency, sorted by currency; a currency that has none is not limited
 * @param retentionYears for how many years after that of its issue a document keeps the names on it (INV-7), 1 to 30
 */
public record InvoicingPolicy(
        InvoiceTrigger trigger,
        InvoiceNumbering numbering,
        String invoicePrefix,
        String creditNotePrefix,
        NumberFormat numberFormat,
        boolean yearlyRestart,
        boolean billingProfileRequired,
        List<Money> simplifiedLimits,
        int retentionYears) {

    /** The most years after that of its issue for which a document is kept. */
    public static final int MAX_RETENTION_YEARS = 30;

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9]{1,20}");

    /**
     * Checks the prefixes.
     *
     * @param trigger the step of an order that makes its invoice
     * @param numbering whether that step numbers the invoice, or leaves it as a draft
     * @param invoicePrefix the beginning of invoice numbers: 1 to 20 characters of {@code A–Z 0–9}
     * @param creditNotePrefix the beginning of credit note numbers: 1 to 20 characters of {@code A–Z 0–9}, unlike the
     *     invoices'
     * @param numberFormat how the numbers of both are written; with the year, if they begin again each year
     * @param yearlyRestart whether numbers begin at 1 again with the first document of a year
     * @param billingProfileRequired true if only customers with a billing profile can place orders; false if the others get a
     *     simplified invoice
     * @param simplifiedLimits the most that an order of a customer without a billing profile may come to, tax included, at most
     *     one amount per currency, in any order; a currency that has none is not limited
     * @param retentionYears for how many years after that of its issue a document keeps the names on it, 1 to 30
     * @throws NullPointerException if a part is null
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed} for a prefix of another form or a format without
     *     the year though numbers begin again each year, {@code duplicate} if both prefixes are equal or a currency has two
     *     limits, {@code too-long} if a number could have more than 64 characters, or {@code out-of-range} for a limit that is
     *     not above 0 or a number of years that is not 1 to 30
     */
    public InvoicingPolicy {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(numbering, "numbering");
        Objects.requireNonNull(numberFormat, "numberFormat");
        requirePrefix(invoicePrefix);
        requirePrefix(creditNotePrefix);
        if (invoicePrefix.equals(creditNotePrefix)) {
            throw KernelCodes.DUPLICATE.rejection("Invoices and credit notes have prefixes of their own");
        }
        if (yearlyRestart && !numberFormat.showsYear()) {
            throw KernelCodes.MALFORMED.rejection("Numbers that begin again each year show the year");
        }
        requireShort(numberFormat, invoicePrefix);
        requireShort(numberFormat, creditNotePrefix);
        simplifiedLimits = simplifiedLimits.stream()
                .sorted(Comparator.comparing(limit -> limit.currency().getCurrencyCode()))
                .toList();
        requireLimits(simplifiedLimits);
        if (retentionYears < 1 || retentionYears > MAX_RETENTION_YEARS) {
            throw KernelCodes.OUT_OF_RANGE.rejection(
                    "Documents are kept for 1 to " + MAX_RETENTION_YEARS + " years after that of their issue, not "
                            + retentionYears,
                    "min",
                    1,
                    "max",
                    MAX_RETENTION_YEARS);
        }
    }

    /**
     * {@return the default: invoices are made and numbered when orders are placed, as {@code INV-2026-000001} and
     * {@code CRN-2026-000001}, from 1 again each year}
     */
    public static InvoicingPolicy standard() {
        return new InvoicingPolicy(
                InvoiceTrigger.PLACED,
                InvoiceNumbering.IMMEDIATE,
                "INV",
                "CRN",
                NumberFormat.standard(),
                true,
                false,
                List.of(),
                Issuance.STANDARD_RETENTION_YEARS);
    }

    /**
     * {@return this policy with another trigger}
     *
     * @param trigger the step of an order that makes its invoice
     */
    public InvoicingPolicy when(InvoiceTrigger trigger) {
        return new InvoicingPolicy(
                trigger,
                numbering,
                invoicePrefix,
                creditNotePrefix,
                numberFormat,
                yearlyRestart,
                billingProfileRequired,
                simplifiedLimits,
                retentionYears);
    }

    /**
     * {@return this policy with invoices that wait as DRAFT until they are issued} Credit notes are numbered at once. For many
     * orders at a time, and for hosts whose own transactions last long: nobody waits for the number of another.
     */
    public InvoicingPolicy deferred() {
        return new InvoicingPolicy(
                trigger,
                InvoiceNumbering.DEFERRED,
                invoicePrefix,
                creditNotePrefix,
                numberFormat,
                yearlyRestart,
                billingProfileRequired,
                simplifiedLimits,
                retentionYears);
    }

    /**
     * {@return this policy with another form of numbers} A format without the year needs {@link #withoutYearlyRestart} first.
     * Numbers of documents that are issued stay as they are, and each series goes on.
     *
     * @param format how the numbers of invoices and credit notes are written
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed} or {@code too-long}
     */
    public InvoicingPolicy numbered(NumberFormat format) {
        return new InvoicingPolicy(
                trigger,
                numbering,
                invoicePrefix,
                creditNotePrefix,
                format,
                yearlyRestart,
                billingProfileRequired,
                simplifiedLimits,
                retentionYears);
    }

    /**
     * {@return this policy with other prefixes; each begins a new series at 1}
     *
     * @param invoices the beginning of invoice numbers: 1 to 20 characters of {@code A–Z 0–9}
     * @param creditNotes the beginning of credit note numbers, unlike the invoices'
     * @throws io.visioncraft.error.InvalidInputException with {@code malformed} or {@code duplicate}
     */
    public InvoicingPolicy withPrefixes(String invoices, String creditNotes) {
        return new InvoicingPolicy(
                trigger,
                numbering,
                invoices,
                creditNotes,
                numberFormat,
                yearlyRestart,
                billingProfileRequired,
                simplifiedLimits,
                retentionYears);
    }

    /** {@return this policy with numbers that do not begin again each year} */
    public InvoicingPolicy withoutYearlyRestart() {
        return new InvoicingPolicy(
                trigger,
                numbering,
                invoicePrefix,
                creditNotePrefix,
                numberFormat,
                false,
                billingProfileRequired,
                simplifiedLimits,
                retentionYears);
    }

    /** {@return this policy with orders only for customers who have a billing profile} */
    public InvoicingPolicy requiringBillingProfiles() {
        return new InvoicingPolicy(
                trigger,
                numbering,
                invoicePrefix,
                creditNotePrefix,
                numberFormat,
                yearlyRestart,
                true,
                simplifiedLimits,
                retentionYears);
    }

    /**
     * {@return this policy with another time for which documents are kept} It is counted from the end of the calendar year of
     * issue, as most laws of Europe count it, and 10 years are the longest of the common times: Directive 2006/112/EC art. 369(2)
     * for sales in the one-stop shop, France (Code de commerce L123-22), Italy (Codice civile art. 2220); others ask for less, as
     * Austria does (BAO § 132: 7 years). Which time holds for a business is for its advisers to say. A document stores its end
     * when it is issued, and a later policy changes nothing of that; documents of versions that stored none follow the policy in
     * force. Housekeeping then takes the names off, and amounts stay (INV-7).
     *
     * @param years 1 to 30
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}
     */
    public InvoicingPolicy retainingYears(int years) {
        return new InvoicingPolicy(
                trigger,
                numbering,
                invoicePrefix,
                creditNotePrefix,
                numberFormat,
                yearlyRestart,
                billingProfileRequired,
                simplifiedLimits,
                years);
    }

    boolean defers() {
        return numbering == InvoiceNumbering.DEFERRED;
    }

    private static void requireShort(NumberFormat format, String prefix) {
        if (!format.tellsApart(prefix)) {
            throw KernelCodes.MALFORMED.rejection(
                    "Beside a number without a sign between them, a prefix ends or begins with a letter, unlike "
                            + prefix);
        }
        if (format.longest(prefix) > Text.CODE) {
            throw KernelCodes.TOO_LONG.rejection(
                    "Numbers of the prefix " + prefix + " could have more than " + Text.CODE + " characters",
                    "max",
                    Text.CODE);
        }
    }

    /**
     * {@return this policy with a limit of simplified invoices in one currency} An order of a customer without a billing profile
     * that comes to more is refused when it is placed, with {@code billing-profile-required} (INV-2; Directive 2006/112/EC
     * art. 220a and 238 let member states set 100 to 400 euros). It replaces the limit that the currency had. A currency
     * without a limit is not limited: say it for each currency in which there are prices. A preview of an order is not refused.
     *
     * @param amount more than 0, tax included, with at most as many decimals as the currency has
     * @param currency a code of ISO 4217
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, or the codes of {@link Money#of}
     */
    public InvoicingPolicy limitingSimplifiedInvoices(String amount, String currency) {
        Money limit = Money.of(amount, currency);
        List<Money> limits = Stream.concat(
                        simplifiedLimits.stream()
                                .filter(other -> !other.currency().equals(limit.currency())),
                        Stream.of(limit))
                .toList();
        return new InvoicingPolicy(
                trigger,
                numbering,
                invoicePrefix,
                creditNotePrefix,
                numberFormat,
                yearlyRestart,
                billingProfileRequired,
                limits,
                retentionYears);
    }

    /** The limit of simplified invoices that a total exceeds; empty if there is none. */
    Optional<Money> limitBelow(Money total) {
        return simplifiedLimits.stream()
                .filter(limit -> limit.currency().equals(total.currency()) && total.exceeds(limit))
                .findFirst();
    }

    private static void requireLimits(List<Money> limits) {
        for (int i = 0; i < limits.size(); i++) {
            Money limit = limits.get(i);
            if (!limit.positive()) {
                throw KernelCodes.OUT_OF_RANGE.rejection("A limit is more than 0, not " + limit, "min", 0);
            }
            if (i > 0 && limit.currency().equals(limits.get(i - 1).currency())) {
                throw KernelCodes.DUPLICATE.rejection("The currency " + limit.currency() + " has one limit");
            }
        }
    }

    private static void requirePrefix(String prefix) {
        if (!PREFIX.matcher(prefix).matches()) {
            throw KernelCodes.MALFORMED.rejection("A prefix has 1 to 20 characters of A-Z and 0-9");
        }
    }
}
