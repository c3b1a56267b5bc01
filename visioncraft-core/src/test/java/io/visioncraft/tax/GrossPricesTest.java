package io.visioncraft.tax;

import static io.visioncraft.tax.Taxing.AUSTRIAN;
import static io.visioncraft.tax.Taxing.PARTS;
import static io.visioncraft.tax.Taxing.SETTINGS;
import static io.visioncraft.tax.Taxing.SWISS;
import static io.visioncraft.tax.Taxing.business;
import static io.visioncraft.tax.Taxing.charged;
import static io.visioncraft.tax.Taxing.eur;
import static io.visioncraft.tax.Taxing.group;
import static io.visioncraft.tax.Taxing.line;
import static io.visioncraft.tax.Taxing.nets;
import static io.visioncraft.tax.Taxing.standard;
import static io.visioncraft.tax.Taxing.taxed;
import static io.visioncraft.tax.Taxing.terms;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Prices that hold the tax. */
@Rule("MON-2")
class GrossPricesTest {

    private static final TaxTerms CONSUMER = terms(PriceBasis.GROSS);

    @Test
    void takesTheTaxOutOfTheGross() {
        // 3 × 9.99 = 29.97; ÷ 1.19 = 25.1848…
        DocumentTotals totals = taxed(SETTINGS, CONSUMER, standard("29.97")).totals();

        assertThat(totals.groups()).containsExactly(group(charged("19"), "25.18", "4.79"));
        assertThat(totals.gross()).isEqualTo(eur("29.97"));
        assertThat(totals.due()).isEqualTo(eur("29.97"));
        assertThat(totals.method().basis()).isEqualTo(PriceBasis.GROSS);
    }

    @Test
    @Rule("MON-4")
    void splitsTheNetOfAGroupOverItsLinesSoThatTheyAddUpExactly() {
        // each 9.99 ÷ 1.19 = 8.394…, three of which rounded would be 25.17, not 25.18
        TaxedDocument document = taxed(SETTINGS, CONSUMER, standard("9.99"), standard("9.99"), standard("9.99"));

        assertThat(nets(document)).containsExactly("8.40", "8.39", "8.39");
        assertThat(document.totals().net()).isEqualTo(eur("25.18"));
        assertThat(document.totals().gross()).isEqualTo(eur("29.97"));
    }

    @Test
    void roundsTheNetHalfUp() {
        // 0.03 ÷ 1.2 = 0.025
        TaxSettings twenty = TaxSettings.by(question -> charged("20"));

        DocumentTotals totals = taxed(twenty, CONSUMER, standard("0.03")).totals();

        assertThat(totals.groups()).containsExactly(group(charged("20"), "0.03", "0.00"));
    }

    @ParameterizedTest
    @CsvSource({
        // currency, three lines of, net, tax, nets of the lines
        "JPY, 100, 273, 27, 91, 91, 91",
        "JPY, 101, 275, 28, 92, 92, 91",
        "EUR, 0.99, 2.70, 0.27, 0.90, 0.90, 0.90",
        "KWD, 1.234, 3.365, 0.337, 1.122, 1.122, 1.121"
    })
    @Rule({"MON-1", "MON-4"})
    void roundsAndSplitsAtTheMinorUnitsOfTheCurrency(
            String currency, String amount, String net, String tax, String first, String second, String third) {
        TaxSettings ten = TaxSettings.by(question -> charged("10"));
        TaxableLine line = line(TaxClassCode.STANDARD, amount, currency);

        TaxedDocument document = taxed(ten, terms(PriceBasis.GROSS, currency), line, line, line);

        assertThat(document.totals().net()).isEqualTo(Money.of(net, currency));
        assertThat(document.totals().tax()).isEqualTo(Money.of(tax, currency));
        assertThat(document.totals().gross())
                .isEqualTo(line.amount().plus(line.amount()).plus(line.amount()));
        assertThat(nets(document)).containsExactly(first, second, third);
    }

    @Test
    @Rule("MON-3")
    void taxesEachRateByItself() {
        TaxedDocument document = taxed(
                SETTINGS,
                CONSUMER,
                line(TaxClassCode.ZERO, "5.00"),
                line(TaxClassCode.REDUCED, "10.70"),
                standard("11.89"),
                line(TaxClassCode.REDUCED, "0.01"));

        assertThat(document.totals().groups())
                .containsExactly(
                        group(charged("19"), "9.99", "1.90"),
                        group(charged("7"), "10.01", "0.70"),
                        group(charged("0"), "5.00", "0.00"));
        assertThat(nets(document)).containsExactly("5.00", "10.00", "9.99", "0.01");
        assertThat(document.totals().gross()).isEqualTo(eur("27.60"));
    }

