package io.visioncraft.tax;

import static io.visioncraft.tax.Taxing.AUSTRIAN;
import static io.visioncraft.tax.Taxing.PARTS;
import static io.visioncraft.tax.Taxing.SETTINGS;
import static io.visioncraft.tax.Taxing.business;
import static io.visioncraft.tax.Taxing.charged;
import static io.visioncraft.tax.Taxing.group;
import static io.visioncraft.tax.Taxing.line;
import static io.visioncraft.tax.Taxing.standard;
import static io.visioncraft.tax.Taxing.taxed;
import static io.visioncraft.tax.Taxing.terms;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.ExemptionReason;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.SupplyKind;
import io.visioncraft.kernel.TaxClass;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Groups of lines that are taxed alike. */
@Rule("MON-3")
class TaxGroupsTest {

    private static final ExemptionReason HEALTH = ExemptionReason.of("VATEX-EU-132-1C", "");
    private static final ExemptionReason LESSONS = ExemptionReason.of("VATEX-EU-132-1I", "");
    private static final TaxClassCode CARE = TaxClassCode.of("CARE");

    private static final TaxSettings TWO_REASONS = SETTINGS.with(
                    TaxClass.of("EXEMPT").exempt(HEALTH.code(), ""))
            .with(TaxClass.of("CARE").exempt(LESSONS.code(), ""));

    @Test
    @Rule("TAX-1")
    void addsTheLinesOfOneDecisionUp() {
        DocumentTotals totals = taxed(
                        SETTINGS,
                        terms(PriceBasis.NET),
                        line(TaxClassCode.OUT_OF_SCOPE, "5.00"),
                        line(TaxClassCode.REDUCED, "10.00"),
                        standard("100.00"),
                        line(TaxClassCode.REDUCED, "0.50"))
                .totals();

        assertThat(totals.groups())
                .containsExactly(
                        group(charged("19"), "100.00", "19.00"),
                        group(charged("7"), "10.50", "0.74"),
                        group(TaxDecision.outOfScope(), "5.00", "0.00"));
        assertThat(totals.due()).isEqualTo(Taxing.eur("135.24"));
    }

    @Test
    void putsTwoClassesWithEqualDecisionsIntoOneGroup() {
        // 0.05 at 19 % is 0.0095: two groups would come to 0.02
        TaxableLine[] consumer = {standard("0.02"), line(PARTS, "0.03")};
        TaxableLine[] abroad = {standard("10.00"), line(TaxClassCode.REDUCED, "20.00")};

        DocumentTotals atHome = taxed(SETTINGS, terms(PriceBasis.NET), consumer).totals();
        DocumentTotals reverse = taxed(SETTINGS, business(PriceBasis.NET, AUSTRIAN, null), abroad)
                .totals();

        assertThat(atHome.groups()).containsExactly(group(charged("19"), "0.05", "0.01"));
        assertThat(reverse.groups()).containsExactly(group(TaxDecision.reverseCharge("AT"), "30.00", "0.00"));
    }

    @Test
    void standInOneOrderByCodeRateCountryAndReason() {
        List<TaxDecision> ordered = List.of(
                charged("19"),
                TaxDecision.charged("AT", TaxRate.of("10")),
                TaxDecision.charged("DE", TaxRate.of("10")),
                charged("7"),
                charged("0"),
                TaxDecision.exempt("DE", null),
                TaxDecision.exempt("DE", HEALTH),
                TaxDecision.exempt("DE", ExemptionReason.of(HEALTH.code(), "Health")),
                TaxDecision.exempt("DE", LESSONS),
                TaxDecision.reverseCharge("AT"),
                TaxDecision.intraCommunity("DE"),
                TaxDecision.export("DE"),
                TaxDecision.outOfScope(),
                new TaxDecision("L", TaxRate.of("7"), null, null),
                new TaxDecision("L", TaxRate.of("7"), "ES", null),
                new TaxDecision("M", TaxRate.of("4"), "ES", null));
        List<TaxDecision> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        Collections.swap(shuffled, 3, 12);

        DocumentTotals totals = taxed(
                        answering(shuffled), business(PriceBasis.NET, AUSTRIAN, null), oneOfEach(shuffled))
                .totals();

        assertThat(totals.groups()).extracting(TaxGroup::decision).containsExactlyElementsOf(ordered);
    }

    @Test
    void holdsTwoReasonsForExemptionOrOutOfScopeBesideOthersByDefault() {
        TaxableLine[] exempt = {line(TaxClassCode.EXEMPT, "1.00"), line(CARE, "2.00")};
        TaxableLine[] beside = {line(TaxClassCode.OUT_OF_SCOPE, "1.00"), standard("2.00")};

        DocumentTotals twoReasons =
                taxed(TWO_REASONS, terms(PriceBasis.NET), exempt).totals();
        DocumentTotals twoCodes =
                taxed(TWO_REASONS, terms(PriceBasis.NET), beside).totals();

        assertThat(twoReasons.groups())
                .containsExactly(
                        group(TaxDecision.exempt("DE", HEALTH), "1.00", "0.00"),
                        group(TaxDecision.exempt("DE", LESSONS), "2.00", "0.00"));
        assertThat(twoCodes.groups()).hasSize(2);
    }

