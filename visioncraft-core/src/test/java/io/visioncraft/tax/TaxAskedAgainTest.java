package io.visioncraft.tax;

import static io.visioncraft.tax.Taxing.AUSTRIAN;
import static io.visioncraft.tax.Taxing.DAY;
import static io.visioncraft.tax.Taxing.EUR;
import static io.visioncraft.tax.Taxing.ISSUER;
import static io.visioncraft.tax.Taxing.PARTS;
import static io.visioncraft.tax.Taxing.SETTINGS;
import static io.visioncraft.tax.Taxing.VAT_ID;
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
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Documents that were taxed before and are asked about again. */
@Rule("INV-2")
class TaxAskedAgainTest {

    private static final TaxSettings LATER =
            TaxSettings.by(question -> charged(question.taxClass().code().equals(TaxClassCode.ZERO) ? "7" : "21"));
    private static final TaxTerms NOBODY = new TaxTerms(EUR, PriceBasis.GROSS, AUSTRIAN, Set.of(), null, DAY);

    @Test
    void leavesADocumentAsItIsWhereAllAnswersAreTheSame() {
        TaxableLine[] lines = {standard("9.99"), line(TaxClassCode.REDUCED, "3.33"), standard("9.99")};
        TaxedDocument before = taxed(SETTINGS, terms(PriceBasis.GROSS), lines);

        TaxedDocument after = again(SETTINGS.roundingEachLine(), terms(PriceBasis.GROSS), Set.of(), before, lines);

        assertThat(after).isEqualTo(before);
        assertThat(after.totals()).isSameAs(before.totals());
    }

    @Test
    @Rule({"MON-2", "MON-3", "MON-4"})
    void computesGroupsThatGainOrLoseLinesAnewAndNoOther() {
        // REDUCED joins the group of STANDARD, and ZERO has a rate from now on
        TaxableLine[] lines = {
            standard("9.99"), line(TaxClassCode.REDUCED, "9.99"), line(TaxClassCode.ZERO, "5.00"), standard("9.99")
        };
        TaxedDocument before = taxed(SETTINGS, terms(PriceBasis.GROSS), lines);

        TaxedDocument after = again(LATER, terms(PriceBasis.GROSS), Set.of(), before, lines);

        // 29.97 ÷ 1.21 = 24.7685…, 5 ÷ 1.07 = 4.672…
        assertThat(after.totals().groups())
                .containsExactly(group(charged("21"), "24.77", "5.20"), group(charged("7"), "4.67", "0.33"));
        assertThat(nets(after)).containsExactly("8.26", "8.26", "4.67", "8.25");
        assertThat(after.totals().gross()).isEqualTo(before.totals().gross());
    }

    @Test
    @Rule({"MON-2", "MON-5"})
    void taxesByTheMethodOfTheDocument() {
        TaxableLine[] lines = {standard("0.03"), standard("0.03")};
        TaxedDocument before = taxed(SETTINGS.roundingEachLine(), terms(PriceBasis.NET), lines);

        TaxedDocument after = again(LATER.grossPrices(), terms(PriceBasis.NET), Set.of(), before, lines);

        assertThat(after.totals().method()).isEqualTo(before.totals().method());
        assertThat(after.totals().groups()).containsExactly(group(charged("21"), "0.06", "0.02"));
    }

    @Test
    @Rule("MON-5")
    void keepsWhatWasPaidBeforeUpToWhatTheDocumentComesTo() {
        TaxableLine[] lines = {standard("100.00")};
        TaxedDocument taxed = taxed(SETTINGS, terms(PriceBasis.NET), lines);
        TaxSettings none = TaxSettings.by(question -> charged("0.01"));

        DocumentTotals more = prepaid("115.00", LATER, taxed, lines);
        DocumentTotals less = prepaid("115.00", none, taxed, lines);

        assertThat(List.of(more.gross(), more.prepaid(), more.due()))
                .containsExactly(eur("121.00"), eur("115.00"), eur("6.00"));
        assertThat(List.of(less.gross(), less.prepaid(), less.due()))
                .containsExactly(eur("100.01"), eur("100.01"), eur("0.00"));
    }

    private static DocumentTotals prepaid(String amount, TaxSettings later, TaxedDocument taxed, TaxableLine... lines) {
        DocumentTotals before = DocumentTotaller.lessPrepaid(taxed.totals(), eur(amount));
        return again(later, terms(PriceBasis.NET), Set.of(), new TaxedDocument(taxed.lines(), before), lines)
                .totals();
    }

    @Test
    void keepsWhatWasTakenOffThePriceWhereTheBuyerStillOwesTheTax() {
        TaxableLine[] lines = {standard("119.00"), line(TaxClassCode.REDUCED, "107.00")};
        TaxSettings one = TaxSettings.by(question -> question.buyer() == null
                        ? charged("19")
                        : question.taxClass().code().equals(TaxClassCode.STANDARD)
                                ? TaxDecision.export("DE")
                                : charged("7"))
                .strippingHomeTax();
        TaxSettings both = TaxSettings.by(
                        question -> question.buyer() == null ? charged("25") : TaxDecision.export("DE"))
                .strippingHomeTax();
        TaxedDocument before = taxed(one, NOBODY, lines);

        TaxedDocument after = again(both, NOBODY, Set.of(), before, lines);

        assertThat(nets(before)).containsExactly("100.00", "100.00");
        assertThat(nets(after)).as("107 ÷ 1.25").containsExactly("100.00", "85.60");
        assertThat(after.totals().groups()).containsExactly(group(TaxDecision.export("DE"), "185.60", "0.00"));
    }

