package io.visioncraft.tax;

import static io.visioncraft.tax.Taxing.AUSTRIAN;
import static io.visioncraft.tax.Taxing.DAY;
import static io.visioncraft.tax.Taxing.EUR;
import static io.visioncraft.tax.Taxing.SELLER;
import static io.visioncraft.tax.Taxing.business;
import static io.visioncraft.tax.Taxing.charged;
import static io.visioncraft.tax.Taxing.standard;
import static io.visioncraft.tax.Taxing.taxed;
import static io.visioncraft.tax.Taxing.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Only a checked id makes AE or K, by tables and by any other policy; across borders it is one of another member state. */
@Rule({"PAY-8", "TAX-1"})
class ConfirmedBuyerTest {

    private static final String HEAD = "country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason\n";

    @ParameterizedTest
    @CsvSource({
        // the buyer's country, where goods go, what was checked, the kind of buyer
        "FR, FR, FR12345678901, UNION_BUSINESS",
        "FR, FR, fr12345678901, UNION_BUSINESS",
        "FR, FR, 12345678901, UNION_BUSINESS",
        "AT, FR, U12345678, UNION_BUSINESS",
        "DE, FR, EL123456789, UNION_BUSINESS",
        "DE, FR, XI123456789, UNION_BUSINESS",
        "CH, FR, FR12345678901, UNION_BUSINESS",
        "DE, FR, DE123456789 FR12345678901, UNION_BUSINESS",
        "DE, FR, DE123456789, UNION_PRIVATE",
        "DE, FR, de123456789, UNION_PRIVATE",
        "FR, FR, DE123456789, UNION_PRIVATE",
        "DE, FR, 123456789, UNION_PRIVATE",
        "CH, FR, CHE123456789, UNION_PRIVATE",
        "CH, FR, 123456789, UNION_PRIVATE",
        "FR, FR, GB123456789, UNION_PRIVATE",
        "FR, FR, EU123456789, UNION_PRIVATE",
        "FR, FR, GR123456789, UNION_BUSINESS",
        "XI, XI, XI123456789, UNION_BUSINESS",
        "DE, XI, xi123456789, UNION_BUSINESS",
        "XI, XI, 123456789, UNION_PRIVATE",
        "XI, FR, 123456789, UNION_PRIVATE",
        "FR, XI, FR12345678901, UNION_PRIVATE",
        "DE, DE, DE123456789, HOME_BUSINESS",
        "FR, DE, FR12345678901, HOME_BUSINESS",
        "FR, CH, FR12345678901, ABROAD"
    })
    void goodsWithinTheUnionWantAnIdOfAnotherMemberState(
            String buyer, String arrival, String checked, BuyerKind expected) {
        TaxQuestion question = question(SELLER, buyer, SupplyKind.GOODS, arrival, checked.split(" ", -1));

        assertThat(BuyerKind.of(question)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "FR, FR12345678901, UNION_BUSINESS",
        "FR, 12345678901, UNION_BUSINESS",
        "FR, ATU12345678, UNION_BUSINESS",
        "FR, DE123456789, UNION_PRIVATE",
        "FR, XI123456789, UNION_PRIVATE",
        "DE, DE123456789, HOME_BUSINESS"
    })
    void servicesWithinTheUnionWantOneToo(String buyer, String checked, BuyerKind expected) {
        assertThat(BuyerKind.of(question(SELLER, buyer, SupplyKind.SERVICE, null, checked)))
                .isEqualTo(expected);
    }

    @Test
    void aSellerInGreeceTakesAnIdOfGreeceForOneOfItsOwn() {
        Party athens = Party.of("Seller", Address.of("1 Street", "1", "Athens", "GR"));

        assertThat(BuyerKind.of(question(athens, "GR", SupplyKind.GOODS, "FR", "EL123456789")))
                .isEqualTo(BuyerKind.UNION_PRIVATE);
        assertThat(BuyerKind.of(question(athens, "GR", SupplyKind.GOODS, "FR", "DE123456789")))
                .isEqualTo(BuyerKind.UNION_BUSINESS);
    }

