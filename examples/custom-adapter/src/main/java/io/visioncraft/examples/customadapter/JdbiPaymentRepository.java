package io.visioncraft.examples.customadapter;

import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.PaymentId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

final class JdbiPaymentRepository extends AggregateTable<Payment, PaymentId> implements PaymentRepository {

    private static final Mapping<Payment> MAPPING = Mapping.of(Payment.class, "payment")
            .column("invoice_id", Payment::invoice)
            .column("method", Payment::method)
            .column("reference", Payment::reference)
            .column("recorded_at", Payment::recordedAt);

    private static final int MOVED_AT_ONCE = 500;

    JdbiPaymentRepository(Transactions transactions) {
        super(transactions, MAPPING);
    }

    @Override
    public Optional<Payment> findByReference(String method, String reference) {
        return select().where("method = ? AND reference = ?", method, reference).first();
    }

    /** Payments are kept as documents, so each is written anew. */
    @Override
    public void move(InvoiceId from, InvoiceId to) {
        List<Payment> some = ofInvoice(from, null, MOVED_AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(payment -> save(moved(payment, to), List.of()));
            some = ofInvoice(from, null, MOVED_AT_ONCE);
        }
    }

    private static Payment moved(Payment payment, InvoiceId to) {
        return new Payment(
                payment.id(),
                to,
                payment.amount(),
                payment.status(),
                payment.method(),
                payment.reference(),
                payment.receivedAt(),
                payment.recordedAt(),
                payment.version() + 1);
    }

    @Override
    public List<Payment> ofInvoice(InvoiceId invoice, @Nullable Position after, int limit) {
        return select().where("invoice_id = ?", invoice)
                .given(
                        after,
                        (payments, last) -> payments.where("(recorded_at, id) > (?, ?)", last.recordedAt(), last.id()))
                .orderBy("recorded_at, id")
                .list(limit);
    }
}
