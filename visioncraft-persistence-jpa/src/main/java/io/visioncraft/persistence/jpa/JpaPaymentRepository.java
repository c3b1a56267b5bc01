package io.visioncraft.persistence.jpa;

import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.PaymentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JpaPaymentRepository extends AggregateTable<Payment, PaymentId, PaymentRow> implements PaymentRepository {

    JpaPaymentRepository(Transactions transactions) {
        super(transactions, Mapping.of(PaymentRow.class, PaymentMapper::row, PaymentMapper::record));
    }

    @Override
    public Optional<Payment> findByReference(String method, String reference) {
        return one(roots().where("e.payment_method = ? AND e.reference = ?", method, reference));
    }

    @Override
    public List<Payment> ofInvoice(InvoiceId invoice, @Nullable Position after, int limit) {
        Select<PaymentRow> payments =
                roots().where("e.invoice_id = ?", invoice.value()).orderBy("e.recorded_at, e.id");
        if (after != null) {
            payments.after(
                    "recorded_at",
                    Micros.of(after.recordedAt()),
                    "id",
                    after.id().value());
        }
        return list(payments, limit);
    }

    @Override
    public void move(InvoiceId from, InvoiceId to) {
        transaction().memory().lookAgain(); // a remembered payment may be moved
        statements()
                .executeNative(
                        "UPDATE vc_payment SET invoice_id = ?, version = version + 1 WHERE invoice_id = ?",
                        to.value(),
                        from.value());
    }

    @Override
    public List<Payment> ofInvoices(Collection<InvoiceId> invoices) {
        return invoices.isEmpty()
                ? List.of()
                : all(roots().whereIn(
                                "invoice_id",
                                invoices.stream().map(InvoiceId::value).toList())
                        .orderBy("e.recorded_at, e.id"));
    }
}
