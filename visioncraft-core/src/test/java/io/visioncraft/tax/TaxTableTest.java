package io.visioncraft.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.Address;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import io.visioncraft.kernel.TaxRate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@Rule("TAX-1")
class TaxTableTest {

    private static final String HEAD = "country,taxClass,buyer,from,until,code,rate,taxCountry,reasonCode,reason\n";

    /** A German business: rates of two times, reverse charge at home and across borders, goods, and private buyers in France. */
    private static final TaxTable GERMAN = TaxTable.read(HEAD + """
        DE,STANDARD,,2021-01-01,,S,19,,,
        DE,STANDARD,,2020-07-01,2021-01-01,S,16,,,
        DE,REDUCED,,,,S,7,,,
        DE,DOMESTIC_REVERSE_CHARGE,HOME_BUSINESS,,,AE,0,,,"Owed by the ""buyer"", not us"
        DE,DOMESTIC_REVERSE_CHARGE,HOME_PRIVATE,,,S,19,,,
        *,EXEMPT,,,,E,0,,,
        *,*,UNION_BUSINESS,,,AE,0,,,
        *,GOODS,UNION_BUSINESS,,,K,0,,,
        *,GOODS,ABROAD,,,G,0,,,
        *,*,ABROAD,,,O,0,,,
        FR,STREAM,UNION_PRIVATE,,,S,20,FR,,
        *,*,UNION_PRIVATE,,,S,19,,,
        """);

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final TaxId CONFIRMED = new TaxId("VAT", "FR12345678901");

    @Test
    void changesTheRateOnTheFirstDayOfARow() {
        assertThat(rate(LocalDate.of(2020, 12, 31))).isEqualTo(TaxRate.of("16"));
        assertThat(rate(LocalDate.of(2021, 1, 1))).isEqualTo(TaxRate.of("19"));
    }

    @Test
    void letsABusinessAtHomeOweTheTaxOfAClassWithReverseCharge() {
        TaxDecision business = GERMAN.decide(question("DOMESTIC_REVERSE_CHARGE", "DE", true, TODAY, null));
        TaxDecision someone = GERMAN.decide(question("DOMESTIC_REVERSE_CHARGE", "DE", false, TODAY, null));

        assertThat(business)
                .isEqualTo(new TaxDecision(
                        "AE", TaxRate.ZERO, "DE", new ExemptionReason("", "Owed by the \"buyer\", not us")));
        assertThat(someone).isEqualTo(TaxDecision.charged("DE", TaxRate.of("19")));
    }

    @Test
    void letsABusinessOfAnotherMemberStateOweTheTaxOnlyIfItsIdIsConfirmed() {
        assertThat(GERMAN.decide(question("STANDARD", "FR", true, TODAY, null)))
                .isEqualTo(TaxDecision.reverseCharge("FR"));
        assertThat(GERMAN.decide(question("STANDARD", "FR", false, TODAY, null)))
                .isEqualTo(TaxDecision.charged("DE", TaxRate.of("19")));
    }

    @Test
    @Rule("PAY-8")
    void takesNothingButAVatIdForABusinessInTheUnion() {
        TaxQuestion asked = question("STANDARD", "FR", true, TODAY, null);

        assertThat(BuyerKind.of(confirming(asked, new TaxId("vat", "FR1")))).isEqualTo(BuyerKind.UNION_BUSINESS);
        assertThat(BuyerKind.of(confirming(asked, new TaxId("SIREN", "1")))).isEqualTo(BuyerKind.UNION_PRIVATE);
        assertThat(BuyerKind.of(confirming(asked, new TaxId("SIREN", "1"), new TaxId("VAT", "FR1"))))
                .isEqualTo(BuyerKind.UNION_BUSINESS);
        Party sydney = Party.of("Seller Pty Ltd", Address.of("A street", "1", "Sydney", "AU"));
        TaxQuestion there = new TaxQuestion(
                sydney, sydney, Set.of(new TaxId("GST", "1")), asked.taxClass(), TODAY, null, asked.currency());
        assertThat(BuyerKind.of(there))
                .as("outside the Union, by its own kind of id")
                .isEqualTo(BuyerKind.HOME_BUSINESS);
    }

