package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Masked;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records money that came in for an issued invoice (PAY-1). Immutable and thread-safe.
 *
 * @param invoice what it was paid for
 * @param amount how much, a plain decimal number of more than 0
 * @param currency the invoice's currency
 * @param method how it was paid, for example {@code card}; at most 64 characters
 * @param reference the payment's reference outside, unique per method; at most 64 characters
 * @param receivedAt when the money arrived, from 1970 to a day from now; kept to the microsecond
 * @param overpaymentAccepted whether it may be more than the balance (PAY-3)
 * @param expectedVersion the version of the invoice's {@link Receivable} that the command is based on (GEN-6), null for any
 */
public record RecordPayment(
        @NotNull InvoiceId invoice,
        @NotNull String amount,
        @NotNull String currency,
        @NotNull String method,
        @NotNull String reference,
        @NotNull Instant receivedAt,
        boolean overpaymentAccepted,
        @Nullable Long expectedVersion) {

    /** A payment of at most the balance. */
    public static RecordPayment of(
            InvoiceId invoice, String amount, String currency, String method, String reference, Instant receivedAt) {
        return new RecordPayment(invoice, amount, currency, method, reference, receivedAt, false, null);
    }

    /** Also if it is more than the balance; a refund is due then. */
    public RecordPayment acceptingOverpayment() {
        return new RecordPayment(invoice, amount, currency, method, reference, receivedAt, true, expectedVersion);
    }

    /** Only if the invoice's receivable is still at that version. */
    public RecordPayment atVersion(long version) {
        return new RecordPayment(
                invoice, amount, currency, method, reference, receivedAt, overpaymentAccepted, version);
    }

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "amount", "currency", "method");
    }
}
