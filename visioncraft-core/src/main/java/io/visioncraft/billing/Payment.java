package io.visioncraft.billing;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentId;
import java.time.Instant;

/**
 * Money that came in for an invoice (PAY-1). Immutable and thread-safe.
 *
 * @param id the id
 * @param invoice what it was paid for
 * @param amount more than 0
 * @param status only a succeeded one counts
 * @param method how it was paid, the host's word, for example {@code card}; at most 64 characters
 * @param reference the payment's reference outside, unique per method; at most 64 characters
 * @param receivedAt when the money arrived
 * @param recordedAt when it was recorded
 * @param version see {@link Aggregate}
 */
public record Payment(
        PaymentId id,
        InvoiceId invoice,
        Money amount,
        PaymentStatus status,
        String method,
        String reference,
        Instant receivedAt,
        Instant recordedAt,
        long version)
        implements Aggregate<PaymentId> {

    @Override
    public String aggregateType() {
        return "payment";
    }

    @Override
    public Payment atVersion(long version) {
        return new Payment(id, invoice, amount, status, method, reference, receivedAt, recordedAt, version);
    }
}