    private static TaxQuestion confirming(TaxQuestion asked, TaxId... ids) {
        return new TaxQuestion(
                asked.seller(), asked.buyer(), Set.of(ids), asked.taxClass(), asked.taxPoint(), null, asked.currency());
    }

    @Test
    void tellsGoodsFromServicesAcrossBorders() {
        assertThat(GERMAN.decide(question("GOODS", "FR", true, TODAY, null)))
                .isEqualTo(TaxDecision.intraCommunity("DE"));
        assertThat(GERMAN.decide(question("GOODS", "CH", false, TODAY, null))).isEqualTo(TaxDecision.export("DE"));
        assertThat(GERMAN.decide(question("STANDARD", "CH", false, TODAY, null)))
                .isEqualTo(TaxDecision.outOfScope());
    }

    @Test
    void takesGoodsToNorthernIrelandForSuppliesWithinTheUnion() {
        TaxId northern = new TaxId("VAT", "xi123456789");
        TaxId british = new TaxId("VAT", "GB123456789");

        assertThat(GERMAN.decide(from("DE", "XI", "GOODS", SupplyKind.GOODS, CONFIRMED, british, northern)))
                .isEqualTo(TaxDecision.intraCommunity("DE"));
        for (TaxId other : List.of(british, new TaxId("EORI", "XI123456789000"))) {
            assertThat(GERMAN.decide(from("DE", "XI", "GOODS", SupplyKind.GOODS, other)))
                    .as("an id of Great Britain, or no VAT id, is none of Northern Ireland")
                    .isEqualTo(TaxDecision.charged("DE", TaxRate.of("19")));
        }
        assertThat(GERMAN.decide(from("DE", "XI", "GOODS", SupplyKind.GOODS)))
                .isEqualTo(TaxDecision.charged("DE", TaxRate.of("19")));
        assertThat(GERMAN.decide(from("XI", "FR", "GOODS", SupplyKind.GOODS, CONFIRMED)))
                .isEqualTo(TaxDecision.intraCommunity("XI"));
    }

    @Test
    void takesServicesToNorthernIrelandForSuppliesToAnotherCountry() {
        TaxId northern = new TaxId("VAT", "XI123456789");

        for (SupplyKind supply : List.of(SupplyKind.SERVICE, SupplyKind.ELECTRONIC_SERVICE)) {
            assertThat(GERMAN.decide(from("DE", "XI", "STANDARD", supply, northern)))
                    .isEqualTo(TaxDecision.outOfScope());
            assertThat(GERMAN.decide(from("XI", "FR", "STANDARD", supply, CONFIRMED)))
                    .isEqualTo(TaxDecision.outOfScope());
        }
    }

    @Test
    void takesAnAddressInGreatBritainForNorthernIrelandOnlyWhereItSaysSo() {
        TaxQuestion belfast = from("DE", "GB", "GOODS", SupplyKind.GOODS, new TaxId("VAT", "XI123456789"));

        assertThat(GERMAN.decide(belfast)).isEqualTo(TaxDecision.export("DE"));
    }

    @Test
    void knowsNoBorderBetweenGreatBritainAndNorthernIrelandForSellersThere() {
        TaxTable british = TaxTable.read(HEAD + "*,*,HOME_PRIVATE,,,S,20,,,\n*,*,HOME_BUSINESS,,,S,20,,,\n");

        for (SupplyKind supply : SupplyKind.values()) {
            assertThat(british.decide(from("GB", "XI", "STANDARD", supply)))
                    .isEqualTo(TaxDecision.charged("GB", TaxRate.of("20")));
            assertThat(british.decide(from("XI", "GB", "STANDARD", supply, CONFIRMED)))
                    .isEqualTo(TaxDecision.charged("XI", TaxRate.of("20")));
        }
    }

    @Test
    void followsThePlaceOfDeliveryBeforeTheBuyersAddress() {
        assertThat(GERMAN.decide(question("GOODS", "DE", false, TODAY, "CH"))).isEqualTo(TaxDecision.export("DE"));
    }

