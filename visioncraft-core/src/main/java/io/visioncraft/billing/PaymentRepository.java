package io.visioncraft.billing;

import io.visioncraft.internal.WholeList;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Stores payments. No entries. */
public interface PaymentRepository extends AggregateRepository<Payment, PaymentId> {

    /** Method and reference are unique together (PAY-1); the losing side runs again and finds the first. */
    UniqueKey REFERENCE = UniqueKey.retried("payment-reference", BillingCodes.DUPLICATE_PAYMENT_REFERENCE);

    /** The payment with that reference, compared byte by byte. */
    Optional<Payment> findByReference(String method, String reference);

    /** Payments of an invoice by (recordedAt, id), after a position. */
    List<Payment> ofInvoice(InvoiceId invoice, @Nullable Position after, int limit);

    /** Those of at most 500 invoices, each invoice's in order. An adapter reads them at once, where it can. */
    default List<Payment> ofInvoices(Collection<InvoiceId> invoices) {
        return invoices.stream()
                .flatMap(invoice -> WholeList.<Payment, Position>of(
                        payment -> new Position(payment.recordedAt(), payment.id()),
                        (after, limit) -> ofInvoice(invoice, after, limit))
                        .stream())
                .toList();
    }

    /**
     * A place in a list.
     *
     * @param recordedAt of the last one known
     * @param id of the last one known
     */
    record Position(Instant recordedAt, PaymentId id) {}
}
