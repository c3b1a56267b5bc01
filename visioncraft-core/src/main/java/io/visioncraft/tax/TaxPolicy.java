package io.visioncraft.tax;

import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.kernel.TaxRate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The tax port (TAX-1): decides which rate applies. An adapter is thread-safe, quick and without side effects: the library
 * calls it inside the transaction, once per tax category of a document. Equal arguments get the same answer. An exception of
 * it ends the use case, which then stores nothing.
 */
@FunctionalInterface
public interface TaxPolicy {

    /**
     * Decides the rate of a category.
     *
     * @param seller the issuer of the document
     * @param buyer the buyer's billing profile, null if there is none
     * @param category the tax category of the service
     * @param date the document's date in the issuer's zone
     * @return rate and code, never null
     */
    TaxDecision decide(Party seller, @Nullable Party buyer, TaxCategory category, LocalDate date);

    /**
     * {@return the standard policy, without any tax: every category at zero per cent with code {@code O} (outside the scope
     * of tax)}
     */
    static TaxPolicy none() {
        return (seller, buyer, category, date) -> new TaxDecision(TaxRate.ZERO, "O");
    }
}
