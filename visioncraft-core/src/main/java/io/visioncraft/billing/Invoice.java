package io.visioncraft.billing;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.tax.DocumentTotals;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer is asked to pay for one order. (Life story: billing feature.)
 *
 * @param id the id, for life
 * @param order the one order it is for (INV-1)
 * @param customer whose
 * @param status where it stands
 * @param parties seller and buyer as they were
 * @param lines copied from the order
 * @param totals copied from the order
 * @param references order number, buyer's reference, period of supply
 * @param issue number, date and due date; null unless ISSUED
 * @param createdAt when it was made
 * @param version see {@link Aggregate}
 */
public record Invoice(
        InvoiceId id,
        OrderId order,
        UserId customer,
        InvoiceStatus status,
        Parties parties,
        List<InvoiceLine> lines,
        DocumentTotals totals,
        InvoiceReferences references,
        @Nullable Issue issue,
        Instant createdAt,
        long version)
        implements Aggregate<InvoiceId> {

    public Invoice {
        lines = List.copyOf(lines);
    }

    @Override
    public String aggregateType() {
        return "invoice";
    }

    @Override
    public Invoice atVersion(long version) {
        return new Invoice(id, order, customer, status, parties, lines, totals, references, issue, createdAt, version);
    }
}
