package io.visioncraft.tax;

import static io.visioncraft.tax.Taxing.EUR;
import static io.visioncraft.tax.Taxing.VAT_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids that EN 16931 asks of seller and buyer beside tax groups: the rules numbered 02 of each group, and BR-CO-26. */
@Rule("INV-2")
class StandardPartiesTest {

    private static final Party BARE = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
    private static final TaxClass THINGS = TaxClass.of("THINGS").supplying(SupplyKind.GOODS);
    private static final Party BUYER = Party.of("Käufer AG", Address.of("Ring 2", "1010", "Wien", "AT"));

    @ParameterizedTest
    @ValueSource(strings = {"S", "Z", "E", "AE"})
    void aTaxableSellerHasAVatIdOrATaxNumberAndIsIdentified(String code) {
        assertThat(missing(code, BARE)).containsExactly("VAT id or tax number");
        assertThat(missing(code, BARE.withRegistration("", "HRB 4711"))).containsExactly("VAT id or tax number");
        assertThat(missing(code, BARE.withTaxNumber("12/345"))).containsExactly("registration or another id");
        assertThat(missing(code, BARE.withTaxNumber("12/345").withRegistration("", "HRB 4711")))
                .isEmpty();
        assertThat(missing(code, BARE.withTaxNumber("12/345").withOtherId("0088", "4012345000009")))
                .isEmpty();
        assertThat(missing(code, BARE.withVatId("DE123456789"))).isEmpty();
        assertThat(missing(code, BARE.withTaxId("vat", "DE123456789"))).isEmpty();
        assertThat(missing(code, BARE.withTaxId("HRB", "4711"))).containsExactly("VAT id or tax number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K", "G"})
    void aSellerAcrossBordersHasAVatId(String code) {
        Party numbered = BARE.withTaxNumber("12/345").withRegistration("", "HRB 4711");

        assertThat(missing(code, numbered)).containsExactly("VAT id");
        assertThat(missing(code, numbered.withVatId("DE123456789"))).isEmpty();
    }

    @Test
    void aSellerOfWhatIsOutOfScopeIsIdentifiedByAnotherIdThanTheVatId() {
        assertThat(missing("O", BARE)).containsExactly("registration or another id");
        assertThat(missing("O", BARE.withVatId("DE123456789"))).containsExactly("registration or another id");
        assertThat(missing("O", BARE.withRegistration("", "HRB 4711"))).isEmpty();
    }

    @Test
    void aBuyerWhoOwesTheTaxHasAVatIdOrForReverseChargeARegistration() {
        Party named = BARE.withVatId("DE123456789");
        Party registered = BUYER.withRegistration("", "FN 123456a");

        for (String code : List.of("AE", "K")) {
            RuleViolatedException refused = Objects.requireNonNull(refusal(code, named, BUYER));
            assertThat(refused.is(TaxCodes.BUYER_NOT_IDENTIFIED)).isTrue();
            assertThat(refused.details()).containsEntry("codes", List.of(code));
            assertThat(refusal(code, named, BUYER.withVatId("ATU12345678"))).isNull();
        }
        assertThat(refusal("AE", named, registered)).isNull();
        assertThat(refusal("K", named, registered)).isNotNull();
        assertThat(refusal("S", named, BUYER)).isNull();
        assertThat(refusal("G", named, BUYER)).isNull();
    }

    @Test
    void nobodyIsAskedForAnIdWhereTheHostWantsNoDocumentsOfTheStandard() {
        assertThat(catchThrowableOfType(RuleViolatedException.class, () -> taxed(deciding("K"), BARE, BUYER, true)))
                .isNull();
    }

    @Test
    void nobodyIsAskedForAnIdInAnEmptyCart() {
        TaxedDocument none = taxed(deciding("K").forStandardDocuments(), BARE, BUYER, false);

        assertThat(none.lines()).isEmpty();
    }

    @SuppressWarnings("unchecked") // as the detail is
    private static List<String> missing(String code, Party seller) {
        RuleViolatedException refused = refusal(code, seller, BUYER.withVatId("ATU12345678"));
        if (refused == null) {
            return List.of();
        }
        assertThat(refused.is(TaxCodes.SELLER_NOT_IDENTIFIED)).isTrue();
        assertThat(refused.details()).containsEntry("codes", List.of(code));
        return Objects.requireNonNull((List<String>) refused.details().get("missing"));
    }

    private static @Nullable RuleViolatedException refusal(String code, Party seller, Party buyer) {
        TaxSettings settings = deciding(code).forStandardDocuments();
        return catchThrowableOfType(RuleViolatedException.class, () -> taxed(settings, seller, buyer, true));
    }

    private static TaxedDocument taxed(TaxSettings settings, Party seller, Party buyer, boolean line) {
        Issuer issuer = Issuer.of(seller, ZoneId.of("Europe/Berlin"), "EUR");
        TaxTerms terms = new TaxTerms(EUR, PriceBasis.NET, buyer, Set.<TaxId>of(VAT_ID), "AT", Taxing.DAY);
        return new DocumentTotaller(settings, issuer)
                .tax(terms, line ? List.of(Taxing.line(THINGS.code(), "1.00")) : List.of());
    }

    private static TaxSettings deciding(String code) {
        return TaxSettings.by(question -> decision(code)).with(THINGS);
    }

    private static TaxDecision decision(String code) {
        return switch (code) {
            case "S" -> TaxDecision.charged("DE", TaxRate.of("19"));
            case "Z" -> TaxDecision.charged("DE", TaxRate.of("0"));
            case "E" -> TaxDecision.exempt("DE", ExemptionReason.of("VATEX-EU-132", ""));
            case "AE" -> TaxDecision.reverseCharge("AT");
            case "K" -> TaxDecision.intraCommunity("DE");
            case "G" -> TaxDecision.export("DE");
            default -> TaxDecision.outOfScope();
        };
    }
}