    @Test
    void chargesTheTaxOfAnotherCountryWhereARowSaysSo() {
        assertThat(GERMAN.decide(question("STREAM", "FR", false, TODAY, null)))
                .isEqualTo(TaxDecision.charged("FR", TaxRate.of("20")));
        assertThat(GERMAN.decide(question("STREAM", "AT", false, TODAY, null)))
                .isEqualTo(TaxDecision.charged("DE", TaxRate.of("19")));
    }

    @Test
    void takesTheReasonOfTheClassWhereTheRowHasNone() {
        TaxQuestion asked = question("EXEMPT", "DE", false, TODAY, null);
        TaxQuestion exempt = new TaxQuestion(
                asked.seller(),
                asked.buyer(),
                asked.confirmed(),
                asked.taxClass().exempt("VATEX-EU-132-1I", "Education"),
                asked.taxPoint(),
                null,
                asked.currency());

        assertThat(GERMAN.decide(exempt))
                .isEqualTo(TaxDecision.exempt("DE", ExemptionReason.of("VATEX-EU-132-1I", "Education")));
    }

    @Test
    void exemptsASmallBusinessByOneRow() {
        TaxTable small = TaxTable.of(
                List.of(TaxRow.without(TaxDecision.EXEMPT).because("VATEX-FR-FRANCHISE", "Franchise en base")));

        assertThat(small.decide(question("STANDARD", "FR", true, TODAY, null)))
                .isEqualTo(TaxDecision.exempt("DE", ExemptionReason.of("VATEX-FR-FRANCHISE", "Franchise en base")));
    }

    @Test
    void refusesAQuestionThatNoRowAnswers() {
        RuleViolatedException refused = catchThrowableOfType(
                RuleViolatedException.class,
                () -> GERMAN.decide(question("STANDARD", "DE", false, LocalDate.of(2020, 6, 30), null)));

        assertThat(refused.code()).isEqualTo("no-tax-rule");
        assertThat(refused.details())
                .containsEntry("country", "DE")
                .containsEntry("taxClass", "STANDARD")
                .containsEntry("buyer", "HOME_PRIVATE")
                .containsEntry("taxPoint", "2020-06-30");
    }

    @Test
    void listsEveryBadCellByRowAndColumn() {
        String bad = HEAD + """
            de,STANDARD,,,,S,19,,,
            DE,standard,,,,S,nineteen,,,
            DE,STANDARD,SOMEBODY,2026-02-30,,S,19,,,
            DE,STANDARD,,2026-02-01,2026-01-01,S,19,,,
            DE,STANDARD,,,,S,0,,,
            DE,STANDARD,,,,,19,,,
            DE,STANDARD,,,,E,0,,VATEX,
            DE,STANDARD,,,,EA,0,,,
            DE,STANDARD,,,,S,7,,,Exempt, as we are small
            DE,STANDARD,,,,S,7,,,Because
            DE,STANDARD,,,,O,0,DE,,
            """;

        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> TaxTable.read(bad));

