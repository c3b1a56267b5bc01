package io.visioncraft.billing;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.Placement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Makes the one invoice of an order, taxed as the question of tax is answered at its tax point, and issues it as the last act of
 * the transaction or leaves it as a draft (INV-1, INV-2, INV-4).
 */
final class Invoicing {

    private final Ledger ledger;
    private final UserRepository users;
    private final Numbering numbering;
    private final ForeignTaxes foreignTaxes;
    private final Issuer issuer;
    private final InvoicingPolicy policy;
    private final DocumentSeries series;
    private final StandardSupply supply;
    private final SimplifiedInvoices simplified;
    private final TaxAtPoint tax;

    Invoicing(
            Ledger ledger,
            UserRepository users,
            Numbering numbering,
            ForeignTaxes foreignTaxes,
            Issuer issuer,
            InvoicingPolicy policy,
            StandardSupply supply,
            SimplifiedInvoices simplified,
            TaxAtPoint tax) {
        this.ledger = ledger;
        this.users = users;
        this.numbering = numbering;
        this.foreignTaxes = foreignTaxes;
        this.issuer = issuer;
        this.policy = policy;
        this.series = DocumentSeries.ofInvoices(policy);
        this.supply = supply;
        this.simplified = simplified;
        this.tax = tax;
    }

    /** Makes the invoice of an order unless it has one: a repeated trigger finds it and does nothing. */
    void invoiceOnce(Order order, @Nullable Party buyer, UnitOfWork work) {
        if (buyer != null || ledger.invoices().findByOrder(order.id()).isEmpty()) {
            Party named = buyer == null ? customerNow(order) : buyer;
            invoice(draft(order, Supplied.of(order).orElseThrow(), named, work), true, order, work);
        }
    }

    /** Makes the invoice over what was supplied of an order that has none yet; of nothing there is none (ORD-5). */
    void invoiceSupplied(Order order, @Nullable Party buyer, UnitOfWork work) {
        Supplied.of(order)
                .ifPresent(supplied -> invoice(
                        draft(order, supplied, buyer == null ? customerNow(order) : buyer, work), true, order, work));
    }

    /** Makes the invoice of an order that is placed and taxed now, and cannot have one yet; the store refuses a second one. */
    void invoicePlaced(Order order, Party buyer, UnitOfWork work) {
        invoice(draft(order, Supplied.of(order).orElseThrow(), buyer, work), false, order, work);
    }

    private Change<Invoice> draft(Order order, Supplied supplied, Party buyer, UnitOfWork work) {
        return Invoice.draft(new InvoiceId(work.newId()), order, supplied, Parties.of(issuer, buyer), work.now());
    }

    /**
     * Keeps a draft, or issues it at the end. One that is kept is asked about when it is issued.
     *
     * @param ask whether the question of tax is asked again
     */
    private void invoice(Change<Invoice> draft, boolean ask, Order order, UnitOfWork work) {
        if (policy.defers()) {
            supply.requireDay(draft.next());
            ledger.saveFirst(draft, work);
            return;
        }
        LocalDate today = Numbering.today(issuer.dateOf(work.byTheClock()), issuer.dateOf(work.now()));
        LocalDate taxPoint = TaxPoints.atTrigger(draft.next(), today);
        Change<Invoice> taxed = ask ? draft.then(invoice -> tax.ask(invoice, order, taxPoint)) : draft;
        supply.requireDay(taxed.next());
        LocalDate placed = TaxPoints.placed(order, issuer);
        work.atEnd(series.guard(), last -> {
            Issuance issue = numbering.issueInvoice(last, series, placed, taxPoint);
            Invoice issued = ledger.saveFirst(
                    taxed.then(invoice -> invoice.issue(issue, foreignTaxes.of(invoice, issue))), last);
            last.save(ledger.receivables(), Receivable.of(issued));
        });
    }

    /**
     * The invoice that an order's next step would make, as a draft that is not asked about yet.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code nothing-to-invoice}; with {@code supply-day-required}, if
     *     the step would leave a draft
     */
    Invoice wouldInvoice(Order order) {
        Placement placement = order.placement();
        Supplied supplied = placement == null ? null : Supplied.of(order).orElse(null);
        if (placement == null || supplied == null) {
            throw nothingToInvoice(order);
        }
        Party named = placement.buyer();
        Party buyer = named == null ? customerNow(order) : named;
        Invoice draft = Invoice.draft(
                        new InvoiceId(order.id().value()),
                        order,
                        supplied,
                        Parties.of(issuer, buyer),
                        order.changedAt())
                .next();
        if (policy.defers()) {
            supply.requireDay(draft);
        }
        return draft;
    }

    static VisionCraftException nothingToInvoice(Order order) {
        return BillingCodes.NOTHING_TO_INVOICE.rejection(
                "There is nothing to invoice of the order " + order.reference() + ", which is " + order.status(),
                "order",
                order.id(),
                "status",
                order.status());
    }

    /**
     * The buyer of an order that an earlier version placed, which kept none: the customer's profile, or name and e-mail address.
     * A customer who was erased since is named by its tombstone.
     */
    private Party customerNow(Order order) {
        User user = users.find(order.customer()).orElseThrow();
        return user.status() == UserStatus.ERASED
                ? user.buyer()
                : simplified.requireProfile(order.customer(), order.totals(), user.buyer());
    }
}
