package io.visioncraft.billing;

import static io.visioncraft.billing.Documents.eur;
import static io.visioncraft.billing.Documents.issued;
import static io.visioncraft.billing.Documents.line;
import static io.visioncraft.billing.Documents.lineId;
import static io.visioncraft.billing.Documents.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.RejectionCode;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Quantity;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxCategory;
import io.visioncraft.tax.TaxGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

@Rule("INV-5")
class CreditableTest {

    @Test
    void creditsAWholeInvoiceExactlyAsItIs() {
        Invoice invoice = issued(
                line(1, TaxCategory.STANDARD, "12.345", "3", "0.05"), line(2, TaxCategory.REDUCED, "1.99", "7", "0"));

        Credit whole = new Creditable(invoice, List.of()).rest();

        assertThat(whole.lines()).isEqualTo(invoice.lines());
        assertThat(whole.totals()).isEqualTo(invoice.totals());
    }

    @Test
    void creditsAPartOfALineAtItsShare() {
        Invoice invoice = issued(line(1, TaxCategory.STANDARD, "10", "3", "0.10"));

        Credit part = new Creditable(invoice, List.of()).part(Map.of(lineId(1), Quantity.of(1)));

        assertThat(part.lines()).singleElement().satisfies(line -> {
            assertThat(line.quantity()).isEqualTo(Quantity.of(1));
            assertThat(line.discount()).isEqualTo(eur("0.03"));
            assertThat(line.net()).isEqualTo(eur("9.97"));
        });
        assertThat(part.totals().net()).isEqualTo(eur("9.97"));
        assertThat(part.totals().tax()).isEqualTo(eur("1.89"));
    }

    @Test
    @Rule("MON-4")
    void addsUpToTheInvoiceWhenCreditedPieceByPiece() {
        Invoice invoice = issued(
                line(1, TaxCategory.STANDARD, "0.335", "7", "0.02"),
                line(2, TaxCategory.STANDARD, "0.01", "3", "0"),
                line(3, TaxCategory.REDUCED, "99.99", "1.5", "0.01"));
        List<CreditNote> notes = new ArrayList<>();

        for (int piece = 0; piece < 7; piece++) {
            notes.add(note(invoice, new Creditable(invoice, notes).part(Map.of(lineId(1), Quantity.of(1))), 1));
        }
        notes.add(note(invoice, new Creditable(invoice, notes).part(Map.of(lineId(3), Quantity.of("0.5"))), 2));
        notes.add(note(invoice, new Creditable(invoice, notes).rest(), 3));

        assertThat(new Creditable(invoice, notes).exhausted()).isTrue();
        assertThat(sumOfNets(notes, 1)).isEqualTo(eur("2.33"));
        assertThat(sumOfNets(notes, 2)).isEqualTo(eur("0.03"));
        assertThat(sumOfNets(notes, 3)).isEqualTo(eur("149.98"));
        assertThat(notes.stream().map(note -> note.totals().payable()).reduce(eur("0"), Money::plus))
                .isEqualTo(invoice.totals().payable());
        assertThat(sumOfTax(notes, TaxCategory.STANDARD))
                .isEqualTo(invoice.totals().groups().get(0).tax());
        assertThat(sumOfTax(notes, TaxCategory.REDUCED))
                .isEqualTo(invoice.totals().groups().get(1).tax());
    }

    @Test
    void namesOnlyTheTaxGroupsThatAreTouched() {
        Invoice invoice =
                issued(line(1, TaxCategory.STANDARD, "10", "1", "0"), line(2, TaxCategory.REDUCED, "10", "1", "0"));

        Credit part = new Creditable(invoice, List.of()).part(Map.of(lineId(2), Quantity.of(1)));

        assertThat(part.totals().groups()).extracting(TaxGroup::category).containsExactly(TaxCategory.REDUCED);
    }

    @Test
    void creditsAFreeLineAtNothing() {
        Invoice invoice = issued(line(1, TaxCategory.STANDARD, "0", "2", "0"));

        Credit part = new Creditable(invoice, List.of()).part(Map.of(lineId(1), Quantity.of(1)));

        assertThat(part.totals().payable()).isEqualTo(eur("0.00"));
    }

    @Test
    void refusesMoreOfALineThanIsLeft() {
        Invoice invoice = issued(line(1, TaxCategory.STANDARD, "10", "2", "0"));
        Creditable untouched = new Creditable(invoice, List.of());
        Creditable halfDone =
                new Creditable(invoice, List.of(note(invoice, untouched.part(Map.of(lineId(1), Quantity.of(1))), 1)));

        assertRefused(
                BillingCodes.CREDIT_EXCEEDS_INVOICE, () -> untouched.part(Map.of(lineId(1), Quantity.of("2.0001"))));
        assertRefused(
                BillingCodes.CREDIT_EXCEEDS_INVOICE, () -> halfDone.part(Map.of(lineId(1), Quantity.of("1.0001"))));
    }

    @Test
    void refusesALineThatTheInvoiceDoesNotHave() {
        Creditable creditable = new Creditable(issued(line(1, TaxCategory.STANDARD, "10", "2", "0")), List.of());

        assertRefused(
                BillingCodes.INVOICE_LINE_NOT_FOUND,
                () -> creditable.part(Map.of(lineId(1), Quantity.of(1), lineId(9), Quantity.of(1))));
    }

    @Test
    void refusesTheRestWhenNothingIsLeft() {
        Invoice invoice = issued(line(1, TaxCategory.STANDARD, "10", "2", "0"));
        Creditable done = new Creditable(invoice, List.of(note(invoice, new Creditable(invoice, List.of()).rest(), 1)));

        assertThat(done.exhausted()).isTrue();
        assertRefused(BillingCodes.NOTHING_TO_CREDIT, done::rest);
    }

    private static Money sumOfNets(List<CreditNote> notes, int line) {
        return notes.stream()
                .flatMap(note -> note.lines().stream())
                .filter(one -> one.orderLine().equals(lineId(line)))
                .map(InvoiceLine::net)
                .reduce(eur("0"), Money::plus);
    }

    private static Money sumOfTax(List<CreditNote> notes, TaxCategory category) {
        return notes.stream()
                .flatMap(note -> note.totals().groups().stream())
                .filter(group -> group.category() == category)
                .map(TaxGroup::tax)
                .reduce(eur("0"), Money::plus);
    }

    private static void assertRefused(RejectionCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        VisionCraftException.class,
                        rejection -> assertThat(rejection.is(code)).isTrue());
    }
}
