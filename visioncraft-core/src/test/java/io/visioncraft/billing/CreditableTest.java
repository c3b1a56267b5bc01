package io.visioncraft.billing;

import static io.visioncraft.Like.like;
import static io.visioncraft.billing.Documents.EUR;
import static io.visioncraft.billing.Documents.FLAT_RATES;
import static io.visioncraft.billing.Documents.eur;
import static io.visioncraft.billing.Documents.issued;
import static io.visioncraft.billing.Documents.line;
import static io.visioncraft.billing.Documents.lineId;
import static io.visioncraft.billing.Documents.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.OrderLineId;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rounding;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.TaxRate;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.tax.DocumentTotals;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxGroup;
import io.visioncraft.tax.TaxMethod;
import io.visioncraft.tax.TaxSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Rule("INV-5")
class CreditableTest {

    private static final TaxSettings GROSS = FLAT_RATES.grossPrices();
    private static final TaxSettings LINE = FLAT_RATES.roundingEachLine();

    /** Prices without and with tax, the tax rounded once per group and on each line. */
    private static Stream<TaxSettings> methods() {
        return Stream.of(FLAT_RATES, GROSS, LINE, GROSS.roundingEachLine(), GROSS.strippingHomeTax());
    }

    @ParameterizedTest
    @MethodSource("methods")
    void creditsAWholeInvoiceExactlyAsItIs(TaxSettings settings) {
        Invoice invoice = issued(
                settings,
                line(1, TaxClassCode.STANDARD, "12.345", "3", "0.05"),
                line(2, TaxClassCode.REDUCED, "1.99", "7", "0"),
                line(3, TaxClassCode.DOMESTIC_REVERSE_CHARGE, "1.99", "7", "0.01"));

        Credit whole = new Creditable(invoice, List.of()).rest();

        assertThat(whole.lines()).isEqualTo(Credits.wholly(invoice));
        assertThat(whole.totals()).isEqualTo(invoice.totals());
    }

