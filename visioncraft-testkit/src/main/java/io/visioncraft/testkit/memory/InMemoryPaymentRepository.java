package io.visioncraft.testkit.memory;

import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.PaymentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class InMemoryPaymentRepository extends AggregateTable<Payment, PaymentId> implements PaymentRepository {

    private static final Unique<Payment> BY_REFERENCE =
            new Unique<>(REFERENCE, payment -> Key.of(payment.method(), payment.reference()));
    private static final Index<Payment> BY_INVOICE =
            Index.by(payment -> Key.of(payment.invoice(), payment.recordedAt(), payment.id()));

    InMemoryPaymentRepository(Transactions transactions) {
        super(transactions, "payment", List.of(BY_REFERENCE), List.of(BY_INVOICE), Set.of());
    }

    @Override
    public Optional<Payment> findByReference(String method, String reference) {
        return statement(() -> records().find(BY_REFERENCE, Key.of(method, reference)));
    }

    @Override
    public void move(InvoiceId from, InvoiceId to) {
        statement(() -> {
            List<Payment> moving = records().in(BY_INVOICE, Key.of(from)).toList();
            moving.forEach(payment -> records()
                    .put(new Payment(
                            payment.id(),
                            to,
                            payment.amount(),
                            payment.status(),
                            payment.method(),
                            payment.reference(),
                            payment.receivedAt(),
                            payment.recordedAt(),
                            payment.version() + 1)));
            return to;
        });
    }

    @Override
    public List<Payment> ofInvoice(InvoiceId invoice, @Nullable Position after, int limit) {
        Key group = Key.of(invoice);
        Key from = after == null ? group : Key.of(invoice, after.recordedAt(), after.id());
        return statement(
                () -> records().after(BY_INVOICE, group, from).limit(limit).toList());
    }
}
