package io.visioncraft.testkit.assertion;

import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Payment;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can be asserted of a payment. Not thread-safe. */
public final class PaymentAssert extends RecordAssert<PaymentAssert, Payment> {

    PaymentAssert(@Nullable Payment actual) {
        super(actual, PaymentAssert.class);
    }

    /** Is that much, for example {@code 60.00 EUR}. */
    public PaymentAssert hasAmount(String amount) {
        return hasAmount("amount", record().amount(), amount);
    }

    /** Was made in that way. */
    public PaymentAssert wasMadeBy(String method) {
        return hasComponent("method", record().method(), method);
    }

    /** Is known outside by that reference. */
    public PaymentAssert hasReference(String reference) {
        return hasComponent("reference", record().reference(), reference);
    }

    /** Arrived at that instant. */
    public PaymentAssert wasReceivedAt(Instant at) {
        return hasComponent("time of receipt", record().receivedAt(), at);
    }

    /** Is for that invoice. */
    public PaymentAssert isFor(Invoice invoice) {
        return hasComponent("invoice", record().invoice(), invoice.id());
    }
}
