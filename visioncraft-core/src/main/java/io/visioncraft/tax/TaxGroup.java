package io.visioncraft.tax;

import io.visioncraft.kernel.Money;
import java.util.Objects;

/**
 * The tax of all lines of a document that are taxed alike (MON-3; EN 16931 BG-23). Immutable and thread-safe.
 *
 * @param decision country, code, rate and reason, by which the group is known
 * @param base the sum of the lines' nets
 * @param tax the tax on the base
 */
public record TaxGroup(TaxDecision decision, Money base, Money tax) {

    /**
     * Checks that all parts are there.
     *
     * @param decision country, code, rate and reason, by which the group is known
     * @param base the sum of the lines' nets
     * @param tax the tax on the base
     * @throws NullPointerException if a part is null
     */
    public TaxGroup {
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(tax, "tax");
    }
}
