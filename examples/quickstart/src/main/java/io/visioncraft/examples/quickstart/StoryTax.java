package io.visioncraft.examples.quickstart;

import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tax.TaxTable;
import java.util.stream.Collectors;

/** How the business of the story taxes. Prices hold the tax; who owes it to somebody else pays without. The rows are no advice. */
final class StoryTax {

    /** Work on a building, which is taxed where the building stands, whoever buys. */
    static final String ON_SITE = "ON_SITE";

    /** Plants, goods at the reduced rate. */
    static final String PLANTS = "PLANTS";

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

    static TaxSettings settings() {
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
        return group.tax().zero()
                ? group.base() + " without tax (" + group.decision().code() + ")"
                : group.base() + " and " + group.decision().rate() + " tax " + group.tax();
    }
}
