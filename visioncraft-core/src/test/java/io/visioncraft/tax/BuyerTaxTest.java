package io.visioncraft.tax;

import static io.visioncraft.tax.Taxing.AUSTRIAN;
import static io.visioncraft.tax.Taxing.SELLER;
import static io.visioncraft.tax.Taxing.SWISS;
import static io.visioncraft.tax.Taxing.VAT_ID;
import static io.visioncraft.tax.Taxing.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which buyers take the place of another without another tax. */
@Rule("ORD-1")
class BuyerTaxTest {

    private static final TaxSettings TAXED = TaxSettings.by(TaxTable.of(List.of(TaxRow.without(TaxDecision.ZERO))));
    private static final Party NOBODY_KNOWN = Party.simplified("Ann", "");
    private static final Party VIENNA = at("AT", VAT_ID);

    @ParameterizedTest
    @ValueSource(strings = {"AE", "K"})
    @Rule("PAY-8")
    void reverseChargeAndIntraCommunitySuppliesWantTheSameCountryAndIds(String code) {
        assertThat(takes(TAXED, code, VIENNA, at("AT", VAT_ID))).isTrue();
        assertThat(takes(TAXED, code, VIENNA, at("AT", new TaxId("FN", "1"), VAT_ID)))
                .isTrue();
        assertThat(takes(TAXED, code, VIENNA, at("AT"))).isFalse();
        assertThat(takes(TAXED, code, VIENNA, at("CH", VAT_ID))).isFalse();
        assertThat(takes(TAXED, code, null, VIENNA)).isFalse();
    }

    @Test
    void anExportWantsTheSameCountry() {
        assertThat(takes(TAXED, "G", SWISS, at("CH"))).isTrue();
        for (Party other : List.of(SELLER, AUSTRIAN, NOBODY_KNOWN)) {
            assertThat(takes(TAXED, "G", SWISS, other))
                    .as("%s", other.address())
                    .isFalse();
        }
        assertThat(takes(TAXED, "G", null, SWISS)).isFalse();
    }

    @Test
    void whatIsOutsideTheScopeWantsTheSameCountryIfThatIsAnotherThanTheSellers() {
        assertThat(takes(TAXED, "O", SWISS, at("CH"))).isTrue();
        for (Party other : List.of(SELLER, AUSTRIAN, NOBODY_KNOWN)) {
            assertThat(takes(TAXED, "O", SWISS, other))
                    .as("%s", other.address())
                    .isFalse();
            assertThat(takes(TAXED, "O", at("DE"), other)).isTrue();
            assertThat(takes(TAXED, "O", NOBODY_KNOWN, other)).isTrue();
            assertThat(takes(TAXED, "O", null, other)).isTrue();
        }
    }

    @Test
    void aBusinessWithoutAPolicyTakesEverybody() {
        assertThat(takes(TaxSettings.standard(), "O", SWISS, SELLER)).isTrue();
        assertThat(takes(TaxSettings.by(TaxPolicy.none()).grossPrices(), "O", SWISS, AUSTRIAN))
                .isTrue();
        assertThat(takes(TaxSettings.by(question -> TaxDecision.outOfScope()), "O", SWISS, AUSTRIAN))
                .as("a policy of the host's may ask about buyers")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S", "Z", "E", "L", "M", "B"})
    void everyOtherTaxHoldsForEverybody(String code) {
        assertThat(takes(TAXED, code, SWISS, SELLER)).isTrue();
        assertThat(takes(TAXED, code, null, SELLER)).isTrue();
    }

    private static boolean takes(TaxSettings settings, String code, @Nullable Party before, Party after) {
        TaxGroup charged = Taxing.group(Taxing.charged("19"), "1.00", "0.19");
        TaxGroup asked = Taxing.group(new TaxDecision(code, TaxRate.ZERO, null, null), "1.00", "0.00");
        DocumentTotals totals = new DocumentTotals(
                eur("2.00"),
                eur("0.19"),
                eur("2.19"),
                eur("0.00"),
                eur("0.00"),
                eur("2.19"),
                List.of(charged, asked),
                TaxMethod.STANDARD);
        Throwable refused = catchThrowable(
                () -> new DocumentTotaller(settings, Taxing.ISSUER).buyerTax().requireSame(totals, before, after));
        if (refused != null) {
            assertThat(((VisionCraftException) refused).is(TaxCodes.BUYER_DECIDES_TAX))
                    .isTrue();
        }
        return refused == null;
    }

    private static Party at(String country, TaxId... ids) {
        return new Party("Ann AG", Address.of("Gasse 3", "8001", "Anywhere", country), List.of(ids), "");
    }
}
