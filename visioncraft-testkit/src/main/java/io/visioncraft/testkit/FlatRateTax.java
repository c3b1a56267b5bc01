package io.visioncraft.testkit;

import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxPolicy;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The same rates for everybody at all times (TAX-1): one for STANDARD, one for REDUCED, nothing for the rest, with the
 * category codes of EN 16931 (UNTDID 5305). Immutable and thread-safe.
 *
 * @param standard the standard rate
 * @param reduced the reduced rate
 */
public record FlatRateTax(TaxRate standard, TaxRate reduced) implements TaxPolicy {

    /** Rates in per cent, for example {@code of("19", "7")}. */
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
