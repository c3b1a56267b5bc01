package io.visioncraft.billing;

import io.visioncraft.access.Caller;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.tax.BuyerTax;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts another invoice in the place of an issued one, in one transaction (INV-1). */
final class Reissuing {

    static final UseCase<Permitted> REISSUE = UseCase.needing("invoices.reissue", BillingPermissions.REISSUE_INVOICE)
            .takingKey();

    static final List<UseCase<?>> USE_CASES = List.of(REISSUE);

    private final Ledger ledger;
    private final Numbering numbering;
    private final ForeignTaxes foreignTaxes;
    private final StandardSupply supply;
    private final SimplifiedInvoices simplified;
    private final TaxAtPoint tax;
    private final BuyerTax buyerTax;
    private final Issuer issuer;
    private final DocumentSeries ofInvoices;
    private final DocumentSeries ofCreditNotes;

    Reissuing(
            Ledger ledger,
            Numbering numbering,
            ForeignTaxes foreignTaxes,
            StandardSupply supply,
            SimplifiedInvoices simplified,
            TaxAtPoint tax,
            BuyerTax buyerTax,
            Issuer issuer,
            InvoicingPolicy policy) {
        this.ledger = ledger;
        this.numbering = numbering;
        this.foreignTaxes = foreignTaxes;
        this.supply = supply;
        this.simplified = simplified;
        this.tax = tax;
        this.buyerTax = buyerTax;
        this.issuer = issuer;
        this.ofInvoices = DocumentSeries.ofInvoices(policy);
        this.ofCreditNotes = DocumentSeries.ofCreditNotes(policy);
    }

    Invoice reissue(UseCases useCases, Caller caller, ReissueInvoice command) {
        Answer<Permitted, Invoice> answer = Answer.of(id -> ledger.invoice(new InvoiceId(id)));
        return useCases.change(REISSUE, caller, command, answer, in -> {
            ReissueChoice choice = ReissueChoice.checked(command, in);
            return work -> reissue(command, choice, work);
        });
    }

    private Invoice reissue(ReissueInvoice command, ReissueChoice choice, UnitOfWork work) {
        Invoice found = ledger.invoice(command.invoice());
        // The receivable first: a credit or payment between this read and the next makes its version stale. Which
        // invoice is in force is read last: a reissue that took all that is left is then known as one.
        Receivable receivable = ledger.receivableOf(found);
        Invoice before = ledger.asNamedNow(found, issuer.dateOf(work.byTheClock()));
        Creditable creditable = new Creditable(before, ledger.creditNotes().ofInvoice(before.id()));
        InvoiceInForce inForce = ledger.inForce(before);
        Versions.check("receivable", receivable, command.expectedVersion());
        Credit credit = creditable.rest();
        Change<Invoice> draft = next(before, choice, creditable.linesLeft(), work);
        Reissue made = new Reissue(
                before, receivable, inForce, credit, draft, choice.reason().get());
        // the guards of both series, in the order in which closing the books takes them, before either number is taken
        return work.endWith(
                ofCreditNotes.guard(), first -> first.endWith(ofInvoices.guard(), last -> issue(made, last)));
    }

    /** What is known before the numbers are. */
    private record Reissue(
            Invoice before,
            Receivable receivable,
            InvoiceInForce inForce,
            Credit credit,
            Change<Invoice> draft,
            CreditReason reason) {}

    /** The next invoice before it has a number, taxed by its tax point and checked as the first one was. */
    private Change<Invoice> next(Invoice before, ReissueChoice choice, List<InvoiceLine> left, UnitOfWork work) {
        if (before.anonymous() && choice.buyer().orNull() == null) {
            throw BillingCodes.BILLING_PROFILE_REQUIRED.rejection(
                    "The invoice " + before.number() + " names no buyer any more", "customer", before.customer());
        }
        work.notBefore(before.createdAt().plus(1, ChronoUnit.MICROS)); // invoices of an order are listed by this time
        Invoice draft = before.next(
                new InvoiceId(work.newId()),
                Parties.of(issuer, choice.buyer().or(before.parties().buyer())),
                LinesLeft.of(before, left),
                choice.references(before),
                work.now());
        Change<Invoice> taxed = tax.ask(draft, before, TaxPoints.ofNext(draft, before), choice.until() != null);
        Invoice next = taxed.next();
        // the answer is asked for what it changes alone; these hold whatever it is
        buyerTax.requireNamed(next.totals(), next.parties().buyer());
        simplified.requireProfile(next.customer(), next.totals(), next.parties().buyer());
        supply.requireOfNext(next);
        return taxed;
    }

    private Invoice issue(Reissue made, UnitOfWork work) {
        Invoice before = made.before();
        Numbers notes = numbering.taken(work, ofCreditNotes);
        Numbers invoices = numbering.taken(work, ofInvoices);
        Issuance noted = notes.creditNoteInPlace(before.requireIssue());
        Issuance issued = invoices.inPlace(noted, TaxPoints.ofNext(made.draft().next(), before));
        numbering.keep(notes);
        numbering.keep(invoices);
        Receivable receivable = made.receivable();
        CreditNote note = work.save(
                ledger.creditNotes(),
                CreditNote.issue(
                        new CreditNoteId(work.newId()), before, made.credit(), noted, made.reason(), work.now()));
        Change<Invoice> change =
                made.draft().then(draft -> draft.issue(issued, foreignTaxes.ofNext(draft, issued, before)));
        Invoice next = work.save(
                ledger.invoices(), change.then(invoice -> invoice.inPlaceOf(before, note, receivable.money())));
        work.save(ledger.inForce(), made.inForce().replacedBy(next.id()));
        work.save(ledger.receivables(), receivable.handOver(note.totals().due()));
        work.save(ledger.receivables(), Receivable.inPlaceOf(receivable, next));
        ledger.payments().move(before.id(), next.id());
        return next;
    }
}
