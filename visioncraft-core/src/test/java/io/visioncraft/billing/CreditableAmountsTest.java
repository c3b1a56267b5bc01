package io.visioncraft.billing;

import static io.visioncraft.billing.Documents.EUR;
import static io.visioncraft.billing.Documents.FLAT_RATES;
import static io.visioncraft.billing.Documents.REVERSED_BOOKS;
import static io.visioncraft.billing.Documents.eur;
import static io.visioncraft.billing.Documents.issued;
import static io.visioncraft.billing.Documents.line;
import static io.visioncraft.billing.Documents.lineId;
import static io.visioncraft.billing.Documents.note;
import static io.visioncraft.kernel.TaxClassCode.DOMESTIC_REVERSE_CHARGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Amounts that are credited, among quantities. */
@Rule({"INV-5", "MON-4"})
class CreditableAmountsTest {

    private static final TaxSettings STRIPPED = FLAT_RATES.grossPrices().strippingHomeTax();

    /**
     * A step: a quantity of a line, or an amount.
     *
     * @param line the number of a line, modulo how many there are
     * @param hundredths so much of what is left of it, or of the amount
     * @param basis of the amount; null for a quantity
     */
    record Step(int line, int hundredths, @Nullable PriceBasis basis) {}

    @Test
    void splitsAnAmountOverTheLinesOfItsGroupByWhatIsLeftOfThem() {
        Invoice invoice = issued(
                line(1, TaxClassCode.STANDARD, "10", "3", "0"),
                line(2, TaxClassCode.REDUCED, "10", "1", "0"),
                line(3, TaxClassCode.STANDARD, "10", "1", "0"));
        CreditNote one = note(invoice, new Creditable(invoice, List.of()).part(Map.of(lineId(1), Quantity.of(1))), 1);

        Credit credit = new Creditable(invoice, List.of(one)).amounts(List.of(of(invoice, 0, "10.00", null)));

        assertThat(credit.lines())
                .extracting(part -> part.orderLine() + " " + part.net())
                .containsExactly(lineId(1) + " 6.67 EUR", lineId(3) + " 3.33 EUR");
        assertThat(credit.lines()).allMatch(CreditedLine::byAmount);
        assertThat(credit.totals().groups()).singleElement().satisfies(group -> {
            assertThat(group.base()).isEqualTo(eur("10.00"));
            assertThat(group.tax()).isEqualTo(eur("1.90"));
        });
    }