    @Test
    void takesNothingOutWhereTheSupplyIsExemptOrOutOfScope() {
        TaxSettings stripping = SETTINGS.strippingHomeTax();

        TaxedDocument document =
                taxed(stripping, CONSUMER, line(TaxClassCode.EXEMPT, "1.19"), line(TaxClassCode.OUT_OF_SCOPE, "2.38"));

        assertThat(nets(document)).containsExactly("1.19", "2.38");
        assertThat(document.totals().tax()).isEqualTo(eur("0.00"));
    }

    /** A buyer without tax, a country of arrival, a class, and the code of EN 16931. */
    private static Stream<Arguments> buyersWithoutTax() {
        return Stream.of(
                Arguments.of(AUSTRIAN, null, TaxClassCode.STANDARD, "AE"),
                Arguments.of(AUSTRIAN, null, PARTS, "K"),
                Arguments.of(SWISS, null, PARTS, "G"),
                Arguments.of(AUSTRIAN, "CH", PARTS, "G"));
    }

    @ParameterizedTest
    @MethodSource("buyersWithoutTax")
    void keepsTheGrossForABuyerWithoutTax(Party buyer, @Nullable String deliverTo, TaxClassCode taxClass, String code) {
        TaxTerms terms = business(PriceBasis.GROSS, buyer, deliverTo);

        TaxedDocument document = taxed(SETTINGS, terms, line(taxClass, "119.00"), line(taxClass, "0.01"));

        assertThat(document.totals().groups()).singleElement().satisfies(group -> {
            assertThat(group.decision().code()).isEqualTo(code);
            assertThat(group.base()).isEqualTo(eur("119.01"));
            assertThat(group.tax()).isEqualTo(eur("0.00"));
        });
        assertThat(document.totals().due()).isEqualTo(eur("119.01"));
        assertThat(document.totals().method().untaxedGross()).isEqualTo(UntaxedGross.KEEP_GROSS);
        assertThat(nets(document)).containsExactly("119.00", "0.01");
    }

    @ParameterizedTest
    @MethodSource("buyersWithoutTax")
    void takesTheTaxOfHomeOffForABuyerWithoutTaxWhereTheHostWantsIt(
            Party buyer, @Nullable String deliverTo, TaxClassCode taxClass, String code) {
        TaxTerms terms = business(PriceBasis.GROSS, buyer, deliverTo);

        TaxedDocument document =
                taxed(SETTINGS.strippingHomeTax(), terms, line(taxClass, "9.99"), line(taxClass, "9.99"));

        assertThat(document.totals().groups()).singleElement().satisfies(group -> {
            assertThat(group.decision().code()).isEqualTo(code);
            assertThat(group.base()).isEqualTo(eur("16.79"));
            assertThat(group.tax()).isEqualTo(eur("0.00"));
        });
        assertThat(document.totals().due()).isEqualTo(eur("16.79"));
        assertThat(document.totals().method().untaxedGross()).isEqualTo(UntaxedGross.STRIP_HOME_TAX);
        assertThat(nets(document)).containsExactly("8.40", "8.39");
    }

    @Test
    @Rule({"MON-3", "MON-4"})
    void takesTwoRatesOfHomeOffTheLinesOfOneGroup() {
        // 19.98 ÷ 1.19 = 16.789…, 9.99 ÷ 1.07 = 9.336…
        TaxTerms terms = business(PriceBasis.GROSS, AUSTRIAN, null);
        TaxableLine reduced = line(TaxClassCode.REDUCED, "9.99");

        TaxedDocument document = taxed(SETTINGS.strippingHomeTax(), terms, standard("9.99"), reduced, standard("9.99"));

        assertThat(document.totals().groups()).containsExactly(group(TaxDecision.reverseCharge("AT"), "26.13", "0.00"));
        assertThat(nets(document)).containsExactly("8.40", "9.34", "8.39");
    }

    @Test
    void takesNothingOffAClassThatIsNotTaxedAtHomeEither() {
        TaxSettings settings = TaxSettings.by(question -> question.buyer() == null
                        ? TaxDecision.charged("DE", TaxRate.ZERO)
                        : TaxDecision.reverseCharge("AT"))
                .strippingHomeTax();

        DocumentTotals totals = taxed(settings, business(PriceBasis.GROSS, AUSTRIAN, null), standard("11.90"))
                .totals();

        assertThat(totals.net()).isEqualTo(eur("11.90"));
    }

    @Test
    void takesNothingOffPricesWithoutTax() {
        TaxSettings settings = SETTINGS.strippingHomeTax();

        DocumentTotals totals = taxed(settings, business(PriceBasis.NET, AUSTRIAN, null), standard("11.90"))
                .totals();

        assertThat(totals.groups()).containsExactly(group(TaxDecision.reverseCharge("AT"), "11.90", "0.00"));
    }
}