    @Test
    void creditsAPartOfALineAtItsShare() {
        Invoice invoice = issued(line(1, TaxClassCode.STANDARD, "10", "3", "0.10"));

        Credit part = new Creditable(invoice, List.of()).part(Map.of(lineId(1), Quantity.of(1)));

        assertThat(part.lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(Quantity.of(1));
            assertThat(line.discount()).isEqualTo(eur("0.03"));
            assertThat(line.net()).isEqualTo(eur("9.97"));
        });
        assertThat(part.totals().net()).isEqualTo(eur("9.97"));
        assertThat(part.totals().tax()).isEqualTo(eur("1.89"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    @Rule({"MON-2", "MON-3", "MON-4"})
    void addsUpToTheInvoiceWhenCreditedPieceByPiece(TaxSettings settings) {
        Invoice invoice = issued(
                settings,
                line(1, TaxClassCode.STANDARD, "0.335", "7", "0.02"),
                line(2, TaxClassCode.STANDARD, "0.01", "3", "0"),
                line(3, TaxClassCode.REDUCED, "99.99", "1.5", "0.01"),
                line(4, TaxClassCode.DOMESTIC_REVERSE_CHARGE, "1.19", "3", "0"));
        List<CreditNote> notes = new ArrayList<>();

        for (int piece = 0; piece < 7; piece++) {
            notes.add(note(invoice, new Creditable(invoice, notes).part(Map.of(lineId(1), Quantity.of(1))), 1));
        }
        notes.add(note(invoice, new Creditable(invoice, notes).part(Map.of(lineId(3), Quantity.of("0.5"))), 2));
        notes.add(note(invoice, new Creditable(invoice, notes).rest(), 3));

        assertThat(new Creditable(invoice, notes).beyond(Map.of())).isEmpty();
        Credits.assertAddUpTo(invoice, notes);
    }

    @Test
    @Rule({"MON-2", "MON-4"})
    void givesBackTheShareOfTheAmountWherePricesHoldTheTax() {
        // 10 × 0.005 = 0.05, ÷ 1.19 = 0.04: shares by quantity of both would give back 0.02 after the second piece, not
        // 0.01
        Invoice invoice = issued(GROSS, line(1, TaxClassCode.STANDARD, "0.005", "10", "0"));
        List<CreditNote> notes = new ArrayList<>();
        List<String> givenBack = new ArrayList<>();

        for (int piece = 0; piece < 10; piece++) {
            notes.add(note(invoice, new Creditable(invoice, notes).part(Map.of(lineId(1), Quantity.of(1))), 1));
            givenBack.add(Credits.gross(notes).amount().toPlainString());
        }

        assertThat(givenBack)
                .containsExactly("0.01", "0.01", "0.02", "0.02", "0.03", "0.03", "0.04", "0.04", "0.05", "0.05");
        assertThat(notes).allSatisfy(note -> {
            CreditedLine line = note.lines().get(0);
            assertThat(note.totals().gross()).isEqualTo(line.amount());
            assertThat(line.net()).isLessThanOrEqualTo(line.amount());
        });
        Credits.assertAddUpTo(invoice, notes);
    }

    @Test
    @Rule("MON-2")
    void keepsTheWayInWhichTheInvoiceWasTaxed() {
        Invoice gross = issued(GROSS.strippingHomeTax(), line(1, TaxClassCode.STANDARD, "9.99", "3", "0"));
        Invoice perLine = issued(LINE, line(1, TaxClassCode.STANDARD, "9.99", "3", "0"));

        Credit ofGross = new Creditable(gross, List.of()).part(Map.of(lineId(1), Quantity.of(1)));
        Credit ofPerLine = new Creditable(perLine, List.of()).part(Map.of(lineId(1), Quantity.of(1)));

        assertThat(ofGross.totals().method()).isEqualTo(gross.totals().method());
        assertThat(ofGross.lines().get(0).tax()).isEqualTo(gross.lines().get(0).tax());
        assertThat(ofPerLine.totals().method()).isEqualTo(perLine.totals().method());
    }

    @Test
    @Rule("MON-3")
    void givesBackTheTaxOfTheLineWhereEachLineWasRounded() {
        // ten lines of 0.02, whose tax of 0.0038 is nothing, and one of 0.03, whose tax of 0.0057 is 0.01
        OrderLine[] lines = new OrderLine[11];
        for (int i = 0; i < 10; i++) {
            lines[i] = line(i, TaxClassCode.STANDARD, "0.02", "1", "0");
        }
        lines[10] = line(10, TaxClassCode.STANDARD, "0.03", "1", "0");
        Invoice invoice = issued(LINE, lines);

        CreditNote first =
                note(invoice, new Creditable(invoice, List.of()).part(Map.of(lineId(10), Quantity.of(1))), 1);
        CreditNote rest = note(invoice, new Creditable(invoice, List.of(first)).rest(), 2);

        assertThat(first.totals().tax()).isEqualTo(eur("0.01"));
        assertThat(rest.totals().tax()).isEqualTo(eur("0.00"));
        Credits.assertAddUpTo(invoice, List.of(first, rest));
    }

    @Test
    @Rule("MON-4")
    void creditsAllowancesWithinTheirBases() {
        // 10 × 0.005 = 0.05, of which 0.04 is taken off
        Invoice invoice = issued(line(1, TaxClassCode.STANDARD, "0.005", "10", "0.04"));
        List<CreditNote> notes = new ArrayList<>();

        for (int piece = 0; piece < 10; piece++) {
            notes.add(note(invoice, new Creditable(invoice, notes).part(Map.of(lineId(1), Quantity.of(1))), 1));
        }

        assertThat(notes)
                .flatExtracting(note -> note.lines().get(0).allowances())
                .hasSize(10)
                .allSatisfy(allowance -> {
                    assertThat(allowance.reason()).isEqualTo("Discount");
                    assertThat(allowance.reasonCode()).isEqualTo("95");
                });
        Credits.assertAddUpTo(invoice, notes);
    }

    @Test
    @Rule({"MON-4", "TAX-1"})
    void addsUpToADocumentOfOldWithTwoGroupsOfEqualDecisions() {
        Invoice invoice = ofOld(
                line(1, TaxClassCode.STANDARD, "0.01", "5", "0"), line(2, TaxClassCode.REDUCED, "0.01", "7", "0"));
        List<CreditNote> notes = new ArrayList<>();

        for (int piece = 0; piece < 5; piece++) {
            notes.add(note(
                    invoice,
                    new Creditable(invoice, notes).part(Map.of(lineId(1), Quantity.of(1), lineId(2), Quantity.of(1))),
                    1));
        }
        notes.add(note(invoice, new Creditable(invoice, notes).rest(), 2));

        assertThat(invoice.totals().groups()).hasSize(2);
        assertThat(notes).allSatisfy(note -> assertThat(note.totals().groups()).hasSize(1));
        Credits.assertAddUpTo(invoice, notes);
    }

    @Test
    @Rule({"MON-4", "TAX-1"})
    void creditsNoNegativeTaxAfterACreditNoteOfOld() {
        // of old each of two equal groups was rounded by itself: 0.006 and 0.0057…, both up to 0.01
        Invoice invoice = ofOld(
                line(1, TaxClassCode.STANDARD, "0.01", "5", "0"), line(2, TaxClassCode.REDUCED, "0.01", "7", "0"));
        Credit asNow =
                new Creditable(invoice, List.of()).part(Map.of(lineId(1), Quantity.of(3), lineId(2), Quantity.of(4)));
        TaxDecision decision = asNow.totals().groups().get(0).decision();
        CreditNote old = like(
                note(invoice, asNow, 1),
                "totals",
                DocumentTotals.of(
                        EUR,
                        List.of(
                                new TaxGroup(decision, eur("0.03"), eur("0.01")),
                                new TaxGroup(decision, eur("0.04"), eur("0.01"))),
                        TaxMethod.STANDARD));

        CreditNote next =
                note(invoice, new Creditable(invoice, List.of(old)).part(Map.of(lineId(2), Quantity.of(1))), 2);
        CreditNote rest = note(invoice, new Creditable(invoice, List.of(old, next)).rest(), 3);

        assertThat(asNow.totals().tax()).isEqualTo(eur("0.01"));
        assertThat(next.totals().tax()).isEqualTo(eur("0.00"));
        Credits.assertAddUpTo(invoice, List.of(old, next, rest));
    }

    @Test
    void namesOnlyTheTaxGroupsThatAreTouched() {
        Invoice invoice =
                issued(line(1, TaxClassCode.STANDARD, "10", "1", "0"), line(2, TaxClassCode.REDUCED, "10", "1", "0"));

        Credit part = new Creditable(invoice, List.of()).part(Map.of(lineId(2), Quantity.of(1)));

        assertThat(part.totals().groups())
                .extracting(TaxGroup::decision)
                .containsExactly(invoice.lines().get(1).tax().decision());
    }

    @Test
    void creditsAFreeLineAtNothing() {
        Invoice invoice = issued(line(1, TaxClassCode.STANDARD, "0", "2", "0"));

        Credit part = new Creditable(invoice, List.of()).part(Map.of(lineId(1), Quantity.of(1)));

        assertThat(part.totals().due()).isEqualTo(eur("0.00"));
    }

    @Test
    void refusesMoreOfALineThanIsLeft() {
        Invoice invoice = issued(line(1, TaxClassCode.STANDARD, "10", "2", "0"));
        Creditable untouched = new Creditable(invoice, List.of());
        Creditable halfDone =
                new Creditable(invoice, List.of(note(invoice, untouched.part(Map.of(lineId(1), Quantity.of(1))), 1)));

        assertRefused(
                BillingCodes.CREDIT_EXCEEDS_INVOICE, () -> untouched.part(Map.of(lineId(1), Quantity.of("2.0001"))));
        assertRefused(
                BillingCodes.CREDIT_EXCEEDS_INVOICE, () -> halfDone.part(Map.of(lineId(1), Quantity.of("1.0001"))));
    }

    @ParameterizedTest
    @CsvSource({
        "6, 0.99, 2, 1, 4.99, 0.95",
        "20, 0.05, 2, 1, 0.84, 0.16",
        "50, 1.49, 2, 1, 62.60, 11.90",
        "500, 0.10, 3, 1, 84.03, 15.97",
        "500, 0.04, 2, 1, 16.80, 3.20"
    })
    @Rule({"MON-2", "INV-5", "ORD-5"})
    void leavesOfManyGrossLinesANetAndATaxOfTheirRate(
            int lines, String price, String ordered, String credited, String net, String tax) {
        OrderLine[] all = new OrderLine[lines];
        Map<OrderLineId, Quantity> parts = new HashMap<>();
        for (int i = 0; i < lines; i++) {
            all[i] = line(i + 1, TaxClassCode.STANDARD, price, ordered, "0");
            parts.put(lineId(i + 1), Quantity.of(credited));
        }
        Invoice invoice = issued(FLAT_RATES.grossPrices(), all);

        Credit credit = new Creditable(invoice, List.of()).part(parts);

        assertThat(invoice.totals().net().minus(credit.totals().net())).isEqualTo(eur(net));
        assertThat(invoice.totals().tax().minus(credit.totals().tax())).isEqualTo(eur(tax));
        Credit rest = new Creditable(invoice, List.of(note(invoice, credit, 1))).rest();
        assertThat(rest.totals().net()).isEqualTo(eur(net));
        assertThat(rest.totals().tax()).isEqualTo(eur(tax));
    }

    /** Whole lines, of which those at the end have the nets that were rounded down. */
    @ParameterizedTest
    @CsvSource({
        "500, 0.01, 80, 3.53, 0.67",
        "500, 0.10, 298, 16.98, 3.22",
        "500, 1.90, 168, 530.08, 100.72",
        "4, 0.10, 2, 0.17, 0.03"
    })
    @Rule({"MON-2", "INV-5", "ORD-5"})
    void leavesOfGrossLinesANetAndATaxOfTheirRateWhicheverAreCredited(
            int lines, String price, int credited, String net, String tax) {
        OrderLine[] all = new OrderLine[lines];
        Map<OrderLineId, Quantity> parts = new HashMap<>();
        for (int i = 0; i < lines; i++) {
            all[i] = line(i + 1, TaxClassCode.STANDARD, price, "1", "0");
            if (i >= lines - credited) {
                parts.put(lineId(i + 1), Quantity.of(1));
            }
        }
        Invoice invoice = issued(FLAT_RATES.grossPrices(), all);

        Credit credit = new Creditable(invoice, List.of()).part(parts);
        CreditNote note = note(invoice, credit, 1);

        assertThat(invoice.totals().net().minus(credit.totals().net())).isEqualTo(eur(net));
        assertThat(invoice.totals().tax().minus(credit.totals().tax())).isEqualTo(eur(tax));
        Credits.assertAddUpTo(invoice, List.of(note, note(invoice, new Creditable(invoice, List.of(note)).rest(), 2)));
    }

    @Test
    void refusesALineThatTheInvoiceDoesNotHave() {
        Creditable creditable = new Creditable(issued(line(1, TaxClassCode.STANDARD, "10", "2", "0")), List.of());

        assertRefused(
                BillingCodes.INVOICE_LINE_NOT_FOUND,
                () -> creditable.part(Map.of(lineId(1), Quantity.of(1), lineId(9), Quantity.of(1))));
    }

    @Test
    void refusesTheRestWhenNothingIsLeft() {
        Invoice invoice = issued(line(1, TaxClassCode.STANDARD, "10", "2", "0"));
        Creditable done = new Creditable(invoice, List.of(note(invoice, new Creditable(invoice, List.of()).rest(), 1)));

        assertThat(done.beyond(Map.of())).isEmpty();
        assertRefused(BillingCodes.NOTHING_TO_CREDIT, done::rest);
    }

    /** An invoice as 0.1 stored it: a group for each class, without a country. */
    private static Invoice ofOld(OrderLine... lines) {
        TaxDecision decision = new TaxDecision("S", TaxRate.of("19"), null, null);
        Invoice invoice = issued(TaxSettings.by(question -> decision), lines);
        List<TaxGroup> groups = invoice.lines().stream()
                .map(line -> new TaxGroup(
                        decision,
                        line.net(),
                        Rounding.percentage(line.net(), decision.rate().percent())))
                .toList();
        return like(invoice, "totals", DocumentTotals.of(EUR, groups, TaxMethod.STANDARD));
    }

    private static void assertRefused(RejectionCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        VisionCraftException.class,
                        rejection -> assertThat(rejection.is(code)).isTrue());
    }
}