    @Test
    void refusesAGroupThatIsNamedTwiceOrNotThere() {
        Invoice invoice = issued(line(1, TaxClassCode.STANDARD, "10", "3", "0"));
        Creditable creditable = new Creditable(invoice, List.of());
        CreditedAmount all = ofAll("1.00");

        assertThatThrownBy(() -> creditable.amounts(List.of(of(invoice, 0, "1.00", null), all)))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> creditable.amounts(
                        List.of(new CreditedAmount("AT", "S", new BigDecimal("20"), null, eur("1.00"), null))))
                .isInstanceOfSatisfying(VisionCraftException.class, refused -> {
                    assertThat(refused.is(BillingCodes.INVOICE_GROUP_NOT_FOUND)).isTrue();
                    assertThat(refused.details())
                            .containsEntry("group", "AT S 20 %")
                            .containsEntry("groups", List.of("DE S 19 %"));
                });
    }

    /**
     * Five lines at 0.01 come to 0.05, and to 0.04 without the 19 % of home: four lines have a net of 0.01, the last has none. Three
     * of them are credited: 3 ÷ 5 of 0.04 is 0.02. So 0.02 is left of two lines at 0.01, and is the net of both.
     */
    @Test
    @Rule({"INV-5", "MON-2", "MON-4"})
    void creditsAnAmountOfLinesWhoseOwnNetsAreNotWhatIsLeft() {
        Invoice invoice = issued(
                STRIPPED,
                line(1, DOMESTIC_REVERSE_CHARGE, "0.01", "1", "0"),
                line(2, DOMESTIC_REVERSE_CHARGE, "0.01", "1", "0"),
                line(3, DOMESTIC_REVERSE_CHARGE, "0.01", "1", "0"),
                line(4, DOMESTIC_REVERSE_CHARGE, "0.01", "1", "0"),
                line(5, DOMESTIC_REVERSE_CHARGE, "0.01", "1", "0"));
        Quantity one = Quantity.of(1);
        CreditNote three = note(
                invoice,
                new Creditable(invoice, List.of()).part(Map.of(lineId(1), one, lineId(2), one, lineId(3), one)),
                1);

        Creditable left = new Creditable(invoice, List.of(three));
        CreditNote amount = note(invoice, left.amounts(List.of(ofAll("0.01"))), 2);
        CreditNote rest = note(invoice, new Creditable(invoice, List.of(three, amount)).rest(), 3);

        assertThat(invoice.lines())
                .extracting(InvoiceLine::net)
                .containsExactly(eur("0.01"), eur("0.01"), eur("0.01"), eur("0.01"), eur("0.00"));
        assertThat(left.left(1).lines())
                .extracting(CreditableInvoice.Line::net)
                .containsExactly(eur("0.00"), eur("0.00"), eur("0.00"), eur("0.01"), eur("0.01"));
        assertThat(List.of(three, amount, rest))
                .extracting(note -> note.totals().due())
                .containsExactly(eur("0.02"), eur("0.01"), eur("0.01"));
        Credits.assertAddUpTo(invoice, List.of(three, amount, rest));
    }

    /**
     * The prices of one group hold two taxes of home: 0.10 with 7 % has a net of 0.09, 2 × 0.05 with 19 % one of 0.08. 6 ÷ 10 of each
     * is credited: 0.054 is 0.05, and 0.048 is 0.05, whichever lines get it. So 0.04 of 0.04 is left of the first, and 0.03 of 0.04
     * of the others.
     */
    @Test
    @Rule({"INV-5", "MON-2", "MON-4"})
    void keepsANetForTheLinesOfEachTaxOfHome() {
        Invoice invoice = issued(
                STRIPPED,
                line(1, REVERSED_BOOKS, "0.01", "10", "0"),
                line(2, DOMESTIC_REVERSE_CHARGE, "0.01", "5", "0"),
                line(3, DOMESTIC_REVERSE_CHARGE, "0.01", "5", "0"));
        Map<OrderLineId, Quantity> six =
                Map.of(lineId(1), Quantity.of(6), lineId(2), Quantity.of(3), lineId(3), Quantity.of(3));

        CreditNote most = note(invoice, new Creditable(invoice, List.of()).part(six), 1);
        Creditable left = new Creditable(invoice, List.of(most));
        CreditNote amount = note(invoice, left.amounts(List.of(ofAll("0.05"))), 2);
        CreditNote rest = note(invoice, new Creditable(invoice, List.of(most, amount)).rest(), 3);

        assertThat(most.lines()).extracting(CreditedLine::net).containsExactly(eur("0.05"), eur("0.03"), eur("0.02"));
        assertThat(left.left(1).lines())
                .extracting(line -> line.net() + " of " + line.amount())
                .containsExactly("0.04 EUR of 0.04 EUR", "0.02 EUR of 0.02 EUR", "0.01 EUR of 0.02 EUR");
        assertThat(List.of(most, amount, rest))
                .extracting(note -> note.totals().due())
                .containsExactly(eur("0.10"), eur("0.05"), eur("0.02"));
        Credits.assertAddUpTo(invoice, List.of(most, amount, rest));
    }

    /** Whatever is credited in whatever order, with the rest it is the invoice, and no part is negative on the way. */
    @Property(tries = 500)
    void stepsAddUpToTheInvoice(
            @ForAll("methods") TaxMethod method,
            @ForAll("lines") List<CreditablePropertiesTest.Sold> lines,
            @ForAll("steps") List<Step> steps) {
        TaxSettings settings =
                new TaxSettings(FLAT_RATES.policy(), FLAT_RATES.classes(), method, false, FLAT_RATES.exchange());
        OrderLine[] numbered = new OrderLine[lines.size()];
        for (int i = 0; i < numbered.length; i++) {
            numbered[i] = lines.get(i).line(i);
        }
        Invoice invoice = issued(settings, numbered);
        List<CreditNote> notes = new ArrayList<>();

        for (Step step : steps) {
            Credit credit = credit(step, invoice, new Creditable(invoice, notes));
            if (credit != null) {
                notes.add(note(invoice, credit, 1));
            }
            assertWithin(new Creditable(invoice, notes).left(1));
        }
        new Creditable(invoice, notes).beyond(Map.of()).ifPresent(rest -> notes.add(note(invoice, rest, 2)));

        Credits.assertAddUpTo(invoice, notes);
        CreditableInvoice left = new Creditable(invoice, notes).left(1);
        assertThat(left.gross()).isEqualTo(eur("0.00"));
        assertThat(notes).allSatisfy(note -> {
            Money printed = Credits.sum(note.printed("Text"), PrintedCredit::net);
            assertThat(printed).isEqualTo(note.totals().net());
            assertThat(note.lines())
                    .allSatisfy(part -> assertThat(part.net()).isBetween(Money.zero(EUR), part.amount()));
        });
    }

    /** What is left of each line is not negative, and no net is above its amount; the lines come to what is left in all. */
    private static void assertWithin(CreditableInvoice left) {
        assertThat(left.lines()).allSatisfy(line -> assertThat(line.net()).isBetween(Money.zero(EUR), line.amount()));
        assertThat(Credits.sum(left.lines(), CreditableInvoice.Line::net)).isEqualTo(left.net());
    }

    private static @Nullable Credit credit(Step step, Invoice invoice, Creditable creditable) {
        CreditableInvoice left = creditable.left(1);
        int number = step.line % invoice.lines().size();
        if (step.basis == null) {
            BigDecimal units = part(left.lines().get(number).quantity(), step, 0);
            return units.signum() > 0
                    ? creditable.part(Map.of(invoice.lines().get(number).orderLine(), Quantity.of(units)))
                    : null;
        }
        Money all = step.basis == PriceBasis.NET ? left.net() : left.gross();
        BigDecimal amount = part(all.amount(), step, 2);
        return amount.signum() > 0
                ? creditable.amounts(
                        List.of(new CreditedAmount(null, null, null, null, Money.of(amount, EUR), step.basis)))
                : null;
    }

    private static BigDecimal part(BigDecimal of, Step step, int scale) {
        return of.multiply(BigDecimal.valueOf(step.hundredths)).movePointLeft(2).setScale(scale, RoundingMode.UP);
    }

    private static CreditedAmount of(Invoice invoice, int group, String amount, @Nullable PriceBasis basis) {
        TaxDecision decision = invoice.totals().groups().get(group).decision();
        return new CreditedAmount(
                decision.country(), decision.code(), decision.rate().percent(), "", eur(amount), basis);
    }

    private static CreditedAmount ofAll(String amount) {
        return new CreditedAmount(null, null, null, null, eur(amount), null);
    }

    @Provide
    Arbitrary<TaxMethod> methods() {
        return new CreditablePropertiesTest().methods();
    }

    @Provide
    Arbitrary<List<CreditablePropertiesTest.Sold>> lines() {
        return new CreditablePropertiesTest().lines();
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(PriceBasis.class).injectNull(0.4))
                .as(Step::new)
                .list()
                .ofMaxSize(8)
                .withoutEdgeCases();
    }
}
