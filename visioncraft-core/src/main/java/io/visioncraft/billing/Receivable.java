package io.visioncraft.billing;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import java.time.LocalDate;

/**
 * What became of an issued invoice (INV-3). (Life story: billing feature.)
 *
 * @param id the invoice
 * @param total what it asks for
 * @param received sum of payments that succeeded
 * @param credited sum of credit notes
 * @param refunded sum of refunds that succeeded
 * @param dueDate when payment is due
 * @param version see {@link Aggregate}
 */
public record Receivable(
        InvoiceId id, Money total, Money received, Money credited, Money refunded, LocalDate dueDate, long version)
        implements Aggregate<InvoiceId> {

    @Override
    public String aggregateType() {
        return "receivable";
    }

    @Override
    public Receivable atVersion(long version) {
        return new Receivable(id, total, received, credited, refunded, dueDate, version);
    }
}
