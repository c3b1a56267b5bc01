package io.visioncraft.billing;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.Placement;
import io.visioncraft.tax.BuyerTax;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes the one invoice of an order, and issues it as the last act of the transaction or leaves it as a draft (INV-1, INV-2,
 * INV-4).
 */
final class Invoicing {

    private final Ledger ledger;
    private final UserRepository users;
    private final Numbering numbering;
    private final ForeignTaxes foreignTaxes;
    private final Issuer issuer;
    private final InvoicingPolicy policy;
    private final StandardSupply supply;

    Invoicing(
            Ledger ledger,
            UserRepository users,
            Numbering numbering,
            ForeignTaxes foreignTaxes,
            Issuer issuer,
            InvoicingPolicy policy,
            StandardSupply supply) {
        this.ledger = ledger;
        this.users = users;
        this.numbering = numbering;
        this.foreignTaxes = foreignTaxes;
        this.issuer = issuer;
        this.policy = policy;
        this.supply = supply;
    }

    /** Makes the invoice of an order unless it has one: a repeated trigger finds it and does nothing. */
    void invoiceOnce(Order order, @Nullable Party buyer, UnitOfWork work) {
        if (buyer != null || ledger.invoices().findByOrder(order.id()).isEmpty()) {
            invoice(order, buyer == null ? customerNow(order) : buyer, work);
        }
    }

    /** Makes the invoice over what was supplied of an order that has none yet; of nothing there is none (ORD-5). */
    void invoiceSupplied(Order order, @Nullable Party buyer, UnitOfWork work) {
        Supplied.of(order)
                .ifPresent(supplied -> invoice(order, supplied, buyer == null ? customerNow(order) : buyer, work));
    }

    /** Makes the invoice of an order that has none yet; the store refuses a second one. */
    void invoice(Order order, Party buyer, UnitOfWork work) {
        invoice(order, Supplied.of(order).orElseThrow(), buyer, work);
    }

    private void invoice(Order order, Supplied supplied, Party buyer, UnitOfWork work) {
        supply.requireDay(order, supplied.totals());
        Instant placed = Objects.requireNonNull(order.placedAt(), "an order is placed before it is invoiced");
        Change<Invoice> draft =
                Invoice.draft(new InvoiceId(work.newId()), order, supplied, Parties.of(issuer, buyer), work.now());
        if (policy.defers()) {
            work.save(ledger.invoices(), draft);
            return;
        }
        DocumentSeries series = DocumentSeries.ofInvoices(policy);
        work.atEnd(series.guard(), last -> {
            Issuance issue = numbering.issueInvoice(
                    last, series, issuer.dateOf(placed), draft.next().supplied());
            Invoice issued = last.save(
                    ledger.invoices(),
                    draft.then(invoice -> invoice.issue(issue, foreignTaxes.of(invoice, issue.date()))));
            last.save(ledger.receivables(), Receivable.of(issued));
        });
    }

    /**
     * The invoice that an order's next step would make, as a draft.
     *
     * @throws io.visioncraft.error.RuleViolatedException with {@code nothing-to-invoice} or {@code supply-day-required}
     */
    Invoice wouldInvoice(Order order) {
        Placement placement = order.placement();
        Supplied supplied = placement == null ? null : Supplied.of(order).orElse(null);
        if (placement == null || supplied == null) {
            throw nothingToInvoice(order);
        }
        supply.requireDay(order, supplied.totals());
        Party named = placement.buyer();
        Party buyer = named == null ? customerNow(order) : named;
        return Invoice.draft(
                        new InvoiceId(order.id().value()),
                        order,
                        supplied,
                        Parties.of(issuer, buyer),
                        order.changedAt())
                .next();
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
     * The buyer, if it is one whom the host invoices. A buyer without an address gets a simplified invoice (INV-2), unless the host
     * asks for billing profiles, the order comes to more than the host's limit, or its tax is left to another country.
     */
    Party requireProfile(Order order, Party buyer) {
        if (buyer.address() == null) {
            if (policy.billingProfileRequired()) {
                throw profileRequired(order, "The customer has no billing profile");
            }
            Money total = order.totals().gross();
            policy.limitBelow(total).ifPresent(limit -> {
                throw profileRequired(
                        order,
                        "An order of " + total + " is above the limit of " + limit
                                + " for a buyer without a billing profile",
                        "total",
                        total,
                        "limit",
                        limit);
            });
            if (BuyerTax.leftToOthers(order.totals())) {
                throw profileRequired(order, "A simplified invoice is never without tax across borders");
            }
        }
        return buyer;
    }

    private static VisionCraftException profileRequired(Order order, String why, Object... more) {
        List<Object> details = new ArrayList<>(List.of("customer", order.customer()));
        details.addAll(Arrays.asList(more));
        return BillingCodes.BILLING_PROFILE_REQUIRED.rejection(why, details.toArray());
    }

    /**
     * The buyer of an order that an earlier version placed, which kept none: the customer's profile, or name and e-mail address.
     * A customer who was erased since is named by its tombstone.
     */
    private Party customerNow(Order order) {
        User user = users.find(order.customer()).orElseThrow();
        return user.status() == UserStatus.ERASED ? user.buyer() : requireProfile(order, user.buyer());
    }
}
