package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.Parties;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Party;
import io.visioncraft.ordering.Discount;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.Placement;
import io.visioncraft.testkit.StandIns;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Invoices that were made and not yet numbered. With immediate numbering nobody ever sees one, so they are put straight into
 * the store. Thread-safe.
 */
final class DraftInvoices {

    private final Persistence persistence;

    private DraftInvoices(Persistence persistence) {
        this.persistence = persistence;
    }

    /** Draft invoices in that store. */
    static DraftInvoices in(Persistence persistence) {
        return new DraftInvoices(persistence);
    }

    /** The draft invoice of an order, which has the buyer from then on. */
    Invoice of(Order order) {
        Invoice draft = new Invoice(
                new InvoiceId(new UUID(0x7000, order.id().value().getLeastSignificantBits())),
                order.id(),
                order.customer(),
                InvoiceStatus.DRAFT,
                new Parties(StandIns.issuer().party(), Party.simplified("Somebody", "somebody@example.com")),
                order.lines().stream().map(DraftInvoices::copied).toList(),
                order.totals(),
                null,
                new InvoiceReferences(order.reference(), OrderReferences.NONE, null, null, null, null),
                null,
                order.createdAt(),
                1);
        Order without = like(order)
                .with(Order::placement, new Placement(Objects.requireNonNull(order.placedAt()), null))
                .with(Order::version, order.version() + 1)
                .made();
        persistence.transactions().inTransaction(() -> {
            persistence.billing().invoices().save(draft, List.of());
            persistence.billing().invoicesInForce().save(new InvoiceInForce(order.id(), draft.id(), 1), List.of());
            persistence.ordering().orders().save(without, List.of());
            return draft;
        });
        return draft;
    }

    private static InvoiceLine copied(OrderLine line) {
        return new InvoiceLine(
                line.id(),
                line.code(),
                line.description(),
                line.unit(),
                line.tax(),
                line.price().unitPrice(),
                line.quantity(),
                line.discounts().stream().map(Discount::allowance).toList(),
                line.amount(),
                line.net());
    }
}
