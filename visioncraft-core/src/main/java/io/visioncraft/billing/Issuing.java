package io.visioncraft.billing;

import io.visioncraft.access.Caller;
import io.visioncraft.access.Reach;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.internal.Answer;
import io.visioncraft.internal.Cursors;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.MadeWithin;
import io.visioncraft.internal.Permitted;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.internal.UseCase;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.Versions;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderingCodes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Issues drafts, one or many in one transaction, and shows what issuing would make (INV-2, INV-4). */
final class Issuing {

    static final UseCase<Permitted> ISSUE =
            UseCase.needing("invoices.issue", BillingPermissions.ISSUE_INVOICE).takingKey();
    static final UseCase<Permitted> ISSUE_DRAFTS = UseCase.needing(
                    "invoices.issue-drafts", BillingPermissions.ISSUE_INVOICE)
            .withMoreTime();
    static final UseCase<Reach> PREVIEW = UseCase.needing("invoices.preview", BillingPermissions.READ_INVOICE);

    static final List<UseCase<?>> USE_CASES = List.of(ISSUE, ISSUE_DRAFTS, PREVIEW);

    private final Ledger ledger;
    private final OrderRepository orders;
    private final Invoicing invoicing;
    private final Numbering numbering;
    private final ForeignTaxes foreignTaxes;
    private final StandardSupply supply;
    private final TaxAtPoint tax;
    private final Issuer issuer;
    private final InvoicingPolicy policy;
    private final DocumentSeries series;

    Issuing(
            Ledger ledger,
            OrderRepository orders,
            Invoicing invoicing,
            Numbering numbering,
            ForeignTaxes foreignTaxes,
            StandardSupply supply,
            TaxAtPoint tax,
            Issuer issuer,
            InvoicingPolicy policy) {
        this.ledger = ledger;
        this.orders = orders;
        this.invoicing = invoicing;
        this.numbering = numbering;
        this.foreignTaxes = foreignTaxes;
        this.supply = supply;
        this.tax = tax;
        this.issuer = issuer;
        this.policy = policy;
        this.series = DocumentSeries.ofInvoices(policy);
    }

    // one

    Invoice issue(UseCases useCases, Caller caller, IssueInvoice command) {
        Answer<Permitted, Invoice> answer = Answer.of(id -> ledger.invoice(new InvoiceId(id)));
        return useCases.change(ISSUE, caller, command, answer, in -> work -> {
            Invoice draft = ledger.invoice(command.invoice());
            Versions.check(draft.aggregateType(), draft, command.expectedVersion());
            draft.requireIssuable();
            TaxAtPoint.Known known = tax.known(List.of(draft), issuer.dateOf(work.byTheClock()));
            return work.endWith(series.guard(), last -> {
                Numbers numbers = numbering.take(last, series);
                Change<Invoice> issued = issued(draft, known, numbers);
                numbering.keep(numbers);
                return save(issued, last);
            });
        });
    }

    private Change<Invoice> issued(Invoice draft, TaxAtPoint.Known known, Numbers numbers) {
        Issuance issue = numbers.draft(earliest(draft, known, numbers), draft);
        return issued(draft.soldBy(issuer).then(sold -> tax.ask(sold, issue.taxPoint(), known)), issue);
    }

    private Change<Invoice> issued(Change<Invoice> taxed, Issuance issue) {
        supply.requireDay(taxed.next());
        return taxed.then(invoice -> invoice.issue(issue, foreignTaxes.of(invoice, issue)));
    }

    private Invoice save(Change<Invoice> issued, UnitOfWork work) {
        Invoice invoice = work.save(ledger.invoices(), issued);
        work.save(ledger.receivables(), Receivable.of(invoice));
        return invoice;
    }

    private InvoiceSummary summary(Change<Invoice> issued, UnitOfWork work) {
        Invoice invoice = work.save(ledger.invoices(), issued);
        return InvoiceSummary.of(invoice, work.save(ledger.receivables(), Receivable.of(invoice)));
    }

    /** No draft is dated before it was made; where a wrong clock made it, not before its order was placed. */
    private LocalDate earliest(Invoice draft, TaxAtPoint.Known known, Numbers numbers) {
        LocalDate made = issuer.dateOf(draft.createdAt());
        return numbers.isAhead(made) ? known.placed(draft).orElse(made) : made;
    }

    // many

    IssuedDrafts issueDrafts(UseCases useCases, Caller caller, IssueDrafts command) {
        return useCases.change(ISSUE_DRAFTS, caller, command, in -> {
            MadeWithin made = MadeWithin.read(in, null, command.madeUntil(), issuer);
            ListRequest request = new ListRequest(command.limit(), command.cursor());
            requireCursor(in, command);
            return work -> {
                work.hold(series.guard());
                Listing<InvoiceSummary> found = drafts(command, request, made.before());
                return issueAll(found, work);
            };
        });
    }

