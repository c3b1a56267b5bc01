package io.visioncraft.billing;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Party;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderAction;
import io.visioncraft.ordering.OrderMoments;
import io.visioncraft.ordering.OrderStates;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.tax.BuyerTax;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes, changes, voids and credits invoices at the steps of orders (INV-1, INV-5). Ordering does not know billing. */
final class BillingMoments implements OrderMoments {

    private final Invoicing invoicing;
    private final Crediting crediting;
    private final ForeignTaxes foreignTaxes;
    private final Ledger ledger;
    private final InvoiceTrigger trigger;
    private final StandardSupply supply;
    private final SimplifiedInvoices simplified;

    BillingMoments(
            Invoicing invoicing,
            Crediting crediting,
            ForeignTaxes foreignTaxes,
            Ledger ledger,
            InvoicingPolicy policy,
            StandardSupply supply,
            SimplifiedInvoices simplified) {
        this.invoicing = invoicing;
        this.crediting = crediting;
        this.foreignTaxes = foreignTaxes;
        this.ledger = ledger;
        this.trigger = policy.trigger();
        this.supply = supply;
        this.simplified = simplified;
    }

    @Override
    public boolean keepsBuyerFrom(OrderAction step) {
        return switch (trigger) {
            case PLACED -> true; // an order that was placed under a later trigger is invoiced by the next step
            case CONFIRMED -> step == OrderAction.CONFIRM;
            case COMPLETED -> false;
        };
    }

    @Override
    public Optional<VisionCraftException> refusesAnotherBuyer(Order order) {
        Invoice invoice = invoiceWithBuyerOf(order).orElse(null);
        if (invoice != null && invoice.status() == InvoiceStatus.DRAFT) {
            return Optional.empty();
        }
        if (OrderStates.TABLE.ends().contains(order.status())) {
            return Optional.of(OrderingCodes.WRONG_STATUS.rejection(
                    "The invoice of an order that is " + order.status() + " takes another buyer only as a draft",
                    "status",
                    order.status(),
                    "command",
                    OrderAction.REPLACE_BUYER));
        }
        return Optional.ofNullable(invoice).map(Invoice::buyerIsFinal);
    }

    @Override
    public Kept replaceBuyer(Order order, Party buyer, BuyerTax tax, UnitOfWork work) {
        Invoice draft = invoiceWithBuyerOf(order).orElse(null);
        if (draft == null) {
            return Kept.NOT_HERE;
        }
        if (draft.status() != InvoiceStatus.DRAFT) {
            throw draft.buyerIsFinal(); // it was issued since it was asked about
        }
        tax.requireSame(draft.totals(), draft.parties().buyer(), buyer);
        Change<Invoice> change = draft.replaceBuyer(buyer);
        work.save(ledger.invoices(), change);
        return change.something() ? Kept.NOW : Kept.ALREADY;
    }

    /** The order's invoice; there is none as long as the order has the buyer. */
    private Optional<Invoice> invoiceWithBuyerOf(Order order) {
        boolean here = order.placement() == null || order.placement().buyer() != null;
        return here ? Optional.empty() : ledger.invoices().findByOrder(order.id());
    }

    @Override
    public void placed(Order order, Party buyer, UnitOfWork work) {
        // refused now, not when the invoice falls due
        Party named = simplified.requireProfile(order.customer(), order.totals(), buyer);
        foreignTaxes.requireRate(order, work.now()); // so is this
        supply.requireOfPlaced(order, trigger);
        if (trigger == InvoiceTrigger.PLACED) {
            invoicing.invoicePlaced(order, named, work);
        }
    }

    @Override
    public void confirmed(Order order, @Nullable Party buyer, UnitOfWork work) {
        if (trigger == InvoiceTrigger.CONFIRMED || (trigger == InvoiceTrigger.PLACED && buyer != null)) {
            invoicing.invoiceOnce(order, buyer, work);
        }
    }

    @Override
    public void completed(Order order, @Nullable Party buyer, UnitOfWork work) {
        boolean stated = order.lines().stream().anyMatch(line -> line.supplied() != null);
        if (stated) {
            bill(order, buyer, CreditReason.SUPPLIED_LESS, work);
        } else if (buyer != null) {
            invoicing.invoiceOnce(order, buyer, work);
        } else if (trigger == InvoiceTrigger.COMPLETED) {
            completeWithoutBuyer(order, work);
        }
    }

    /** Such an order has an invoice, unless an earlier version placed it. */
    private void completeWithoutBuyer(Order order, UnitOfWork work) {
        if (ledger.invoices().findByOrder(order.id()).isEmpty()) {
            invoicing.invoiceSupplied(order, null, work);
        }
    }

    @Override
    public void cancelled(Order order, @Nullable Party buyer, UnitOfWork work) {
        if (order.placement() != null) {
            bill(order, buyer, CreditReason.CANCELLED, work);
        }
    }

    /** Sees to it that what was supplied is billed, and nothing else (ORD-5). */
    private void bill(Order order, @Nullable Party buyer, String reasonCode, UnitOfWork work) {
        Invoice invoice = ledger.invoices().findByOrder(order.id()).orElse(null);
        if (invoice == null) {
            invoicing.invoiceSupplied(order, buyer, work);
        } else if (invoice.status() == InvoiceStatus.DRAFT) {
            work.save(ledger.invoices(), invoice.reduceTo(order, Supplied.of(order)));
        } else if (invoice.status() == InvoiceStatus.ISSUED) {
            crediting.creditUnsupplied(invoice, Supplied.quantities(order), CreditReason.automatic(reasonCode), work);
        }
    }
}
