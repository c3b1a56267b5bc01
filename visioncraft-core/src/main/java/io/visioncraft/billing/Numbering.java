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
    private final Books books;
    private final Issuer issuer;
    private final boolean yearlyRestart;
    private final Retention retention;

    Numbering(NumberSeriesRepository series, Books books, Issuer issuer, InvoicingPolicy policy) {
        this.series = series;
        this.books = books;
        this.issuer = issuer;
        this.yearlyRestart = policy.yearlyRestart();
        this.retention = Retention.of(policy);
    }

    /**
     * The issue of an invoice, due after the issuer's payment terms.
     *
     * @param earliest it is dated no earlier: when its order was placed
     * @param taxPoint the date or end of supply, else the day of the trigger
     */
    Issuance issueInvoice(UnitOfWork work, DocumentSeries of, LocalDate earliest, LocalDate taxPoint) {
        Numbers numbers = take(work, of);
        Issuance issue = numbers.invoice(earliest, taxPoint);
        keep(numbers);
        return issue;
    }

    /** The issue of a credit note, which nobody has to pay, and which is never dated before its invoice (INV-7). */
    Issuance issueCreditNote(UnitOfWork work, DocumentSeries of, Issuance invoice) {
        Numbers numbers = take(work, of);
        Issuance issue = numbers.creditNote(invoice);
        keep(numbers);
        return issue;
    }

    /** Begins to give numbers, under the guard of the series. Those that are given count once they are kept. */
    Numbers take(UnitOfWork work, DocumentSeries of) {
        work.hold(of.guard());
        return taken(work, of);
    }

    /** The same under a guard that is held already, beside those of other series. */
    Numbers taken(UnitOfWork work, DocumentSeries of) {
        NumberSeries stands = series.find(of.key())
                .map(found -> found.usedBy(issuer))
                .orElseGet(() -> NumberSeries.before(of.key(), issuer, books.closedForNewSeries(work)));
        LocalDate clock = issuer.dateOf(work.byTheClock());
        return new Numbers(of, stands, issuer, yearlyRestart, retention, clock, issuer.dateOf(work.now()));
    }

    /**
     * The day of work: by the clock where a wrong one has changed the order since, which must not keep it from being invoiced or
     * taken back.
     */
    static LocalDate today(LocalDate clock, LocalDate dated) {
        return Books.isAhead(dated, clock) ? clock : dated;
    }

    /** The numbers as they would be given now. Takes no guard and keeps nothing. */
    Numbers wouldTake(DocumentSeries of, LocalDate clock, LocalDate dated) {
        return new Numbers(of, books.now(of), issuer, yearlyRestart, retention, clock, dated);
    }

    /** Keeps the numbers that were given. */
    void keep(Numbers given) {
        series.save(given.stands());
    }
}
