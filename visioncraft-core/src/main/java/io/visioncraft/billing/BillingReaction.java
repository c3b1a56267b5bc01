package io.visioncraft.billing;

import io.visioncraft.internal.Reaction;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderCancelled;
import io.visioncraft.ordering.OrderCompleted;
import io.visioncraft.ordering.OrderConfirmed;
import io.visioncraft.ordering.OrderPlaced;

/** What billing does when ordering says that something happened to an order (INV-1, INV-5). Ordering never knows. */
final class BillingReaction implements Reaction {

    private final Invoicing invoicing;
    private final Crediting crediting;
    private final InvoiceTrigger trigger;

    BillingReaction(Invoicing invoicing, Crediting crediting, InvoicingPolicy policy) {
        this.invoicing = invoicing;
        this.crediting = crediting;
        this.trigger = policy.trigger();
    }

    @Override
    public void on(DomainEvent event, Aggregate<?> saved, UnitOfWork work) {
        if (!(saved instanceof Order order)) {
            return;
        }
        if (event instanceof OrderPlaced && trigger == InvoiceTrigger.PLACED) {
            invoicing.invoice(order, work); // an order is placed once and cannot have one yet
        } else if (event instanceof OrderPlaced) {
            invoicing.buyer(order.customer()); // refused now, not when the invoice falls due
        } else if (fires(event)) {
            invoicing.invoiceOnce(order, work);
        }
        if (event instanceof OrderCancelled) {
            crediting.takeBack(order, work);
        }
    }

    /** Whether that is the moment, later than the placing. */
    private boolean fires(DomainEvent event) {
        return switch (trigger) {
            case PLACED -> false;
            case CONFIRMED -> event instanceof OrderConfirmed;
            case COMPLETED -> event instanceof OrderCompleted;
        };
    }
}
