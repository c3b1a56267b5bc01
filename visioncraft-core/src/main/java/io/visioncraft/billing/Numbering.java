package io.visioncraft.billing;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Issuer;
import java.time.LocalDate;

/**
 * Gives documents their number and date, without gaps and never back in time (INV-4). Called as late as possible: the guard of
 * the series is held until the transaction ends, and everybody else who issues waits for it. A rollback takes the number back.
 */
final class Numbering {

    private final NumberSeriesRepository series;
    private final Issuer issuer;
    private final boolean yearlyRestart;

    Numbering(NumberSeriesRepository series, Issuer issuer, InvoicingPolicy policy) {
        this.series = series;
        this.issuer = issuer;
        this.yearlyRestart = policy.yearlyRestart();
    }

    /** The issue of an invoice, due after the issuer's payment terms, and never dated before its order was placed. */
    Issuance issueInvoice(UnitOfWork work, DocumentSeries of, LocalDate placed) {
        NumberSeries taken = take(work, of, placed);
        return issue(of, taken, taken.lastDate().plusDays(issuer.paymentTermDays()));
    }

    /** The issue of a credit note, which nobody has to pay, and which is never dated before its invoice (INV-7). */
    Issuance issueCreditNote(UnitOfWork work, DocumentSeries of, Issuance invoice) {
        NumberSeries taken = take(work, of, invoice.date());
        return issue(of, taken, taken.lastDate());
    }

    private NumberSeries take(UnitOfWork work, DocumentSeries of, LocalDate earliest) {
        work.hold(of.guard());
        LocalDate clock = issuer.dateOf(work.byTheClock());
        LocalDate today = today(work, clock);
        NumberSeries last = series.find(of.key())
                .map(found -> found.usedBy(issuer))
                .orElseGet(() -> NumberSeries.beginning(of.key(), issuer, today));
        NumberSeries taken = last.at(earliest.isAfter(today) ? earliest : today, yearlyRestart);
        requirePlausible(taken, clock);
        series.save(taken.afterNext());
        return taken;
    }

    /**
     * Today, as the work is dated; by the clock where a wrong one has changed the order since it was placed, which must not
     * keep it from being invoiced or taken back.
     */
    private LocalDate today(UnitOfWork work, LocalDate clock) {
        LocalDate dated = issuer.dateOf(work.now());
        return aheadOf(clock, dated) ? clock : dated;
    }

    /** Clocks of nodes are seconds apart. A date later than tomorrow means that the other clock or this one is wrong. */
    private static boolean aheadOf(LocalDate clock, LocalDate date) {
        return date.isAfter(clock.plusDays(1));
    }

    /** Neither the series nor the record that is issued takes its date from a wrong clock. */
    private static void requirePlausible(NumberSeries taken, LocalDate today) {
        if (aheadOf(today, taken.lastDate())) {
            throw BillingCodes.SERIES_AHEAD_OF_CLOCK.rejection(
                    "The next document of the series " + taken.key() + " would be dated " + taken.lastDate()
                            + ", and the clock says " + today,
                    "series",
                    taken.key(),
                    "date",
                    taken.lastDate(),
                    "today",
                    today);
        }
    }

    private static Issuance issue(DocumentSeries of, NumberSeries taken, LocalDate dueDate) {
        return new Issuance(of.number(taken.lastDate(), taken.next()), taken.lastDate(), dueDate);
    }
}