    @Test
    void refusesTwoReasonsForExemptionWhereStandardDocumentsAreWanted() {
        TaxableLine[] lines = {line(TaxClassCode.EXEMPT, "1.00"), standard("3.00"), line(CARE, "2.00")};

        assertRefused(TWO_REASONS, terms(PriceBasis.NET), lines, "S", "E", "E");
    }

    @Test
    void refusesOutOfScopeBesideOthersWhereStandardDocumentsAreWanted() {
        TaxableLine[] lines = {line(TaxClassCode.OUT_OF_SCOPE, "1.00"), standard("2.00")};

        assertRefused(SETTINGS, terms(PriceBasis.NET), lines, "S", "O");
    }

    @Test
    void refusesTwoGroupsOfOneCodeAndRateWhereStandardDocumentsAreWanted() {
        for (List<TaxDecision> twice : List.of(
                List.of(TaxDecision.reverseCharge("AT"), TaxDecision.reverseCharge("FR")),
                List.of(TaxDecision.intraCommunity("DE"), TaxDecision.intraCommunity("FR")),
                List.of(TaxDecision.export("DE"), TaxDecision.export("AT")),
                List.of(charged("19"), TaxDecision.charged("CY", TaxRate.of("19"))))) {
            String code = twice.get(0).code();

            assertRefused(answering(twice), business(PriceBasis.NET, AUSTRIAN, null), oneOfEach(twice), code, code);
        }
    }

    @Test
    void refusesExemptionWithoutAReasonWhereStandardDocumentsAreWanted() {
        List<TaxDecision> unexplained = List.of(TaxDecision.exempt("DE", null));

        assertRefused(answering(unexplained), terms(PriceBasis.NET), oneOfEach(unexplained), "E");
    }

    @Test
    void allowsOneGroupOfEachCodeAndSeveralRatesInStandardDocuments() {
        List<TaxDecision> allowed = List.of(
                charged("19"),
                charged("7"),
                charged("0"),
                TaxDecision.exempt("DE", HEALTH),
                TaxDecision.exempt("DE", HEALTH),
                TaxDecision.reverseCharge("AT"),
                TaxDecision.intraCommunity("DE"),
                TaxDecision.export("DE"));
        TaxSettings settings = answering(allowed).forStandardDocuments();

        DocumentTotals totals = taxed(settings, business(PriceBasis.NET, AUSTRIAN, null), oneOfEach(allowed))
                .totals();

        assertThat(totals.groups()).hasSize(7);
    }

    @Test
    void allowsOutOfScopeAloneInStandardDocuments() {
        TaxSettings settings = TaxSettings.standard().forStandardDocuments();

        DocumentTotals totals = taxed(
                        settings, terms(PriceBasis.GROSS), standard("1.00"), line(TaxClassCode.ZERO, "1.00"))
                .totals();

        assertThat(totals.groups()).containsExactly(group(TaxDecision.outOfScope(), "2.00", "0.00"));
    }

    private static void assertRefused(TaxSettings settings, TaxTerms terms, TaxableLine[] lines, String... codes) {
        RuleViolatedException rejection = catchThrowableOfType(
                RuleViolatedException.class, () -> taxed(settings.forStandardDocuments(), terms, lines));

        assertThat(rejection.is(TaxCodes.TAX_GROUPS_NOT_ALLOWED)).isTrue();
        assertThat(rejection.code()).isEqualTo("tax-groups-not-allowed");
        assertThat(rejection.details()).containsEntry("codes", List.of(codes));
    }

    /** Settings with a class T0, T1, … for each decision. */
    private static TaxSettings answering(List<TaxDecision> decisions) {
        Map<TaxClassCode, TaxDecision> answers = new LinkedHashMap<>();
        TaxSettings settings = TaxSettings.by(question ->
                Objects.requireNonNull(answers.get(question.taxClass().code())));
        for (int i = 0; i < decisions.size(); i++) {
            answers.put(TaxClassCode.of("T" + i), decisions.get(i));
            settings = settings.with(TaxClass.of("T" + i).supplying(SupplyKind.GOODS));
        }
        return settings;
    }

    private static TaxableLine[] oneOfEach(List<TaxDecision> decisions) {
        TaxableLine[] lines = new TaxableLine[decisions.size()];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = line(TaxClassCode.of("T" + i), "1.00");
        }
        return lines;
    }
}
