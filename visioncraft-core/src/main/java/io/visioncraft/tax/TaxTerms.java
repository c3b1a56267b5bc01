package io.visioncraft.tax;

import io.visioncraft.kernel.Internal;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.TaxId;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of one document have in common when they are taxed. Immutable and thread-safe.
 *
 * @param currency the currency of the document
 * @param basis whether its prices hold the tax
 * @param buyer the buyer's billing profile; null if there is none
 * @param confirmed the tax ids of the buyer that a check found valid
 * @param deliverTo the country in which the supply arrives; null if not stated
 * @param taxPoint the day by whose law the tax is decided
 */
@Internal
public record TaxTerms(
        Currency currency,
        PriceBasis basis,
        @Nullable Party buyer,
        Set<TaxId> confirmed,
        @Nullable String deliverTo,
        LocalDate taxPoint) {

    /**
     * Copies the ids.
     *
     * @param currency the currency of the document
     * @param basis whether its prices hold the tax
     * @param buyer the buyer's billing profile; null if there is none
     * @param confirmed the tax ids of the buyer that a check found valid
     * @param deliverTo the country in which the supply arrives; null if not stated
     * @param taxPoint the day by whose law the tax is decided
     */
    public TaxTerms {
        confirmed = Set.copyOf(confirmed);
    }
    /** These terms with more ids that count as confirmed. */
    TaxTerms confirmingAlso(Set<TaxId> more) {
        Set<TaxId> all = new HashSet<>(confirmed);
        all.addAll(more);
        return new TaxTerms(currency, basis, buyer, all, deliverTo, taxPoint);
    }
}
