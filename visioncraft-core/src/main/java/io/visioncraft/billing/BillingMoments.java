package io.visioncraft.billing;

import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderMoments;

/** Makes, voids and credits invoices at the steps of orders (INV-1, INV-5). Ordering does not know billing. */
final class BillingMoments implements OrderMoments {

    private final Invoicing invoicing;
    private final Crediting crediting;
    private final InvoiceTrigger trigger;

    BillingMoments(Invoicing invoicing, Crediting crediting, InvoicingPolicy policy) {
        this.invoicing = invoicing;
        this.crediting = crediting;
        this.trigger = policy.trigger();
    }

    @Override
    public void placed(Order order, UnitOfWork work) {
        if (trigger == InvoiceTrigger.PLACED) {
            invoicing.invoice(order, work); // an order is placed once and cannot have one yet
        } else {
            invoicing.buyer(order.customer()); // refused now, not when the invoice falls due
        }
    }

    @Override
    public void confirmed(Order order, UnitOfWork work) {
        if (trigger == InvoiceTrigger.CONFIRMED) {
            invoicing.invoiceOnce(order, work);
        }
    }

    @Override
    public void completed(Order order, UnitOfWork work) {
        if (trigger == InvoiceTrigger.COMPLETED) {
            invoicing.invoiceOnce(order, work);
        }
    }

    @Override
    public void cancelled(Order order, UnitOfWork work) {
        crediting.takeBack(order, work);
    }
}