    @Test
    @Rule("PAY-8")
    void countsAnIdThatNobodyChecksAnyMoreOnlyForLinesWhoseTaxWasLeftToTheBuyer() {
        TaxableLine[] lines = {standard("10.00"), line(PARTS, "10.00")};
        TaxedDocument owed = taxed(SETTINGS, business(PriceBasis.NET, AUSTRIAN, null), lines);
        TaxTerms unchecked = new TaxTerms(EUR, PriceBasis.NET, AUSTRIAN, Set.of(), null, DAY);
        TaxedDocument paid = taxed(SETTINGS, unchecked, lines);
        Set<TaxId> carried = Set.of(VAT_ID);

        assertThat(again(SETTINGS, unchecked, carried, owed, lines)).isEqualTo(owed);
        assertThat(again(SETTINGS, unchecked, carried, paid, lines)).isEqualTo(paid);
        assertThat(again(SETTINGS, unchecked, Set.of(), owed, lines)).isEqualTo(paid);
        assertThat(again(SETTINGS, business(PriceBasis.NET, AUSTRIAN, null), Set.of(), paid, lines))
                .isEqualTo(owed);
    }

    @Test
    void keepsTheAnswerOfAClassThatIsNoLongerDeclared() {
        TaxableLine[] lines = {standard("10.00"), line(PARTS, "10.00")};
        TaxedDocument before = taxed(SETTINGS, terms(PriceBasis.NET), lines);

        TaxedDocument after = again(LATER, terms(PriceBasis.NET), Set.of(), before, lines);

        assertThat(after.totals().groups())
                .containsExactly(group(charged("21"), "10.00", "2.10"), group(charged("19"), "10.00", "1.90"));
    }

    /** 0.1 recorded no country, and had a group for each line. */
    @Test
    @Rule("TAX-1")
    void keepsTheGroupsOfAnEarlierVersion() {
        TaxDecision unrecorded = new TaxDecision("S", charged("19").rate(), null, null);
        TaxDecision reduced = new TaxDecision("S", charged("7").rate(), null, null);
        LineTax tax = new LineTax(TaxClassCode.STANDARD, unrecorded);
        List<TaxedLine> lines = List.of(
                new TaxedLine(tax, eur("0.03")),
                new TaxedLine(tax, eur("0.03")),
                new TaxedLine(new LineTax(TaxClassCode.REDUCED, reduced), eur("1.00")));
        DocumentTotals before = DocumentTotals.of(
                EUR,
                List.of(
                        group(unrecorded, "0.03", "0.01"),
                        group(unrecorded, "0.03", "0.01"),
                        group(reduced, "1.00", "0.07")),
                TaxMethod.STANDARD);
        List<Money> amounts = lines.stream().map(TaxedLine::net).toList();
        TaxTerms terms = terms(PriceBasis.NET);
        TaxSettings half = TaxSettings.by(
                question -> question.taxClass().code().equals(TaxClassCode.STANDARD) ? charged("19") : charged("8"));

        TaxedDocument same =
                new TaxAskedAgain(new DocumentTotaller(SETTINGS, ISSUER)).ask(terms, Set.of(), before, lines, amounts);
        TaxedDocument other =
                new TaxAskedAgain(new DocumentTotaller(half, ISSUER)).ask(terms, Set.of(), before, lines, amounts);

        assertThat(same.totals()).isSameAs(before);
        assertThat(other.totals().groups())
                .containsExactly(
                        group(unrecorded, "0.03", "0.01"),
                        group(unrecorded, "0.03", "0.01"),
                        group(charged("8"), "1.00", "0.08"));
        assertThat(other.lines().subList(0, 2)).isEqualTo(lines.subList(0, 2));
    }

    @Test
    @Rule({"MON-3", "INV-2"})
    void asksForTheRulesOfTheStandardOnlyWhereAnAnswerIsAnother() {
        TaxableLine[] lines = {standard("10.00"), line(TaxClassCode.OUT_OF_SCOPE, "10.00")};
        TaxedDocument before = taxed(SETTINGS, terms(PriceBasis.NET), lines);
        TaxSettings later = TaxSettings.by(
                        question -> question.taxClass().code().equals(TaxClassCode.STANDARD)
                                ? charged("21")
                                : TaxDecision.outOfScope())
                .forStandardDocuments();

        assertThat(again(SETTINGS.forStandardDocuments(), terms(PriceBasis.NET), Set.of(), before, lines))
                .isEqualTo(before);
        assertRejected(
                TaxCodes.TAX_GROUPS_NOT_ALLOWED, () -> again(later, terms(PriceBasis.NET), Set.of(), before, lines));
    }

    @Test
    @Rule("MON-7")
    void refusesADocumentThatTheTaxMakesTooLarge() {
        TaxableLine[] lines = {standard("8200000000000.00")};
        TaxedDocument before = taxed(SETTINGS, terms(PriceBasis.NET), lines);
        TaxSettings more = TaxSettings.by(question -> charged("22"));

        assertRejected(TaxCodes.DOCUMENT_TOO_LARGE, () -> again(more, terms(PriceBasis.NET), Set.of(), before, lines));
    }

    private static TaxedDocument again(
            TaxSettings settings, TaxTerms terms, Set<TaxId> carried, TaxedDocument before, TaxableLine... lines) {
        List<Money> amounts = Stream.of(lines).map(TaxableLine::amount).toList();
        assertThat(before.lines()).hasSize(Arrays.asList(lines).size());
        return new TaxAskedAgain(new DocumentTotaller(settings, ISSUER))
                .ask(terms, carried, before.totals(), before.lines(), amounts);
    }

    private static void assertRejected(RejectionCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        VisionCraftException.class,
                        refusal -> assertThat(refusal.is(code))
                                .as(refusal.getMessage())
                                .isTrue());
    }
}
