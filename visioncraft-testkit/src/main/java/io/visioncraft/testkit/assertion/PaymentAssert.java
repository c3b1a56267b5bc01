package io.visioncraft.testkit.assertion;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Payment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Assertions on a payment. Not thread-safe. */
public final class PaymentAssert extends RecordAssert<PaymentAssert, Payment> {

    PaymentAssert(@Nullable Payment actual) {
        super(actual, PaymentAssert.class);
    }

    /**
     * Asserts the amount of the payment.
     *
     * @param amount the expected amount, for example {@code 60.00 EUR}
     * @return this assertion
     */
    public PaymentAssert hasAmount(String amount) {
        return hasAmount("amount", record().amount(), amount);
    }

    /**
     * Asserts the method of the payment.
     *
     * @param method the expected method
     * @return this assertion
     */
    public PaymentAssert wasMadeBy(String method) {
        return hasComponent("method", record().method(), method);
    }

    /**
     * Asserts the reference of the payment.
     *
     * @param reference the expected reference
     * @return this assertion
     */
    public PaymentAssert hasReference(String reference) {
        return hasComponent("reference", record().reference(), reference);
    }

    /**
     * Asserts when the payment was received.
     *
     * @param at the expected instant
     * @return this assertion
     */
    public PaymentAssert wasReceivedAt(Instant at) {
        return hasComponent("time of receipt", record().receivedAt(), at);
    }

    /**
     * Asserts the invoice that the payment pays.
     *
     * @param invoice the expected invoice
     * @return this assertion
     */
    public PaymentAssert isFor(Invoice invoice) {
        return hasComponent("invoice", record().invoice(), invoice.id());
    }
}
