package io.visioncraft.billing;

import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Money;
import java.util.Map;

/**
 * Money came in for an invoice: {@code payment.recorded}. Method and reference stay out of it, since a reference can name a
 * person or an account. Immutable and thread-safe.
 *
 * @param invoice what it was paid for
 * @param amount how much
 * @param balance what is still owed after it; negative where a refund is due
 * @param settlement how far the invoice is settled after it
 */
public record PaymentRecorded(InvoiceId invoice, Money amount, Money balance, Settlement settlement)
        implements DomainEvent {

    @Override
    public String type() {
        return "payment.recorded";
    }

    @Override
    public Map<String, Object> data() {
        return Map.of(
                "invoice", invoice,
                "amount", amount.amount(),
                "balance", balance.amount(),
                "currency", amount.currency().getCurrencyCode(),
                "settlement", settlement);
    }
}
