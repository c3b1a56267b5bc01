package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.identity.TaxIdChecker;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the business of the story taxes. Prices hold the tax; who owes it to somebody else pays without. The rows are no advice.
 */
final class StoryTax {

    /** Work on a building, which is taxed where the building stands, whoever buys. */
    static final String ON_SITE = "ON_SITE";

    /** Plants, goods at the reduced rate. */
    static final String PLANTS = "PLANTS";

    /** The VAT id of a cleaning firm at home. */
    static final String CLEANING_FIRM = "DE987654321";

    /** The VAT id of a firm in Austria. */
    static final String FIRM_ABROAD = "ATU12345675";

    private static final Set<String> REGISTER = Set.of(CLEANING_FIRM, FIRM_ABROAD);

    private static final String TABLE = """
            country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason
            *,ON_SITE,,,,S,19,,,
            DE,PLANTS,,,,S,7,,,
            DE,STANDARD,,,,S,19,,,
            DE,DOMESTIC_REVERSE_CHARGE,HOME_PRIVATE,,,S,19,,,
            DE,DOMESTIC_REVERSE_CHARGE,HOME_BUSINESS,,,AE,0,,,
            *,STANDARD,UNION_PRIVATE,,,S,19,,,
            *,STANDARD,UNION_BUSINESS,,,AE,0,,,
            """;

    private StoryTax() {}

    /** Tells the library how to tax, and who knows the VAT ids: a real host asks VIES. */
    static void configure(VisionCraft.Builder builder) {
        builder.tax(settings()).taxIdChecker(StoryTax::checked);
    }

    private static TaxIdChecker.Answer checked(TaxId id, String country) {
        return REGISTER.contains(id.value())
                ? TaxIdChecker.Answer.valid("the story's register", "")
                : TaxIdChecker.Answer.invalid("the story's register", "");
    }

    private static TaxSettings settings() {
        return TaxSettings.by(TaxTable.read(TABLE))
                .with(TaxClass.of(ON_SITE))
                .with(TaxClass.of(PLANTS).supplying(SupplyKind.GOODS))
                .grossPrices()
                .strippingHomeTax()
                .forStandardDocuments();
    }

    /** Net and tax of each group, as an invoice shows them. */
    static String told(DocumentTotals totals) {
        return totals.groups().stream().map(StoryTax::told).collect(Collectors.joining(", "));
    }

    private static String told(TaxGroup group) {
        ExemptionReason reason = group.decision().reason();
        return reason != null
                ? group.base() + " without tax (" + group.decision().code() + ", " + reason.text() + ")"
                : group.base() + " and " + group.decision().rate() + " tax " + group.tax();
    }
}
