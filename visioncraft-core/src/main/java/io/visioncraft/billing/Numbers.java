package io.visioncraft.billing;

import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.PaymentTerms;
import java.time.LocalDate;

/**
 * The next numbers of one series at one instant, given one by one (INV-4). A refusal gives none. Used by one thread, under the
 * guard of the series where they are to be kept.
 */
final class Numbers {

    private final DocumentSeries of;
    private final Issuer issuer;
    private final boolean yearlyRestart;
    private final Retention retention;
    private final LocalDate clock;
    private final LocalDate today;
    private NumberSeries stands;

    /**
     * @param stands the series before the first number
     * @param clock the date by the clock
     * @param dated the date of the work, later than that of the clock where a record was changed later
     */
    Numbers(
            DocumentSeries of,
            NumberSeries stands,
            Issuer issuer,
            boolean yearlyRestart,
            Retention retention,
            LocalDate clock,
            LocalDate dated) {
        this.of = of;
        this.stands = stands;
        this.issuer = issuer;
        this.yearlyRestart = yearlyRestart;
        this.retention = retention;
        this.clock = clock;
        this.today = Numbering.today(clock, dated);
    }

    /** The series after the last number that was given. */
    NumberSeries stands() {
        return stands;
    }

    /** Takes back the numbers that were given since the series stood there. */
    void backTo(NumberSeries before) {
        stands = before;
    }

    /** Whether a date is later than tomorrow. Clocks of nodes are seconds apart; here one of two is wrong. */
    boolean isAhead(LocalDate date) {
        return Books.isAhead(date, clock);
    }

    /** The next invoice, of a draft; it is dated no earlier than the day. */
    Issuance draft(LocalDate earliest, Invoice draft) {
        NumberSeries taken = take(earliest);
        return invoice(taken, TaxPoints.ofDraft(draft, taken.date()));
    }

    /** The next invoice; for the parameters see {@link Numbering#issueInvoice}. */
    Issuance invoice(LocalDate earliest, LocalDate taxPoint) {
        return invoice(take(earliest), taxPoint);
    }

    private Issuance invoice(NumberSeries taken, LocalDate taxPoint) {
        return issue(taken, issuer.terms(), taxPoint, taxPoint, retention.endOf(taken.date()));
    }

    /**
     * The next invoice, in the place of another. It counts by its tax point, but no earlier than the day of the credit note that
     * takes the other one back: no period has both invoices without the credit note (INV-1).
     *
     * @param note that credit note, see {@link #creditNoteInPlace}; the invoice is dated no earlier
     * @param taxPoint the date or end of supply, else the tax point of the other invoice
     */
    Issuance inPlace(Issuance note, LocalDate taxPoint) {
        NumberSeries taken = take(note.date());
        LocalDate counts = later(taxPoint, note.date());
        return issue(taken, issuer.terms(), taxPoint, counts, retention.endOf(taken.date()));
    }

    /**
     * The next credit note, which counts by its date of issue (TAX-2), is never dated before its invoice, and is kept no shorter
     * than it (INV-7).
     */
    Issuance creditNote(Issuance invoice) {
        NumberSeries taken = take(invoice.date());
        return creditNote(taken, taken.date(), invoice);
    }

    /** The same for an invoice in whose place another is put: it counts no earlier than the invoice. */
    Issuance creditNoteInPlace(Issuance invoice) {
        NumberSeries taken = take(invoice.date());
        return creditNote(taken, later(taken.date(), invoice.accountingDate()), invoice);
    }

    private Issuance creditNote(NumberSeries taken, LocalDate counts, Issuance invoice) {
        LocalDate date = taken.date();
        return issue(taken, PaymentTerms.net(0), date, counts, retention.endOfCredit(date, invoice));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private NumberSeries take(LocalDate earliest) {
        NumberSeries taken = stands.at(earliest.isAfter(today) ? earliest : today, yearlyRestart);
        requirePlausible(taken);
        Books.requireOpen(taken.date(), taken.closedUntil());
        stands = taken.afterNext();
        return taken;
    }

    /** Neither the series nor the record that is issued takes its date from a wrong clock. */
    private void requirePlausible(NumberSeries taken) {
        Books.requireNotAhead(taken, taken.date(), clock);
    }

    /** @param counts the day on which figures count it in open books */
    private Issuance issue(
            NumberSeries taken, PaymentTerms terms, LocalDate taxPoint, LocalDate counts, LocalDate retainedUntil) {
        LocalDate date = taken.date();
        return new Issuance(
                of.number(date, taken.next()),
                date,
                taxPoint,
                Books.accountingDate(counts, taken.closedUntil()),
                terms.dueDate(date),
                terms,
                retainedUntil);
    }
}
