package io.visioncraft.tax;

import static io.visioncraft.tax.Taxing.EUR;
import static io.visioncraft.tax.Taxing.ISSUER;
import static io.visioncraft.tax.Taxing.SETTINGS;
import static io.visioncraft.tax.Taxing.charged;
import static io.visioncraft.tax.Taxing.eur;
import static io.visioncraft.tax.Taxing.group;
import static io.visioncraft.tax.Taxing.line;
import static io.visioncraft.tax.Taxing.nets;
import static io.visioncraft.tax.Taxing.standard;
import static io.visioncraft.tax.Taxing.taxed;
import static io.visioncraft.tax.Taxing.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.kernel.UnitPrice;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Prices without tax, and limits. */
class DocumentTotallerTest {

    @Test
    @Rule("MON-2")
    void roundsALineHalfUpAndTakesTheDiscountOff() {
        UnitPrice price = UnitPrice.of("0.0125", "EUR");

        Money amount = DocumentTotaller.amount(price, Quantity.of("101"), eur("0.01"));

        assertThat(amount).isEqualTo(eur("1.25"));
    }

    @Test
    @Rule("MON-2")
    void roundsALineToTheMinorUnitsOfItsCurrency() {
        Currency yen = Currency.getInstance("JPY");
        Currency dinar = Currency.getInstance("KWD");

        assertThat(DocumentTotaller.amount(UnitPrice.of("2.5", "JPY"), Quantity.of(1), Money.zero(yen)))
                .isEqualTo(Money.of("3", "JPY"));
        assertThat(DocumentTotaller.amount(UnitPrice.of("2.0005", "KWD"), Quantity.of(1), Money.zero(dinar)))
                .isEqualTo(Money.of("2.001", "KWD"));
    }

    @Test
    @Rule({"MON-2", "MON-3", "MON-5", "TAX-1"})
    void taxesTheSumOfAGroupOnceAndRoundsHalfUp() {
        // 3 × 0.05 at 19 %: 0.0285, so 0.03; rounded line by line it would be 3 × 0.01
        TaxableLine[] lines = {standard("0.05"), standard("0.05"), standard("0.05")};

        TaxedDocument document = taxed(SETTINGS, terms(PriceBasis.NET), lines);

        assertThat(document.totals().net()).isEqualTo(eur("0.15"));
        assertThat(document.totals().tax()).isEqualTo(eur("0.03"));
        assertThat(document.totals().gross()).isEqualTo(eur("0.18"));
        assertThat(document.totals().prepaid()).isEqualTo(eur("0.00"));
        assertThat(document.totals().rounding()).isEqualTo(eur("0.00"));
        assertThat(document.totals().due()).isEqualTo(eur("0.18"));
        assertThat(document.totals().method()).isEqualTo(TaxMethod.STANDARD);
        assertThat(nets(document)).containsExactly("0.05", "0.05", "0.05");
    }

    @ParameterizedTest
    @CsvSource({"JPY, 100, 5, 105", "EUR, 0.99, 0.05, 1.04", "KWD, 1.234, 0.062, 1.296"})
    @Rule({"MON-1", "MON-3"})
    void roundsTheTaxToTheMinorUnitsOfTheCurrency(String currency, String net, String tax, String gross) {
        TaxSettings fivePerCent = TaxSettings.by(question -> charged("5"));
        TaxableLine line = line(TaxClassCode.STANDARD, net, currency);

        DocumentTotals totals =
                taxed(fivePerCent, terms(PriceBasis.NET, currency), line).totals();

        assertThat(totals.tax()).isEqualTo(Money.of(tax, currency));
        assertThat(totals.gross()).isEqualTo(Money.of(gross, currency));
    }

    @Test
    @Rule({"ORD-1", "MON-3"})
    void givesEachLineItsClassAndItsDecision() {
        TaxableLine[] lines = {line(TaxClassCode.REDUCED, "2.00"), standard("1.00")};

        TaxedDocument document = taxed(SETTINGS, terms(PriceBasis.NET), lines);

        assertThat(document.lines())
                .containsExactly(
                        new TaxedLine(new LineTax(TaxClassCode.REDUCED, charged("7")), eur("2.00")),
                        new TaxedLine(new LineTax(TaxClassCode.STANDARD, charged("19")), eur("1.00")));
    }

    @Test
    @Rule("TAX-1")
    void takesNoTaxByDefault() {
        DocumentTotals totals = taxed(TaxSettings.standard(), terms(PriceBasis.NET), standard("80.00"))
                .totals();

        assertThat(totals.groups()).containsExactly(group(TaxDecision.outOfScope(), "80.00", "0.00"));
        assertThat(totals.due()).isEqualTo(eur("80.00"));
    }

    @Test
    @Rule("TAX-1")
    void takesNoTaxForASmallBusinessThatIsExempt() {
        TaxSettings exempt = TaxSettings.by(TaxPolicy.exempt("VATEX-FR-FRANCHISE", "Franchise en base"));

        DocumentTotals totals =
                taxed(exempt, terms(PriceBasis.NET), standard("80.00")).totals();

        assertThat(totals.due()).isEqualTo(eur("80.00"));
        assertThat(totals.groups()).singleElement().satisfies(group -> {
            assertThat(group.decision().code()).isEqualTo("E");
            assertThat(group.decision().country()).isEqualTo("DE");
            assertThat(group.decision().reason()).hasFieldOrPropertyWithValue("code", "VATEX-FR-FRANCHISE");
        });
    }