    @Test
    void aBuyerWithoutAnAddressIsOneAtHome() {
        Party nowhere = Party.simplified("Ann", "ann@example.com");
        TaxQuestion question =
                new TaxQuestion(SELLER, nowhere, Set.of(new TaxId("VAT", "12345")), goods(), DAY, "FR", EUR);

        assertThat(question.confirmedInAnotherMemberState()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"AE, HOME_PRIVATE", "AE, UNION_PRIVATE", "K, HOME_PRIVATE", "K, UNION_PRIVATE"})
    void noRowLetsAPrivateBuyerOweTheTax(String code, BuyerKind buyer) {
        InvalidInputException built = catchThrowableOfType(
                InvalidInputException.class, () -> TaxRow.without(code).to(buyer));
        InvalidInputException read = catchThrowableOfType(
                InvalidInputException.class,
                () -> TaxTable.read(HEAD + "DE,*,,,,S,19,,,\n*,STANDARD," + buyer + ",,," + code + ",0,,,\n"));

        assertThat(built.violations()).extracting(Violation::code).containsExactly("out-of-range");
        assertThat(read.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.path()).isEqualTo("rows[1]");
            assertThat(violation.code()).isEqualTo("out-of-range");
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = BuyerKind.class,
            names = {"HOME_PRIVATE", "UNION_PRIVATE"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyOtherRowOfSuchACodeIsTaken(BuyerKind buyer) {
        assertThat(TaxRow.without(TaxDecision.REVERSE_CHARGE).to(buyer).buyer()).isEqualTo(buyer);
        assertThat(TaxRow.without(TaxDecision.INTRA_COMMUNITY).to(buyer).buyer())
                .isEqualTo(buyer);
    }

    @Test
    void aRowOfReverseChargeForEveryBuyerIsPassedOverForThoseWhoAreNotChecked() {
        TaxTable table = TaxTable.read(HEAD + "*,STANDARD,,,,AE,0,,,\n*,*,,,,S,19,,,\n");

        for (String country : List.of("DE", "FR", "CH")) {
            TaxQuestion unchecked = question(SELLER, country, SupplyKind.SERVICE, null);
            assertThat(table.decide(unchecked)).as(country).isEqualTo(charged("19"));
            TaxQuestion checked = question(SELLER, country, SupplyKind.SERVICE, null, country + "123456789");
            assertThat(table.decide(checked)).as(country).isEqualTo(TaxDecision.reverseCharge(country));
        }
        assertThat(table.decide(question(SELLER, "FR", SupplyKind.SERVICE, null, "DE123456789")))
                .as("an id of the seller's country")
                .isEqualTo(charged("19"));
    }

    @Test
    void aTableOfReverseChargeAloneHasNoRowForThoseWhoAreNotChecked() {
        TaxTable table = TaxTable.of(List.of(TaxRow.without(TaxDecision.REVERSE_CHARGE)));
        TaxQuestion unchecked = question(SELLER, "FR", SupplyKind.SERVICE, null);

        RuleViolatedException refused =
                catchThrowableOfType(RuleViolatedException.class, () -> table.decide(unchecked));

        assertThat(refused.is(TaxCodes.NO_TAX_RULE)).isTrue();
        assertThat(refused.details()).containsEntry("buyer", "UNION_PRIVATE");
    }

    @Test
    void aRowOfIntraCommunitySupplyForEveryBuyerAnswersForGoodsThatGoToAnotherMemberState() {
        TaxTable table = TaxTable.read(HEAD + "*,GOODS,,,,K,0,,,\n*,*,,,,S,19,,,\n");

        assertThat(table.decide(question(SELLER, "FR", SupplyKind.GOODS, null, "FR12345678901")))
                .isEqualTo(TaxDecision.intraCommunity("DE"));
        for (String elsewhere : List.of("DE", "CH", "GB")) {
            assertThat(table.decide(question(SELLER, "FR", SupplyKind.GOODS, elsewhere, "FR12345678901")))
                    .as(elsewhere)
                    .isEqualTo(charged("19"));
        }
        assertThat(table.decide(question(SELLER, "FR", SupplyKind.GOODS, null))).isEqualTo(charged("19"));
    }

    @Test
    void goodsThatGoFromAWarehouseInAnotherMemberStateWantAnIdOfAThirdOrOfTheSellersCountry() {
        TaxTable table = TaxTable.read(HEAD + "*,GOODS,,,,K,0,FR,,\n*,*,,,,S,19,,,\n");

        assertThat(table.decide(question(SELLER, "DE", SupplyKind.GOODS, null, "DE123456789")))
                .isEqualTo(TaxDecision.intraCommunity("FR"));
        assertThat(table.decide(question(SELLER, "FR", SupplyKind.GOODS, "DE", "FR12345678901")))
                .isEqualTo(charged("19"));
        assertThat(table.decide(question(SELLER, "DE", SupplyKind.GOODS, "FR", "DE123456789")))
                .as("it crosses no border")
                .isEqualTo(charged("19"));
    }

    @Test
    void aSellerOutsideTheUnionTakesItsOwnKindOfId() {
        Party sydney = Party.of("Seller Pty Ltd", Address.of("A street", "1", "Sydney", "AU"));
        TaxTable table = TaxTable.read(HEAD + "*,*,,,,AE,0,,,\n");
        TaxQuestion question = new TaxQuestion(sydney, sydney, Set.of(new TaxId("GST", "1")), goods(), DAY, null, EUR);

        assertThat(table.decide(question)).isEqualTo(TaxDecision.reverseCharge("AU"));
    }

    @ParameterizedTest
    @CsvSource({"AE, STANDARD", "K, PARTS"})
    void everyPolicyIsRefusedThatLetsAnybodyOweTheTax(String code, String taxClass) {
        TaxDecision decision = new TaxDecision(code, TaxRate.ZERO, null, null);
        TaxSettings settings = TaxSettings.by(question -> decision).with(goods());
        TaxableLine line = Taxing.line(TaxClassCode.of(taxClass), "1.00");
        TaxTerms unchecked = new TaxTerms(EUR, PriceBasis.NET, AUSTRIAN, Set.of(), null, DAY);

        for (TaxTerms terms : List.of(unchecked, terms(PriceBasis.NET))) {
            RuleViolatedException refused =
                    catchThrowableOfType(RuleViolatedException.class, () -> taxed(settings, terms, line));

            assertThat(refused.is(TaxCodes.BUYER_NOT_CONFIRMED)).isTrue();
            assertThat(refused.code()).isEqualTo("buyer-not-confirmed");
            assertThat(refused.details())
                    .containsEntry("code", code)
                    .containsEntry("taxClass", taxClass)
                    .containsEntry("country", terms.buyer() == null ? "DE" : "AT");
        }
        assertThat(taxed(settings, business(PriceBasis.NET, AUSTRIAN, null), line)
                        .totals()
                        .tax())
                .isEqualTo(Taxing.eur("0.00"));
    }

    @ParameterizedTest
    @EnumSource(
            value = SupplyKind.class,
            names = {"SERVICE", "ELECTRONIC_SERVICE"})
    void intraCommunitySuppliesAreOfGoodsAlone(SupplyKind supply) {
        TaxTable table = TaxTable.read(HEAD + "*,*,,,,AE,0,,,\n*,STANDARD,,,,K,0,,,\n");
        TaxTable alone = TaxTable.read(HEAD + "*,*,,,,K,0,,,\n");
        TaxQuestion service = question(SELLER, "AT", supply, null, "ATU12345678");
        TaxSettings settings = TaxSettings.by(asked -> TaxDecision.intraCommunity("DE"))
                .with(TaxClass.of("WORK").supplying(supply));

        assertThat(table.decide(service)).isEqualTo(TaxDecision.reverseCharge("AT"));
        assertThat(alone.decide(question(SELLER, "AT", SupplyKind.GOODS, null, "ATU12345678")))
                .isEqualTo(TaxDecision.intraCommunity("DE"));
        assertThat(catchThrowableOfType(RuleViolatedException.class, () -> alone.decide(service))
                        .is(TaxCodes.NO_TAX_RULE))
                .isTrue();
        RuleViolatedException refused = catchThrowableOfType(
                RuleViolatedException.class,
                () -> taxed(
                        settings,
                        business(PriceBasis.NET, AUSTRIAN, null),
                        Taxing.line(TaxClassCode.of("WORK"), "1.00")));
        assertThat(refused.code()).isEqualTo("class-not-goods");
        assertThat(refused.is(TaxCodes.CLASS_NOT_GOODS)).isTrue();
        assertThat(refused.details()).containsEntry("code", "K").containsEntry("taxClass", "WORK");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ae", "XX", "s", "k", "AEK"})
    void noPolicyMakesCodesOfItsOwn(String code) {
        TaxSettings settings = TaxSettings.by(question -> new TaxDecision(code, TaxRate.ZERO, "DE", null));

        assertThatExceptionOfType(UnavailableException.class)
                .isThrownBy(() -> taxed(settings, business(PriceBasis.NET, AUSTRIAN, null), standard("1.00")))
                .matches(refusal -> refusal.is(TaxCodes.TAX_POLICY_UNAVAILABLE) && !refusal.retryable())
                .havingCause()
                .withMessageContaining("EN 16931");
    }

    @Test
    @Rule("MON-2")
    void theTaxOfHomeThatAPriceHoldsIsNoSuchDecision() {
        TaxSettings everywhere = TaxSettings.by(question -> TaxDecision.reverseCharge(question.arrivalCountry()));

        DocumentTotals totals = taxed(
                        everywhere.strippingHomeTax(), business(PriceBasis.GROSS, AUSTRIAN, null), standard("11.90"))
                .totals();

        assertThat(totals.net()).isEqualTo(Taxing.eur("11.90"));
    }

    private static TaxClass goods() {
        return TaxClass.of("PARTS").supplying(SupplyKind.GOODS);
    }

    /** What a seller is asked for STANDARD services, or GOODS, with these checked VAT ids. */
    private static TaxQuestion question(
            Party seller, String buyer, SupplyKind supply, @Nullable String deliverTo, String... checked) {
        return new TaxQuestion(
                seller,
                Party.of("Ann", Address.of("A street", "1", "A city", buyer)),
                Arrays.stream(checked).map(value -> new TaxId("VAT", value)).collect(Collectors.toSet()),
                new TaxClass(
                        supply == SupplyKind.GOODS ? TaxClassCode.of("GOODS") : TaxClassCode.STANDARD, supply, null),
                DAY,
                deliverTo,
                EUR);
    }
}
