package io.visioncraft.tax;

import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The tax port (TAX-1): which rate applies. Thread-safe, quick and without side effects: it is called inside the
 * transaction, once per tax category of a document. The same question gets the same answer.
 */
@FunctionalInterface
public interface TaxPolicy {

    /**
     * The rate for a category.
     *
     * @param seller the issuer
     * @param buyer the buyer's billing profile, null if there is none
     * @param category how the service is taxed
     * @param date the document's date in the issuer's zone
     */
    TaxDecision decide(Party seller, @Nullable Party buyer, TaxCategory category, LocalDate date);

    /** No tax at all, the default: every category at zero per cent, code {@code O} (outside the scope of tax). */
    static TaxPolicy none() {
        return (seller, buyer, category, date) -> new TaxDecision(TaxRate.ZERO, "O");
    }
}
