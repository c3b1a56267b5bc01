package io.visioncraft.billing;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Money that came in for an invoice (PAY-1).
 *
 * <p>Staff or a system with {@code payment:record:any} records it once the money has arrived, so it is born SUCCEEDED
 * ({@link BillingEvents#PAYMENT_RECORDED}) and counts towards the invoice's {@link Receivable} in the same transaction. Its
 * reference is unique per method: whoever reports the same payment again gets the first record back, and a second amount
 * under a known reference is a conflict. It never changes and is never deleted; its events are its history. The customer of
 * the invoice reads it with {@code invoice:read:own}.
 *
 * <p>Immutable and thread-safe.
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

    public Payment {
        if (!amount.positive()) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A payment is more than 0, not " + amount, "min", 0);
        }
        method = Text.keptCode(method);
        reference = Text.keptCode(reference);
    }

    /** Records money that has arrived. {@code after} is what the payment makes of the receivable. */
    static Change<Payment> record(PaymentId id, Arrival arrival, Receivable after, Instant now) {
        return Change.of(
                new Payment(
                        id,
                        after.id(),
                        arrival.amount(),
                        PaymentStatus.SUCCEEDED,
                        arrival.method(),
                        arrival.reference(),
                        arrival.receivedAt(),
                        now,
                        0),
                new BillingEvents.PaymentRecorded(after.id(), arrival.amount(), after.balance(), after.settlement()));
    }

    /**
     * In what an arrival of the same method and reference is another payment than this one: {@code invoice}, {@code amount} or
     * {@code currency}; in nothing if it is told of again. When it came is no part of that, since whoever reports a payment
     * twice may say the present time twice (PAY-1).
     */
    List<String> differences(Arrival arrival, InvoiceId of) {
        List<String> differences = new ArrayList<>();
        if (!invoice.equals(of)) {
            differences.add("invoice");
        }
        if (amount.amount().compareTo(arrival.amount().amount()) != 0) {
            differences.add("amount");
        }
        if (!amount.currency().equals(arrival.amount().currency())) {
            differences.add("currency");
        }
        return differences;
    }

    @Override
    public String aggregateType() {
        return "payment";
    }

    @Override
    public Payment atVersion(long version) {
        return new Payment(id, invoice, amount, status, method, reference, receivedAt, recordedAt, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "method");
    }
}