    /** A cursor of another command is told with the other violations, before anything is read. */
    private static void requireCursor(Inputs in, IssueDrafts command) {
        try {
            part(new ListRequest(1, command.cursor()), command, (after, limit) -> List.of());
        } catch (InvalidInputException malformed) {
            malformed.violations().forEach(in::add);
        }
    }

    private Listing<InvoiceSummary> drafts(IssueDrafts command, ListRequest request, @Nullable Instant before) {
        return part(
                request,
                command,
                (InvoiceRepository.@Nullable DraftPosition after, int limit) ->
                        ledger.invoices().oldestDrafts(before, after, limit));
    }

    private static Listing<InvoiceSummary> part(
            ListRequest request,
            IssueDrafts command,
            Cursors.Reader<InvoiceSummary, InvoiceRepository.DraftPosition> read) {
        return Cursors.list(
                request,
                new Cursors.Of("drafts", String.valueOf(command.madeUntil())),
                key -> new InvoiceRepository.DraftPosition(Instant.parse(key.get(0)), InvoiceId.of(key.get(1))),
                draft -> List.of(draft.createdAt().toString(), draft.id().toString()),
                read);
    }

    private IssuedDrafts issueAll(Listing<InvoiceSummary> found, UnitOfWork work) {
        Map<InvoiceId, Invoice> drafts =
                ledger
                        .invoices()
                        .findAll(found.items().stream().map(InvoiceSummary::id).toList())
                        .stream()
                        .filter(invoice -> invoice.status() == InvoiceStatus.DRAFT) // none was voided in between
                        .collect(Collectors.toMap(Invoice::id, Function.identity()));
        List<Change<Invoice>> changes = new ArrayList<>();
        List<IssuedDrafts.Refused> refused = new ArrayList<>();
        if (!drafts.isEmpty()) {
            TaxAtPoint.Known known = tax.known(drafts.values(), issuer.dateOf(work.byTheClock()));
            Numbers numbers = numbering.take(work, series);
            for (InvoiceSummary one : found.items()) {
                Optional.ofNullable(drafts.get(one.id())).ifPresent(draft -> {
                    NumberSeries before = numbers.stands();
                    try {
                        changes.add(issued(draft, known, numbers));
                    } catch (RuleViolatedException | UnavailableException refusal) { // of this draft, not of the store
                        numbers.backTo(before);
                        refused.add(new IssuedDrafts.Refused(draft.id(), draft.order(), refusal.code()));
                    }
                });
            }
            if (!changes.isEmpty()) {
                numbering.keep(numbers);
            }
        }
        List<InvoiceSummary> issued = new ArrayList<>();
        changes.forEach(change -> issued.add(summary(change, work)));
        return new IssuedDrafts(issued, refused, found.next());
    }

    // none

    InvoicePreview preview(UseCases useCases, Caller caller, OrderId id) {
        return useCases.read(PREVIEW, caller, id, (reach, in) -> work -> {
            Invoice invoice = ledger.invoices().findByOrder(id).orElse(null);
            if (invoice == null || invoice.status() == InvoiceStatus.VOID || !reach.includes(invoice.customer())) {
                return InvoicePreview.of(wouldIssue(readable(reach, id), invoice, work.now()));
            }
            return InvoicePreview.of(
                    invoice.status() == InvoiceStatus.DRAFT ? wouldIssue(invoice, work.now()) : invoice);
        });
    }

    private Order readable(Reach reach, OrderId id) {
        return orders.find(id)
                .filter(one -> reach.includes(one.customer()))
                .orElseThrow(() -> OrderingCodes.ORDER_NOT_FOUND.rejection("There is no order " + id, "order", id));
    }

    /** Before the step that makes the invoice, which is dated no earlier than the last change of the order. */
    private Invoice wouldIssue(Order order, @Nullable Invoice voided, Instant now) {
        if (voided != null) {
            throw Invoicing.nothingToInvoice(order);
        }
        Invoice draft = invoicing.wouldInvoice(order);
        Instant dated = now.isAfter(order.changedAt()) ? now : order.changedAt();
        Numbers numbers = numbering.wouldTake(series, issuer.dateOf(now), issuer.dateOf(dated));
        LocalDate placed = TaxPoints.placed(order, issuer);
        LocalDate today = Numbering.today(issuer.dateOf(now), issuer.dateOf(dated));
        Issuance issue = policy.defers()
                ? numbers.draft(placed, draft)
                : numbers.invoice(placed, TaxPoints.atTrigger(draft, today));
        return issued(tax.ask(draft, order, issue.taxPoint()), issue).next();
    }

    private Invoice wouldIssue(Invoice draft, Instant now) {
        LocalDate today = issuer.dateOf(now);
        Numbers numbers = numbering.wouldTake(series, today, today);
        return issued(draft, tax.known(List.of(draft), today), numbers).next();
    }
}
