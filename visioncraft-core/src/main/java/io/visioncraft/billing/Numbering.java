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

    /** The issue of an invoice, due after the issuer's payment terms. */
    Issue issueInvoice(UnitOfWork work, DocumentSeries of) {
        NumberSeries taken = take(work, of);
        return issue(of, taken, taken.lastDate().plusDays(issuer.paymentTermDays()));
    }

    /** The issue of a credit note, which nobody has to pay. */
    Issue issueCreditNote(UnitOfWork work, DocumentSeries of) {
        NumberSeries taken = take(work, of);
        return issue(of, taken, taken.lastDate());
    }

    private NumberSeries take(UnitOfWork work, DocumentSeries of) {
        work.hold(of.guard());
        LocalDate today = issuer.dateOf(work.now());
        NumberSeries taken = series.find(of.key())
                .orElseGet(() -> NumberSeries.beginning(of.key(), today))
                .at(today, yearlyRestart);
        series.save(taken.afterNext());
        return taken;
    }

    private static Issue issue(DocumentSeries of, NumberSeries taken, LocalDate dueDate) {
        return new Issue(of.number(taken.lastDate(), taken.next()), taken.lastDate(), dueDate);
    }
}
