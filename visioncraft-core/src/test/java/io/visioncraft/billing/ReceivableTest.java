package io.visioncraft.billing;

import static io.visioncraft.Like.like;
import static io.visioncraft.billing.Documents.ANN;
import static io.visioncraft.billing.Documents.INVOICE;
import static io.visioncraft.billing.Documents.TODAY;
import static io.visioncraft.billing.Documents.eur;
import static io.visioncraft.billing.Documents.issued;
import static io.visioncraft.billing.Documents.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.tax.DocumentTotals;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("INV-3")
class ReceivableTest {

    @Test
    void asksForTheTotalOfItsInvoice() {
        Invoice invoice = issued(line(1, TaxClassCode.STANDARD, "100", "1", "0.00"));

        Receivable receivable = Receivable.of(invoice).next();

        assertThat(receivable)
                .isEqualTo(like(
                        receivable("119.00", "0.00", "0.00"),
                        "id",
                        invoice.id(),
                        "customer",
                        invoice.customer(),
                        "dueDate",
                        TODAY.plusDays(14),
                        "version",
                        0L));
    }

    @Test
    void holdsWhatWasPrepaidAndRounded() {
        Invoice invoice = issued(line(1, TaxClassCode.STANDARD, "100", "1", "0.00"));
        DocumentTotals totals =
                like(invoice.totals(), "prepaid", eur("19.00"), "rounding", eur("0.05"), "due", eur("100.05"));

        Receivable receivable = Receivable.of(like(invoice, "totals", totals)).next();

        assertThat(receivable.total()).isEqualTo(eur("119.05"));
        assertThat(receivable.allocated()).isEqualTo(eur("19.00"));
        assertThat(receivable.balance()).isEqualTo(eur("100.05"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.PART_PAID);
    }

    @ParameterizedTest
    @CsvSource({
        // total, credited, allocated, discounted, written off, excess, balance, settlement
        "100.00,   0.00,   0.00,  0.00,   0.00,   0.00, 100.00, UNPAID",
        "100.00,  40.00,   0.00,  0.00,   0.00,   0.00,  60.00, UNPAID",
        "100.00,   0.00,   0.00,  3.00,   7.00,   0.00,  90.00, UNPAID",
        "100.00,   0.00,  99.99,  0.00,   0.00,   0.00,   0.01, PART_PAID",
        "100.00,   0.00, 100.00,  0.00,   0.00,   0.00,   0.00, PAID",
        "100.00,   0.00, 100.00,  0.00,   0.00,  20.00,   0.00, PAID",
        "100.00,  40.00,  60.00,  0.00,   0.00,   0.00,   0.00, PAID",
        "100.00,   0.00,  97.00,  3.00,   0.00,   0.00,   0.00, PAID",
        "100.00, 100.00,   0.00,  0.00,   0.00,   0.00,   0.00, CREDITED",
        "100.00, 100.00,   0.00,  0.00,   0.00, 100.00,   0.00, CREDITED",
        "100.00,   0.00,   0.00,  0.00, 100.00,   0.00,   0.00, WRITTEN_OFF",
        "100.00,  40.00,  59.00,  0.00,   1.00,   0.00,   0.00, WRITTEN_OFF",
        "  0.00,   0.00,   0.00,  0.00,   0.00,   0.00,   0.00, PAID",
        "  0.00,   0.00,   0.00,  0.00,   0.00,   5.00,   0.00, PAID"
    })
    void derivesBalanceAndSettlement(
            String total,
            String credited,
            String allocated,
            String discounted,
            String writtenOff,
            String excess,
            String balance,
            Settlement settlement) {
        Receivable receivable = receivable(total, credited, allocated, discounted, writtenOff, excess);

        assertThat(receivable.balance()).isEqualTo(eur(balance));
        assertThat(receivable.settlement()).isEqualTo(settlement);
        assertThat(Settlement.OPEN.contains(settlement))
                .isEqualTo(receivable.balance().positive());
    }

    @Test
    void isOverdueFromTheDayAfterTheDueDateWhileSomethingIsOwed() {
        Receivable owed = receivable("100.00", "0.00", "99.99");
        Receivable paid = receivable("100.00", "0.00", "100.00");

        assertThat(owed.overdue(TODAY)).isFalse();
        assertThat(owed.overdue(TODAY.plusDays(1))).isTrue();
        assertThat(paid.overdue(TODAY.plusDays(1))).isFalse();
    }

    @Test
    void doesNotCountWhatIsPending() {
        Receivable receivable = like(receivable("100.00", "0.00", "0.00"), "pending", eur("150.00"));

        assertThat(receivable.balance()).isEqualTo(eur("100.00"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.UNPAID);
    }

    @Test
    @Rule("PAY-3")
    void refusesMoreThanTheBalanceUnlessThatIsAccepted() {
        Receivable receivable = receivable("100.00", "0.00", "60.00");

        assertThat(receivable.receive(eur("40.00"), false).next().settlement()).isEqualTo(Settlement.PAID);
        assertThatThrownBy(() -> receivable.receive(eur("40.01"), false))
                .isInstanceOfSatisfying(RuleViolatedException.class, rejection -> {
                    assertThat(rejection.is(BillingCodes.OVERPAYMENT)).isTrue();
                    assertThat(rejection.details())
                            .containsEntry("amount", "40.01 EUR")
                            .containsEntry("balance", "40.00 EUR");
                });
        Receivable overpaid = receivable.receive(eur("40.01"), true).next();
        assertThat(overpaid.allocated()).isEqualTo(eur("100.00"));
        assertThat(overpaid.excess()).isEqualTo(eur("0.01"));
        assertThat(overpaid.settlement()).isEqualTo(Settlement.PAID);
    }

    @Test
    @Rule("PAY-3")
    void keepsAllOfAPaymentThatNothingIsOwedForAsExcess() {
        Receivable credited = receivable("100.00", "100.00", "0.00");

        Receivable after = credited.receive(eur("7.00"), true).next();

        assertThat(after.excess()).isEqualTo(eur("7.00"));
        assertThat(after.settlement()).isEqualTo(Settlement.CREDITED);
        assertThatThrownBy(() -> credited.receive(eur("0.01"), false)).isInstanceOf(RuleViolatedException.class);
    }

    @Test
    @Rule("INV-5")
    void neverHoldsMoreCreditedThanInvoiced() {
        Receivable receivable = receivable("100.00", "60.00", "0.00");

        assertThat(receivable.credit(eur("40.00")).next().settlement()).isEqualTo(Settlement.CREDITED);
        assertThatThrownBy(() -> receivable.credit(eur("40.01"))).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> receivable("100.00", "0.00", "0.00", "60.00", "0.00", "0.00")
                        .credit(eur("40.01")))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void freesWhatIsPaidOfACredit() {
        Receivable receivable = receivable("100.00", "0.00", "70.00");

        Change<Receivable> unpaidPart = receivable.credit(eur("30.00"));
        Change<Receivable> more = unpaidPart.next().credit(eur("20.00"));
        Change<Receivable> rest = more.next().credit(eur("50.00"));

        assertThat(unpaidPart.events()).isEmpty();
        assertThat(unpaidPart.next().allocated()).isEqualTo(eur("70.00"));
        assertThat(more.next().allocated()).isEqualTo(eur("50.00"));
        assertThat(more.next().excess()).isEqualTo(eur("20.00"));
        assertThat(more.events())
                .containsExactly(new BillingEvents.MoneyFreed(ANN, eur("20.00"), eur("20.00"), Settlement.PAID));
        assertThat(rest.next().allocated()).isEqualTo(eur("0.00"));
        assertThat(rest.next().excess()).isEqualTo(eur("70.00"));
        assertThat(rest.events())
                .containsExactly(new BillingEvents.MoneyFreed(ANN, eur("50.00"), eur("70.00"), Settlement.CREDITED));
    }

    @Test
    @Rule({"INV-1", "INV-3"})
    void handsItsMoneyOverToTheNext() {
        Receivable before =
                like(receivable("100.00", "30.00", "70.00").credit(eur("20.00")).next(), "pending", eur("3.00"));
        Invoice next = issued(line(1, TaxClassCode.ZERO, "40.00", "1", "0.00"));

        Change<Receivable> after = before.handOver(eur("50.00"));
        Change<Receivable> made = Receivable.inPlaceOf(before, next);
        Receivable born = made.next();

        assertThat(before.money()).isEqualTo(eur("70.00"));
        assertThat(after.events()).isEmpty();
        assertThat(after.next().money()).isEqualTo(eur("0.00"));
        assertThat(after.next().exhausted()).isTrue();
        assertThat(after.next().settlement()).isEqualTo(Settlement.CREDITED);
        assertThat(born.allocated()).isEqualTo(eur("40.00"));
        assertThat(born.excess()).isEqualTo(eur("30.00"));
        assertThat(born.pending()).isEqualTo(eur("3.00"));
        assertThat(made.events())
                .containsExactly(
                        new BillingEvents.MoneyFreed(born.customer(), eur("10.00"), eur("30.00"), Settlement.PAID));
    }

    @Test
    void refusesNegativeAmountsAndWhatIsMoreThanTheTotal() {
        Receivable valid = receivable("100.00", "0.00", "0.00");
        Money less = eur("-0.01");
        for (UnaryOperator<Receivable> broken : List.<UnaryOperator<Receivable>>of(
                one -> like(one, "credited", less),
                one -> like(one, "allocated", less),
                one -> like(one, "pending", less),
                one -> like(one, "discounted", less),
                one -> like(one, "writtenOff", less),
                one -> like(one, "excess", less),
                one -> like(one, "excess", eur("0.01")),
                one -> like(one, "total", less),
                one -> like(one, "dueDate", TODAY.minusDays(1)),
                one -> like(one, "dueDate", TODAY.plusDays(396)))) {
            assertOutOfRange(() -> assertThat(broken.apply(valid)).isNull());
        }
        assertOutOfRange(() -> receivable("100.00", "25.00", "25.00", "25.00", "25.01", "0.00"));
        assertThatThrownBy(() -> valid.receive(Money.of("1.00", "USD"), true))
                .isInstanceOf(InvalidInputException.class);
    }

    private static void assertOutOfRange(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.code()).isEqualTo("out-of-range")));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void keepsAllAmountsInTheCurrencyOfTheTotal(int other) {
        Money[] amounts = new Money[6];
        for (int n = 0; n < amounts.length; n++) {
            amounts[n] = Money.of("0.00", n == other ? "USD" : "EUR");
        }

        assertThatThrownBy(() -> new Receivable(
                        INVOICE,
                        ANN,
                        eur("100.00"),
                        amounts[0],
                        amounts[1],
                        amounts[2],
                        amounts[3],
                        amounts[4],
                        amounts[5],
                        TODAY,
                        TODAY,
                        1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.code()).isEqualTo("currency-mismatch")));
    }

    private static Receivable receivable(String total, String credited, String allocated) {
        return receivable(total, credited, allocated, "0.00", "0.00", "0.00");
    }

    private static Receivable receivable(
            String total, String credited, String allocated, String discounted, String writtenOff, String excess) {
        return new Receivable(
                INVOICE,
                ANN,
                eur(total),
                eur(credited),
                eur(allocated),
                eur("0.00"),
                eur(discounted),
                eur(writtenOff),
                eur(excess),
                TODAY,
                TODAY,
                1);
    }
}
