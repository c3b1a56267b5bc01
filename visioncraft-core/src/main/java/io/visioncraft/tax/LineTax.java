package io.visioncraft.tax;

import io.visioncraft.kernel.TaxClassCode;
import java.util.Objects;

/**
 * The tax of a line: the class of the service then, and the decision for it (ORD-1, MON-3). Immutable and thread-safe.
 *
 * @param taxClass the service's tax class then
 * @param decision code, rate, country and reason as they were decided
 */
public record LineTax(TaxClassCode taxClass, TaxDecision decision) {

    /**
     * Checks that both are there.
     *
     * @param taxClass the service's tax class then
     * @param decision code, rate, country and reason as they were decided
     * @throws NullPointerException if one is null
     */
    public LineTax {
        Objects.requireNonNull(taxClass, "taxClass");
        Objects.requireNonNull(decision, "decision");
    }
}
