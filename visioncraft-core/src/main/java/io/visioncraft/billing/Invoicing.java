package io.visioncraft.billing;

import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/** Makes the one invoice of an order, and issues it as the last act of the transaction (INV-1, INV-2, INV-4). */
final class Invoicing {

    private final Ledger ledger;
    private final UserRepository users;
    private final Numbering numbering;
    private final Issuer issuer;
    private final InvoicingPolicy policy;

    Invoicing(Ledger ledger, UserRepository users, Numbering numbering, Issuer issuer, InvoicingPolicy policy) {
        this.ledger = ledger;
        this.users = users;
        this.numbering = numbering;
        this.issuer = issuer;
        this.policy = policy;
    }

    /** Makes the invoice of an order unless it has one: a repeated trigger finds it and does nothing. */
    void invoiceOnce(Order order, UnitOfWork work) {
        if (ledger.invoices().findByOrder(order.id()).isEmpty()) {
            invoice(order, work);
        }
    }

    /** Makes the invoice of an order that has none yet; the store refuses a second one. */
    void invoice(Order order, UnitOfWork work) {
        Instant placed = Objects.requireNonNull(order.placedAt(), "an order is placed before it is invoiced");
        LocalDate placedOn = issuer.dateOf(placed);
        Change<Invoice> draft = Invoice.draft(
                new InvoiceId(work.newId()),
                order,
                new Parties(issuer.party(), buyer(order.customer())),
                placedOn,
                work.now());
        DocumentSeries series = DocumentSeries.ofInvoices(policy);
        work.atEnd(series.guard(), last -> {
            Issuance issue = numbering.issueInvoice(last, series, placedOn);
            Invoice issued = last.save(ledger.invoices(), draft.then(invoice -> invoice.issue(issue)));
            last.save(ledger.receivables(), Receivable.of(issued));
        });
    }

    /**
     * Whom the customer's invoices name; refuses a customer whose billing profile the host asks for in vain. One who was erased
     * since can never have one again, and is invoiced by its tombstone.
     */
    Party buyer(UserId customer) {
        User user = users.find(customer).orElseThrow();
        if (user.billingProfile() != null) {
            return user.billingProfile();
        }
        if (policy.billingProfileRequired() && user.status() != UserStatus.ERASED) {
            throw BillingCodes.BILLING_PROFILE_REQUIRED.rejection(
                    "The customer has no billing profile", "customer", customer);
        }
        return Party.simplified(user.name(), user.email().text());
    }
}
