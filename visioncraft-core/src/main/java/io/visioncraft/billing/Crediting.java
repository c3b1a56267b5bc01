package io.visioncraft.billing;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.OrderLineId;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Credits invoices, never beyond their totals, also if credits race (INV-5). */
final class Crediting {

    private final Ledger ledger;
    private final Numbering numbering;
    private final Issuer issuer;
    private final DocumentSeries series;

    Crediting(Ledger ledger, Numbering numbering, Issuer issuer, InvoicingPolicy policy) {
        this.ledger = ledger;
        this.numbering = numbering;
        this.issuer = issuer;
        this.series = DocumentSeries.ofCreditNotes(policy);
    }

    /**
     * Credits a part of an invoice; the last act of its use case, since it takes a number.
     *
     * @param choice takes a credit from the amounts that can still be credited
     */
    CreditNote credit(
            Invoice invoice,
            Function<Creditable, Credit> choice,
            CreditReason reason,
            @Nullable Long expectedVersion,
            UnitOfWork work) {
        // The receivable first: a credit between this read and the next makes its version stale.
        Receivable receivable = ledger.receivableOf(invoice);
        Versions.check("receivable", receivable, expectedVersion);
        Invoice named = ledger.asNamedNow(invoice, issuer.dateOf(work.byTheClock()));
        Credit credit = choice.apply(creditable(named));
        work.save(ledger.receivables(), receivable.credit(credit.totals().due()));
        return work.endWith(series.guard(), last -> issue(named, credit, reason, last));
    }

    /**
     * Credits of an issued invoice what was not supplied and is not credited yet (ORD-5).
     *
     * @param supplied how many units were supplied of each line
     */
    void creditUnsupplied(
            Invoice invoice, Map<OrderLineId, BigDecimal> supplied, CreditReason reason, UnitOfWork work) {
        Receivable receivable = ledger.receivableOf(invoice); // first, as above
        Invoice named = ledger.asNamedNow(invoice, issuer.dateOf(work.byTheClock()));
        Credit rest = creditable(named).beyond(supplied).orElse(null);
        if (rest == null) {
            // nothing is left since another invoice took the place of this one: the use case runs again and finds that
            ledger.requireUnreplaced(invoice);
            return;
        }
        work.save(ledger.receivables(), receivable.credit(rest.totals().due()));
        work.atEnd(series.guard(), last -> issue(named, rest, reason, last));
    }

    /** What can still be credited of an issued invoice. */
    CreditableInvoice left(Invoice invoice) {
        Receivable receivable = ledger.receivableOf(invoice); // first, as above
        return creditable(invoice).left(receivable.version());
    }

    private Creditable creditable(Invoice invoice) {
        return new Creditable(invoice, ledger.creditNotes().ofInvoice(invoice.id()));
    }

    private CreditNote issue(Invoice invoice, Credit credit, CreditReason reason, UnitOfWork work) {
        CreditNoteId id = new CreditNoteId(work.newId());
        Issuance issue = numbering.issueCreditNote(work, series, invoice.requireIssue());
        return work.save(ledger.creditNotes(), CreditNote.issue(id, invoice, credit, issue, reason, work.now()));
    }
}
