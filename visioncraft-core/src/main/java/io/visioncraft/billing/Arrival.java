package io.visioncraft.billing;

import io.visioncraft.kernel.Masked;
import io.visioncraft.kernel.Money;
import java.time.Instant;

/**
 * What somebody reports about money that came in. A repeated report must match it but for the time (PAY-1). Immutable and
 * thread-safe.
 *
 * @param amount how much
 * @param method how
 * @param reference its name outside
 * @param receivedAt when, to the microsecond
 */
record Arrival(Money amount, String method, String reference, Instant receivedAt) {

    /** Without the text that a person wrote. */
    @Override
    public String toString() {
        return Masked.text(this, "method");
    }
}
