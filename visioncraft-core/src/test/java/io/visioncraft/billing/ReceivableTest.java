package io.visioncraft.billing;

import static io.visioncraft.billing.Documents.INVOICE;
import static io.visioncraft.billing.Documents.TODAY;
import static io.visioncraft.billing.Documents.eur;
import static io.visioncraft.billing.Documents.issued;
import static io.visioncraft.billing.Documents.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("INV-3")
class ReceivableTest {

    @Test
    void asksForTheTotalOfItsInvoice() {
        Invoice invoice = issued(line(1, TaxClassCode.STANDARD, "100", "1", "0.00"));

        Receivable receivable = Receivable.of(invoice).next();

        assertThat(receivable)
                .isEqualTo(new Receivable(
                        invoice.id(), eur("119.00"), eur("0.00"), eur("0.00"), eur("0.00"), TODAY.plusDays(14), 0));
    }

    @ParameterizedTest
    @CsvSource({
        // total, received, credited, refunded, balance, settlement
        "100.00,   0.00,   0.00,   0.00,  100.00, UNPAID",
        "100.00,   0.00,  40.00,   0.00,   60.00, UNPAID",
        "100.00,  99.99,   0.00,   0.00,    0.01, PART_PAID",
        "100.00, 100.00,   0.00,   0.00,    0.00, PAID",
        "100.00,  60.00,  40.00,   0.00,    0.00, PAID",
        "100.00,   0.00, 100.00,   0.00,    0.00, CREDITED",
        "100.00, 100.00,   0.01,   0.00,   -0.01, REFUND_DUE",
        "100.00, 100.00, 100.00,   0.00, -100.00, REFUND_DUE",
        "100.00, 100.00, 100.00, 100.00,    0.00, CREDITED",
        "100.00, 120.00,   0.00,  20.00,    0.00, PAID",
        "100.00,  50.00,   0.00,  50.00,  100.00, UNPAID",
        "  0.00,   0.00,   0.00,   0.00,    0.00, PAID"
    })
    void derivesBalanceAndSettlement(
            String total, String received, String credited, String refunded, String balance, Settlement settlement) {
        Receivable receivable = receivable(total, received, credited, refunded);

        assertThat(receivable.balance()).isEqualTo(eur(balance));
        assertThat(receivable.settlement()).isEqualTo(settlement);
    }

    @Test
    void isOverdueFromTheDayAfterTheDueDateWhileSomethingIsOwed() {
        Receivable owed = receivable("100.00", "99.99", "0.00", "0.00");
        Receivable paid = receivable("100.00", "100.00", "0.00", "0.00");

        assertThat(owed.overdue(TODAY)).isFalse();
        assertThat(owed.overdue(TODAY.plusDays(1))).isTrue();
        assertThat(paid.overdue(TODAY.plusDays(1))).isFalse();
    }

    @Test
    @Rule("PAY-3")
    void refusesMoreThanTheBalanceUnlessThatIsAccepted() {
        Receivable receivable = receivable("100.00", "60.00", "0.00", "0.00");

        assertThat(receivable.receive(eur("40.00"), false).next().settlement()).isEqualTo(Settlement.PAID);
        assertThatThrownBy(() -> receivable.receive(eur("40.01"), false))
                .isInstanceOfSatisfying(RuleViolatedException.class, rejection -> {
                    assertThat(rejection.is(BillingCodes.OVERPAYMENT)).isTrue();
                    assertThat(rejection.details())
                            .containsEntry("amount", "40.01 EUR")
                            .containsEntry("balance", "40.00 EUR");
                });
        assertThat(receivable.receive(eur("40.01"), true).next().settlement()).isEqualTo(Settlement.REFUND_DUE);
    }

    @Test
    @Rule("INV-5")
    void neverHoldsMoreCreditedThanInvoiced() {
        Receivable receivable = receivable("100.00", "0.00", "60.00", "0.00");

        assertThat(receivable.credit(eur("40.00")).next().settlement()).isEqualTo(Settlement.CREDITED);
        assertThatThrownBy(() -> receivable.credit(eur("40.01"))).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void refusesNegativeAmountsAndOtherCurrencies() {
        assertThatThrownBy(() -> receivable("100.00", "-0.01", "0.00", "0.00"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> receivable("100.00", "10.00", "0.00", "10.01"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> receivable("100.00", "0.00", "0.00", "0.00").receive(Money.of("1.00", "USD"), true))
                .isInstanceOf(InvalidInputException.class);
    }

    @ParameterizedTest
    @CsvSource({"USD, EUR, EUR", "EUR, USD, EUR", "EUR, EUR, USD", "USD, EUR, USD", "USD, USD, USD"})
    void keepsAllAmountsInTheCurrencyOfTheTotal(String received, String credited, String refunded) {
        assertThatThrownBy(() -> new Receivable(
                        INVOICE,
                        eur("100.00"),
                        Money.of("10.00", received),
                        Money.of("0.00", credited),
                        Money.of("5.00", refunded),
                        TODAY,
                        1))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        rejection -> assertThat(rejection.violations())
                                .singleElement()
                                .satisfies(violation ->
                                        assertThat(violation.code()).isEqualTo("currency-mismatch")));
    }

    private static Receivable receivable(String total, String received, String credited, String refunded) {
        return new Receivable(INVOICE, eur(total), eur(received), eur(credited), eur(refunded), TODAY, 1);
    }
}