    @ParameterizedTest
    @EnumSource
    @Rule("MON-3")
    void totalsNothingToNothing(PriceBasis basis) {
        TaxedDocument document = taxed(SETTINGS, terms(basis));

        assertThat(document.lines()).isEmpty();
        assertThat(document.totals()).isEqualTo(DocumentTotals.zero(EUR, TaxMethod.STANDARD.with(basis)));
    }

    @ParameterizedTest
    @EnumSource
    @Rule("MON-2")
    void totalsFreeLinesToNothing(PriceBasis basis) {
        TaxedDocument document = taxed(SETTINGS, terms(basis), standard("0.00"), standard("0.00"));

        assertThat(document.totals().groups()).containsExactly(group(charged("19"), "0.00", "0.00"));
        assertThat(nets(document)).containsExactly("0.00", "0.00");
    }

    @ParameterizedTest
    @EnumSource
    @Rule("MON-7")
    void takesADocumentOfTheLargestAmount(PriceBasis basis) {
        Money largest = Money.ofMinor(Money.MAX_MINOR_UNITS, EUR);

        DocumentTotals totals = taxed(SETTINGS, terms(basis), new TaxableLine(TaxClassCode.ZERO, largest))
                .totals();

        assertThat(totals.due()).isEqualTo(largest);
    }

    @Test
    @Rule({"MON-2", "MON-7"})
    void takesAGrossOfTheLargestAmount() {
        Money largest = Money.ofMinor(Money.MAX_MINOR_UNITS, EUR);

        DocumentTotals totals = taxed(
                        SETTINGS, terms(PriceBasis.GROSS), new TaxableLine(TaxClassCode.STANDARD, largest))
                .totals();

        assertThat(totals.due()).isEqualTo(largest);
        assertThat(totals.net()).isEqualTo(eur("8403361344537.82"));
    }

    @Test
    @Rule("MON-7")
    void refusesALineAboveTheLargestAmount() {
        UnitPrice dearest = UnitPrice.of(Long.toString(UnitPrice.MAX), "EUR");

        RuleViolatedException rejection = catchThrowableOfType(
                RuleViolatedException.class,
                () -> DocumentTotaller.amount(dearest, Quantity.of(Quantity.MAX), Money.zero(EUR)));

        assertTooLarge(rejection);
    }

    @ParameterizedTest
    @EnumSource
    @Rule("MON-7")
    void refusesLinesThatTogetherExceedTheLargestAmount(PriceBasis basis) {
        Money largest = Money.ofMinor(Money.MAX_MINOR_UNITS, EUR);
        TaxableLine[] lines = {new TaxableLine(TaxClassCode.ZERO, largest), line(TaxClassCode.EXEMPT, "0.01")};

        RuleViolatedException rejection =
                catchThrowableOfType(RuleViolatedException.class, () -> taxed(SETTINGS, terms(basis), lines));

        assertTooLarge(rejection);
    }

    @Test
    @Rule("MON-7")
    void refusesADocumentThatItsTaxMakesTooLarge() {
        Money largest = Money.ofMinor(Money.MAX_MINOR_UNITS, EUR);
        TaxableLine line = new TaxableLine(TaxClassCode.STANDARD, largest);

        RuleViolatedException rejection =
                catchThrowableOfType(RuleViolatedException.class, () -> taxed(SETTINGS, terms(PriceBasis.NET), line));

        assertTooLarge(rejection);
    }

    @Test
    @Rule("SVC-1")
    void refusesALineOfAClassThatTheLibraryWasBuiltWithout() {
        List<TaxableLine> lines = List.of(standard("1.00"), line(TaxClassCode.of("SPA"), "1.00"));
        DocumentTotaller totaller = new DocumentTotaller(SETTINGS, ISSUER);

        RuleViolatedException rejection =
                catchThrowableOfType(RuleViolatedException.class, () -> totaller.tax(terms(PriceBasis.NET), lines));

        assertThat(rejection.is(TaxCodes.TAX_CLASS_NOT_SET_UP)).isTrue();
        assertThat(rejection.code()).isEqualTo("tax-class-not-set-up");
        assertThat(rejection.details()).containsEntry("taxClass", "SPA");
    }

    private static void assertTooLarge(RuleViolatedException rejection) {
        assertThat(rejection.is(TaxCodes.DOCUMENT_TOO_LARGE)).isTrue();
        assertThat(rejection.details())
                .containsEntry("max", "10000000000000.00")
                .containsEntry("currency", "EUR");
    }

    @Test
    @Rule("TAX-1")
    void refusesADecisionWhoseCodeAndRateDoNotAgree() {
        for (TaxDecision odd : List.of(
                new TaxDecision(TaxDecision.REVERSE_CHARGE, TaxRate.of("19"), "DE", null),
                new TaxDecision(TaxDecision.STANDARD, TaxRate.ZERO, "DE", null))) {
            DocumentTotaller totaller = new DocumentTotaller(TaxSettings.by(question -> odd), ISSUER);

            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> totaller.tax(terms(PriceBasis.NET), List.of(standard("1.00"))))
                    .matches(refusal -> refusal.is(TaxCodes.TAX_POLICY_UNAVAILABLE))
                    .havingCause()
                    .withMessageContaining(odd.code());
        }
    }
}