        assertThat(refused.violations())
                .extracting(Violation::path, Violation::code)
                .extracting(Object::toString)
                .containsExactly(
                        "(\"rows[0].country\", \"unknown-country\")",
                        "(\"rows[1].taxClass\", \"malformed\")",
                        "(\"rows[1].rate\", \"malformed-number\")",
                        "(\"rows[2].buyer\", \"malformed\")",
                        "(\"rows[2].from\", \"malformed\")",
                        "(\"rows[3]\", \"out-of-range\")",
                        "(\"rows[4]\", \"out-of-range\")",
                        "(\"rows[5].code\", \"required\")",
                        "(\"rows[6].reasonCode\", \"malformed\")",
                        "(\"rows[7].code\", \"malformed\")",
                        "(\"rows[8]\", \"malformed\")",
                        "(\"rows[8]\", \"out-of-range\")",
                        "(\"rows[9]\", \"out-of-range\")",
                        "(\"rows[10]\", \"out-of-range\")");
    }

    @Test
    void refusesTwoRowsThatAnswerTheSameQuestions() {
        String twice = HEAD + "DE,STANDARD,,,2026-01-02,S,19,,,\nDE,STANDARD,,2026-01-01,,S,20,,,\n";

        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> TaxTable.read(twice));

        assertThat(refused.violations()).extracting(Violation::path).containsExactly("rows[1]");
    }

    @Test
    void refusesATextThatIsNoTable() {
        for (String text : List.of(
                "",
                "country,taxClass\nDE,STANDARD\n",
                HEAD + "\"DE",
                HEAD + "DE,ST\"ANDARD\",",
                HEAD + "DE,*,,,,S,19,,,\"a\"b",
                HEAD + "\"DE\" ,*,,,,S,19,,,",
                HEAD + "DE,*,,,,S,19,,,\"\"a\"",
                HEAD + "DE,\"\"*,,,,S,19,,,",
                HEAD.replace("rate", "code"))) {
            InvalidInputException refused =
                    catchThrowableOfType(InvalidInputException.class, () -> TaxTable.read(text));

            assertThat(refused.violations())
                    .as(text)
                    .extracting(Violation::code)
                    .containsExactly("malformed");
        }
    }

    @Test
    void tellsWhichOfManyRowsAnswerTheSameQuestions() {
        StringBuilder many = new StringBuilder(HEAD);
        for (int i = 0; i < TaxTable.MAX_ROWS - 1; i++) {
            many.append(i % 2 == 0 ? "DE" : "*").append(",C").append(i / 2).append(",,,,S,19,,,\n");
        }

        TaxTable table = TaxTable.read(many + "*,*,HOME_PRIVATE,,,S,7,,,\n");
        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> TaxTable.read(many + "*,C7,,2030-01-01,,S,7,,,"));

        assertThat(table.decide(question("C7", "DE", false, TODAY, null)).rate())
                .isEqualTo(TaxRate.of("19"));
        assertThat(refused.violations()).hasSize(1).first().satisfies(one -> {
            assertThat(one.path()).isEqualTo("rows[" + (TaxTable.MAX_ROWS - 1) + "]");
            assertThat(one.message()).contains("what row 16 does");
        });
    }

    @Test
    void refusesTooManyRows() {
        List<TaxRow> many = Collections.nCopies(TaxTable.MAX_ROWS + 1, TaxRow.without(TaxDecision.ZERO));

        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, () -> TaxTable.of(many));

        assertThat(refused.violations()).extracting(Violation::code).containsExactly("out-of-range");
    }

    @Test
    void readsColumnsInAnyOrderLinesOfWindowsAndAByteOrderMark() {
        TaxTable table = TaxTable.read(String.join(
                "\r\n",
                "\uFEFFrate,code,reason,reasonCode,taxCountry,until,from,buyer,taxClass,country",
                "19,S,,,,,,ANY,*,*",
                "",
                ""));

        assertThat(table.decide(question("REDUCED", "CH", false, TODAY, null)))
                .isEqualTo(TaxDecision.charged("DE", TaxRate.of("19")));
    }

    private static TaxRate rate(LocalDate taxPoint) {
        return GERMAN.decide(question("STANDARD", "DE", false, taxPoint, null)).rate();
    }

    private static TaxQuestion question(
            String taxClass, String buyerCountry, boolean confirmed, LocalDate taxPoint, @Nullable String deliverTo) {
        Party seller = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
        Party buyer = Party.of("Ann", Address.of("A street", "1", "A city", buyerCountry));
        return new TaxQuestion(
                seller,
                buyer,
                confirmed ? Set.of(CONFIRMED) : Set.of(),
                new TaxClass(
                        TaxClassCode.of(taxClass),
                        taxClass.equals("GOODS") ? SupplyKind.GOODS : SupplyKind.SERVICE,
                        null),
                taxPoint,
                deliverTo,
                Currency.getInstance("EUR"));
    }

    private static TaxQuestion from(
            String seller, String buyer, String taxClass, SupplyKind supply, TaxId... confirmed) {
        return new TaxQuestion(
                Party.of("Seller", Address.of("1 Street", "1", "A city", seller)),
                Party.of("Buyer", Address.of("2 Bedford Street", "BT1 5GS", "Belfast", buyer)),
                Set.of(confirmed),
                new TaxClass(TaxClassCode.of(taxClass), supply, null),
                TODAY,
                null,
                Currency.getInstance("EUR"));
    }
}
