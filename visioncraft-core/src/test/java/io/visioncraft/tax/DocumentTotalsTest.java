package io.visioncraft.tax;

import static io.visioncraft.Like.like;
import static io.visioncraft.kernel.Refusals.assertRefused;
import static io.visioncraft.tax.Taxing.EUR;
import static io.visioncraft.tax.Taxing.charged;
import static io.visioncraft.tax.Taxing.eur;
import static io.visioncraft.tax.Taxing.group;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("MON-5")
class DocumentTotalsTest {

    private final DocumentTotals totals = DocumentTotals.of(
            EUR,
            List.of(group(charged("19"), "100.00", "19.00"), group(charged("7"), "10.00", "0.70")),
            TaxMethod.STANDARD);

    @Test
    void areTheSumsOfTheGroups() {
        assertThat(totals.net()).isEqualTo(eur("110.00"));
        assertThat(totals.tax()).isEqualTo(eur("19.70"));
        assertThat(totals.gross()).isEqualTo(eur("129.70"));
        assertThat(totals.due()).isEqualTo(eur("129.70"));
    }

    @Test
    void asksForTheGrossLessWhatIsPrepaidPlusRounding() {
        DocumentTotals rounded = like(totals, "prepaid", eur("29.68"), "rounding", eur("-0.02"), "due", eur("100.00"));

        assertThat(rounded.due()).isEqualTo(eur("100.00"));
        assertThat(rounded.gross()).isEqualTo(eur("129.70"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"net", "tax", "gross", "prepaid", "rounding", "due"})
    void refusesASumThatDoesNotAgreeWithTheOthers(String part) {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> like(totals, part, eur("0.01")));
    }

    @Test
    void refusesGroupsThatDoNotAddUp() {
        List<TaxGroup> fewer = totals.groups().subList(0, 1);
        List<TaxGroup> otherTax = List.of(group(charged("19"), "110.00", "19.69"));
        List<TaxGroup> otherBase = List.of(group(charged("19"), "110.01", "19.70"));

        assertRefused(KernelCodes.OUT_OF_RANGE, () -> like(totals, "groups", fewer));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> like(totals, "groups", otherTax));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> like(totals, "groups", otherBase));
    }

    @Test
    @Rule("MON-1")
    void refusesAmountsOfAnotherCurrency() {
        TaxGroup dollars = new TaxGroup(charged("19"), Money.of("100.00", "USD"), Money.of("19.00", "USD"));

        assertRefused(KernelCodes.CURRENCY_MISMATCH, () -> like(totals, "prepaid", Money.of("0.00", "USD")));
        assertRefused(KernelCodes.CURRENCY_MISMATCH, () -> like(totals, "groups", List.of(dollars)));
    }

    @Test
    @Rule("TAX-1")
    void holdsTwoGroupsOfEqualDecisionsAsDocumentsOfOldDo() {
        List<TaxGroup> twice = List.of(group(charged("19"), "0.05", "0.01"), group(charged("19"), "0.07", "0.01"));

        DocumentTotals old = DocumentTotals.of(EUR, twice, TaxMethod.STANDARD);

        assertThat(old.tax()).isEqualTo(eur("0.02"));
    }

    @Test
    void keepTheirMethodWithoutLines() {
        TaxMethod gross = TaxMethod.STANDARD.with(PriceBasis.GROSS);

        DocumentTotals none = DocumentTotals.zero(EUR, gross);

        assertThat(none.groups()).isEmpty();
        assertThat(none.due()).isEqualTo(eur("0.00"));
        assertThat(none.method()).isEqualTo(gross);
    }
}
