package io.visioncraft.tck.document;

import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.testkit.FixedRates;
import io.visioncraft.testkit.FlatRateTax;
import java.util.List;
import java.util.Locale;

/**
 * How the business of a history makes its invoices. Immutable.
 *
 * @param trigger the step of an order that makes its invoice
 * @param deferred whether invoices wait as drafts until they are issued
 * @param eachLine whether the tax of each line is rounded, not that of each group
 * @param yearlyRestart whether numbers begin again each year
 */
public record HistoryTerms(InvoiceTrigger trigger, boolean deferred, boolean eachLine, boolean yearlyRestart) {

    /** The currency of its books. */
    static final String OWN = "EUR";

    /** The tax of its three services, in per cent. */
    static final List<String> RATES = List.of("19", "7", "0");

    InvoicingPolicy policy() {
        InvoicingPolicy when = InvoicingPolicy.standard().when(trigger);
        InvoicingPolicy numbered = yearlyRestart ? when : when.withoutYearlyRestart();
        return deferred ? numbered.deferred() : numbered;
    }

    TaxSettings tax() {
        TaxSettings settings =
                TaxSettings.by(FlatRateTax.of(RATES.get(0), RATES.get(1))).exchangingBy(FixedRates.toEuro());
        return eachLine ? settings.roundingEachLine() : settings;
    }

    /** Whether it is the business that {@link io.visioncraft.tck.probe.Invariants} speak of. */
    boolean standard() {
        return trigger == InvoiceTrigger.PLACED && !deferred && yearlyRestart;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "invoices %s of %s orders, tax of each %s rounded, numbers %s",
                deferred ? "as drafts" : "numbered at once",
                trigger,
                eachLine ? "line" : "group",
                yearlyRestart ? "anew each year" : "of all years in one series");
    }
}
