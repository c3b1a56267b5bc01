package io.visioncraft.tax;

import static io.visioncraft.tax.Taxing.AUSTRIAN;
import static io.visioncraft.tax.Taxing.SETTINGS;
import static io.visioncraft.tax.Taxing.business;
import static io.visioncraft.tax.Taxing.charged;
import static io.visioncraft.tax.Taxing.eur;
import static io.visioncraft.tax.Taxing.group;
import static io.visioncraft.tax.Taxing.nets;
import static io.visioncraft.tax.Taxing.standard;
import static io.visioncraft.tax.Taxing.taxed;
import static io.visioncraft.tax.Taxing.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import org.junit.jupiter.api.Test;

/** The tax rounded on each line, beside once per group: three lines of 0.03 at 20 %. */
@Rule("MON-3")
class LineRoundingTest {

    private static final TaxSettings PER_GROUP = TaxSettings.by(question -> charged("20"));
    private static final TaxSettings PER_LINE = PER_GROUP.roundingEachLine();

    private final TaxableLine[] lines = {standard("0.03"), standard("0.03"), standard("0.03")};

    @Test
    void roundsTheTaxOfEachLineOrOfTheirSum() {
        // 0.006 each, 0.018 together
        DocumentTotals perLine = taxed(PER_LINE, terms(PriceBasis.NET), lines).totals();
        DocumentTotals perGroup = taxed(PER_GROUP, terms(PriceBasis.NET), lines).totals();

        assertThat(perLine.groups()).containsExactly(group(charged("20"), "0.09", "0.03"));
        assertThat(perGroup.groups()).containsExactly(group(charged("20"), "0.09", "0.02"));
    }

    @Test
    @Rule("MON-2")
    void takesTheTaxOutOfEachLineOrOfTheirSum() {
        // 0.025 each, 0.075 together
        TaxedDocument perLine = taxed(PER_LINE, terms(PriceBasis.GROSS), lines);
        TaxedDocument perGroup = taxed(PER_GROUP, terms(PriceBasis.GROSS), lines);

        assertThat(nets(perLine)).containsExactly("0.03", "0.03", "0.03");
        assertThat(perLine.totals().groups()).containsExactly(group(charged("20"), "0.09", "0.00"));
        assertThat(nets(perGroup)).containsExactly("0.03", "0.03", "0.02");
        assertThat(perGroup.totals().groups()).containsExactly(group(charged("20"), "0.08", "0.01"));
        assertThat(perLine.totals().gross())
                .isEqualTo(perGroup.totals().gross())
                .isEqualTo(eur("0.09"));
    }

    @Test
    @Rule("MON-2")
    void takesTheTaxOfHomeOffEachLine() {
        // 9.99 ÷ 1.19 = 8.394…
        TaxSettings settings = SETTINGS.roundingEachLine().strippingHomeTax();
        TaxTerms terms = business(PriceBasis.GROSS, AUSTRIAN, null);

        TaxedDocument document = taxed(settings, terms, standard("9.99"), standard("9.99"), standard("9.99"));

        assertThat(nets(document)).containsExactly("8.39", "8.39", "8.39");
        assertThat(document.totals().groups()).containsExactly(group(TaxDecision.reverseCharge("AT"), "25.17", "0.00"));
    }

    @Test
    @Rule("MON-5")
    void isStoredOnTheDocument() {
        DocumentTotals totals = taxed(PER_LINE, terms(PriceBasis.GROSS), lines).totals();

        assertThat(totals.method())
                .isEqualTo(new TaxMethod(PriceBasis.GROSS, TaxRounding.LINE, UntaxedGross.KEEP_GROSS));
    }
}
