package io.visioncraft.billing;

import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Masked;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Records money that came in for an issued invoice (PAY-1). Immutable and thread-safe.
 *
 * @param invoice the invoice that it pays
 * @param amount a plain decimal number, more than 0, at most the currency's decimals
 * @param currency the invoice's currency, a code of ISO 4217
 * @param method how it was paid, for example {@code card}; one line, 1 to 64 characters
 * @param reference the payment's reference at the provider, unique per method; one line, 1 to 64 characters. It is kept for good,
 *     so that the same money is not recorded twice, and is no place for names
 * @param receivedAt when the money arrived, from 1970 to a day from now, UTC; cut to the microsecond
 * @param overpaymentAccepted whether the amount may be more than the balance (PAY-3)
 * @param expectedVersion the version of the invoice's {@link Receivable} that the caller has seen, null for any (GEN-6)
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

    /**
     * {@return a command for a payment of at most the balance}
     *
     * @param invoice the invoice that it pays
     * @param amount a plain decimal number, more than 0, at most the currency's decimals
     * @param currency the invoice's currency, a code of ISO 4217
     * @param method how it was paid, for example {@code card}; one line, 1 to 64 characters
     * @param reference the payment's reference at the provider, unique per method; one line, 1 to 64 characters
     * @param receivedAt when the money arrived, from 1970 to a day from now, UTC; cut to the microsecond
     */
    public static RecordPayment of(
            InvoiceId invoice, String amount, String currency, String method, String reference, Instant receivedAt) {
        return new RecordPayment(invoice, amount, currency, method, reference, receivedAt, false, null);
    }

    /** {@return this command, accepted also if the amount is more than the balance; the rest is the customer's money} */
    public RecordPayment acceptingOverpayment() {
        return new RecordPayment(invoice, amount, currency, method, reference, receivedAt, true, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the invoice's receivable is at that version (GEN-6)}
     *
     * @param version the version of the {@link Receivable} that the caller has seen, 1 or more
     */
    public RecordPayment atVersion(long version) {
        return new RecordPayment(
                invoice, amount, currency, method, reference, receivedAt, overpaymentAccepted, version);
    }

    /** {@return the record with stars in place of the texts that a person wrote} */
    @Override
    public String toString() {
        return Masked.text(this, "amount", "currency", "method");
    }
}
