package io.visioncraft.testkit;

import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One standard and one reduced rate for every buyer at all times (TAX-1). The other categories have the rate zero. The
 * category codes are those of EN 16931 (UNTDID 5305). Immutable and thread-safe.
 *
 * @param standard the rate of STANDARD
 * @param reduced the rate of REDUCED
 */
public record FlatRateTax(TaxRate standard, TaxRate reduced) implements TaxPolicy {

    /**
     * {@return a policy with two rates in per cent, for example {@code of("19", "7")}}
     *
     * @param standard the standard rate, a plain decimal
     * @param reduced the reduced rate, a plain decimal
     */
    public static FlatRateTax of(String standard, String reduced) {
        return new FlatRateTax(TaxRate.of(standard), TaxRate.of(reduced));
    }

    @Override
    public TaxDecision decide(Party seller, @Nullable Party buyer, TaxCategory category, LocalDate date) {
        return switch (category) {
            case STANDARD -> new TaxDecision(standard, "S");
            case REDUCED -> new TaxDecision(reduced, "S");
            case ZERO -> new TaxDecision(TaxRate.ZERO, "Z");
            case EXEMPT -> new TaxDecision(TaxRate.ZERO, "E");
            case REVERSE_CHARGE -> new TaxDecision(TaxRate.ZERO, "AE");
            case OUT_OF_SCOPE -> new TaxDecision(TaxRate.ZERO, "O");
        };
    }
}
