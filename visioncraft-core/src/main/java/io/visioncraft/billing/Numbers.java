package io.visioncraft.billing;

import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.PaymentTerms;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The next numbers of one series at one instant, given one by one (INV-4). A refusal gives none. Used by one thread, under the
 * guard of the series where they are to be kept.
 */
final class Numbers {

    private final DocumentSeries of;
    private final Issuer issuer;
    private final boolean yearlyRestart;
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
            LocalDate clock,
            LocalDate dated) {
        this.of = of;
        this.stands = stands;
        this.issuer = issuer;
        this.yearlyRestart = yearlyRestart;
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
        return Numbering.isAhead(date, clock);
    }

    /** The next invoice; for the parameters see {@link Numbering#issueInvoice}. */
    Issuance invoice(LocalDate earliest, @Nullable LocalDate taxPoint) {
        NumberSeries taken = take(earliest);
        LocalDate day = taxPoint == null ? taken.date() : taxPoint;
        return issue(taken, issuer.terms(), day, day);
    }

    /**
     * The next invoice, in the place of another. It counts by its tax point, but no earlier than the credit note that takes the
     * other one back: no period has both invoices without the credit note (INV-1).
     *
     * @param noted the date of that credit note; the invoice is dated no earlier
     * @param taxPoint the date or end of supply, else the tax point of the other invoice
     */
    Issuance inPlace(LocalDate noted, LocalDate taxPoint) {
        NumberSeries taken = take(noted);
        return issue(taken, issuer.terms(), taxPoint, taxPoint.isBefore(noted) ? noted : taxPoint);
    }

    /** The next credit note, which counts by its date of issue (TAX-2). */
    Issuance creditNote(LocalDate earliest) {
        NumberSeries taken = take(earliest);
        return issue(taken, PaymentTerms.net(0), taken.date(), taken.date());
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
        if (isAhead(taken.date())) {
            throw BillingCodes.SERIES_AHEAD_OF_CLOCK.rejection(
                    "The next document of the series " + taken.key() + " would be dated " + taken.date()
                            + ", and the clock says " + clock,
                    "series",
                    taken.key(),
                    "date",
                    taken.date(),
                    "today",
                    clock);
        }
    }

    /** @param counts the day on which figures count it in open books */
    private Issuance issue(NumberSeries taken, PaymentTerms terms, LocalDate taxPoint, LocalDate counts) {
        LocalDate date = taken.date();
        return new Issuance(
                of.number(date, taken.next()),
                date,
                taxPoint,
                Books.accountingDate(counts, taken.closedUntil()),
                terms.dueDate(date),
                terms,
                Issuance.lastDayOfYear(date, Issuance.STANDARD_RETENTION_YEARS));
    }
}
