package io.visioncraft.spring.boot.settings;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxQuestion;
import io.visioncraft.tax.TaxSettings;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;

/** Asks the policy of settings about a private buyer. */
final class Questions {

    private Questions() {}

    static TaxDecision decision(TaxSettings tax, String country, String taxClass) {
        return tax.policy().decide(question(tax, country, taxClass));
    }

    private static TaxQuestion question(TaxSettings tax, String country, String taxClass) {
        Party buyer = Party.of("Ann", Address.of("1 Road", "", "Town", country));
        return new TaxQuestion(
                Party.of("Hillside", Address.of("1 High Street", "", "Oldtown", "GB")),
                buyer,
                Set.of(),
                tax.classes().find(TaxClassCode.of(taxClass)).orElseThrow(),
                LocalDate.parse("2026-03-01"),
                null,
                Currency.getInstance("GBP"));
    }

    /** The rate, or the code of the refusal. */
    static String rate(TaxSettings tax, String country, String taxClass) {
        try {
            return decision(tax, country, taxClass).rate().toString();
        } catch (VisionCraftException refused) {
            return refused.code();
        }
    }
}
