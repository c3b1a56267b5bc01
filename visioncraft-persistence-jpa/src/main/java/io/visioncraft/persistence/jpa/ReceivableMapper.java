package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Receivable;
import io.visioncraft.kernel.InvoiceId;

final class ReceivableMapper {

    private ReceivableMapper() {}

    static ReceivableEntity row(Receivable receivable) {
        Amounts in = new Amounts(receivable.total().currency());
        ReceivableEntity row = new ReceivableEntity();
        row.id = receivable.id().value();
        row.version = receivable.version();
        row.currency = in.code();
        row.total = in.column(receivable.total());
        row.received = in.column(receivable.received());
        row.credited = in.column(receivable.credited());
        row.refunded = in.column(receivable.refunded());
        row.dueDate = Days.of(receivable.dueDate());
        return row;
    }

    static Receivable record(ReceivableEntity row) {
        Amounts in = Amounts.in(row.currency);
        return new Receivable(
                new InvoiceId(row.id),
                in.money(row.total),
                in.money(row.received),
                in.money(row.credited),
                in.money(row.refunded),
                Days.at(row.dueDate),
                row.version);
    }
}
