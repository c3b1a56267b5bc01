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
 * <p>Staff or a system with {@code payment:record:any} records it after the money has arrived. So it is born SUCCEEDED
 * ({@link BillingEvents#PAYMENT_RECORDED}) and is allocated to the invoice's {@link Receivable} in the same transaction, up to
 * what is owed; the rest of it is the receivable's excess. It keeps its amount, whatever becomes of the money. Its
 * reference is unique per method: recording the same payment again returns the first record; another amount under a known
 * reference is a conflict. It never changes and is never deleted; its events are its history. The customer of the invoice reads
 * it with {@code invoice:read:own}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param invoice the invoice that it pays
 * @param amount more than 0
 * @param status only a succeeded payment counts
 * @param method how it was paid, in the host's words, for example {@code card}; 1 to 64 characters
 * @param reference the payment's reference at the provider, unique per method; 1 to 64 characters
 * @param receivedAt when the money arrived, UTC, to the microsecond
 * @param recordedAt when it was recorded, UTC, to the microsecond
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

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id, for life
     * @param invoice the invoice that it pays
     * @param amount more than 0
     * @param status only a succeeded payment counts
     * @param method how it was paid, in the host's words, for example {@code card}; 1 to 64 characters
     * @param reference the payment's reference at the provider, unique per method; 1 to 64 characters
     * @param receivedAt when the money arrived, UTC, to the microsecond
     * @param recordedAt when it was recorded, UTC, to the microsecond
     * @param version see {@link Aggregate}
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range}, if the amount is not more than 0; with
     *     the codes of {@link Text#keptCode} for method and reference
     */
    public Payment {
        if (!amount.positive()) {
            throw KernelCodes.OUT_OF_RANGE.rejection("A payment is more than 0, not " + amount, "min", 0);
        }
        method = Text.keptCode(method);
        reference = Text.keptCode(reference);
    }

    /**
     * Records money that has arrived.
     *
     * @param before the receivable without this payment
     * @param after the receivable with this payment
     */
    static Change<Payment> record(PaymentId id, Arrival arrival, Receivable before, Receivable after, Instant now) {
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
                new BillingEvents.PaymentRecorded(
                        after.id(),
                        arrival.amount(),
                        after.balance(),
                        after.excess().minus(before.excess()),
                        after.settlement()));
    }

    /**
     * The differences between this payment and an arrival of the same method and reference: {@code invoice}, {@code amount},
     * {@code currency}; none if the arrival reports this payment again. The time is not compared, since a caller that reports
     * a payment twice may state the present time twice (PAY-1).
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

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "method");
    }
}
