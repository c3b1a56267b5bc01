package io.visioncraft.billing;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import java.util.Objects;

/**
 * Which invoice of an order is in force (INV-1).
 *
 * <p>It is born with the first invoice of its order, in the same transaction. Reissuing, by staff with
 * {@code invoice:reissue:any}, names the next invoice ({@link BillingEvents#INVOICE_REISSUED}). It never ends: an invoice that is
 * VOID, or credited in whole, stays the one of its order. An order has one, so the store refuses a second invoice in force,
 * however transactions interleave. Each reissue saves it: its version keeps two from replacing one invoice.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id of the order
 * @param invoice the order's invoice in force; no two orders have the same
 * @param version see {@link Aggregate}
 */
public record InvoiceInForce(OrderId id, InvoiceId invoice, long version) implements Aggregate<OrderId> {

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id of the order
     * @param invoice the order's invoice in force
     * @param version see {@link Aggregate}
     * @throws NullPointerException if there is no order or no invoice
     */
    public InvoiceInForce {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(invoice, "invoice");
    }

    /** The first invoice of an order. */
    static Change<InvoiceInForce> of(Invoice first) {
        return Change.of(new InvoiceInForce(first.order(), first.id(), 0));
    }

    /** Names the invoice that takes the place of this one. */
    Change<InvoiceInForce> replacedBy(InvoiceId next) {
        return Change.of(new InvoiceInForce(id, next, version));
    }

    @Override
    public String aggregateType() {
        return "order-invoice";
    }

    @Override
    public InvoiceInForce atVersion(long version) {
        return new InvoiceInForce(id, invoice, version);
    }
}
