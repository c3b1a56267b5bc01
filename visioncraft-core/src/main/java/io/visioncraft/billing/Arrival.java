package io.visioncraft.billing;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import java.time.Instant;

/**
 * Money that came in, as it was reported. A repeated report must match it but for the time (PAY-1). Immutable and
 * thread-safe.
 *
 * @param amount the amount received
 * @param method the means of payment
 * @param reference the payment's id at the bank or provider
 * @param receivedAt when it came in, to the microsecond
 */
record Arrival(Money amount, String method, String reference, Instant receivedAt) {

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "method");
    }
}
