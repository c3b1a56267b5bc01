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

/**
 * Stores payments; {@code save} appends nothing.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface PaymentRepository extends AggregateRepository<Payment, PaymentId> {

    /**
     * Method and reference are unique together, compared as bytes (PAY-1). On a violation the use case runs again and finds
     * the first payment.
     */
    UniqueKey REFERENCE = UniqueKey.retried("payment-reference", BillingCodes.DUPLICATE_PAYMENT_REFERENCE);

    /**
     * Finds a payment by method and reference, both compared as bytes.
     *
     * @param method the method as stored, not a part of it
     * @param reference the reference as stored, not a part of it
     * @return the payment; empty if there is none
     */
    Optional<Payment> findByReference(String method, String reference);

    /**
     * Lists the payments of an invoice, oldest first: by (recordedAt, id).
     *
     * @param invoice may be unknown: then the list is empty
     * @param after the last payment of the part before; null for the first part
     * @param limit the most payments to return, 1 or more
     * @return the payments after that place
     */
    List<Payment> ofInvoice(InvoiceId invoice, @Nullable Position after, int limit);

    /**
     * Finds all payments of several invoices. An adapter overrides it to read them in one query, if it can.
     *
     * @param invoices at most 500 ids; none of them finds nothing
     * @return the payments, those of each invoice by (recordedAt, id)
     */
    default List<Payment> ofInvoices(Collection<InvoiceId> invoices) {
        return invoices.stream()
                .flatMap(invoice -> WholeList.<Payment, Position>of(
                        payment -> new Position(payment.recordedAt(), payment.id()),
                        (after, limit) -> ofInvoice(invoice, after, limit))
                        .stream())
                .toList();
    }

    /**
     * Makes all payments of an invoice those of another, each at its next version (INV-1); in one statement where the store can,
     * since there may be any number. Call it after saving the receivables of both: their versions keep a payment from being
     * missed that is recorded meanwhile.
     *
     * @param from the invoice whose payments they are; has none afterwards
     * @param to the invoice whose payments they will be, which is stored
     */
    void move(InvoiceId from, InvoiceId to);

    /**
     * A place in a list by (recordedAt, id).
     *
     * @param recordedAt when the last payment that was read was recorded
     * @param id the id of the last payment that was read
     */
    record Position(Instant recordedAt, PaymentId id) {}
}
