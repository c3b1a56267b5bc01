package io.visioncraft.billing;

import static io.visioncraft.billing.Documents.TODAY;
import static io.visioncraft.billing.Documents.eur;
import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.visioncraft.kernel.CashDiscount;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The discount that a document states, in money. */
@Rule("INV-6")
class StatedDiscountTest {

    private static final PaymentTerms TWO_PER_CENT = PaymentTerms.net(30).with(CashDiscount.of("2", 10));

    @Test
    void isAPercentageOfTheAmountDueUntilADay() {
        Invoice issued = draft().issue(issuance(TWO_PER_CENT), null).next();

        assertThat(issued.totals().due()).isEqualTo(eur("238.00"));
        assertThat(issued.cashDiscount()).contains(new StatedDiscount(TODAY.plusDays(10), eur("4.76"), eur("233.24")));
        assertThat(InvoicePreview.of(issued).cashDiscount()).isEqualTo(issued.cashDiscount());
    }

    @Test
    void isStatedWhereTheTermsHaveOneAndTheInvoiceIsIssued() {
        Invoice draft = draft();
        Invoice without = draft.issue(issuance(PaymentTerms.net(30)), null).next();

        assertThat(draft.cashDiscount()).isEmpty();
        assertThat(draft.giveUp().next().cashDiscount()).isEmpty();
        assertThat(without.cashDiscount()).isEmpty();
        assertThat(InvoicePreview.of(without).cashDiscount()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.24, 2, EUR", // 0.0048
        "0.00, 2, EUR", // nothing is due
        "-5.00, 2, EUR", // more was prepaid
        "24, 2, JPY", // 0.48
        "0.024, 2, KWD", // 0.00048
        "0.01, 50, EUR", // 0.005 is all of it
        "1, 99.9999, JPY",
        "5.00, 99.9999, EUR"
    })
    void isNoneThatTakesOffNothingOrAll(String due, String percent, String currency) {
        PaymentTerms terms = PaymentTerms.net(0).with(CashDiscount.of(percent, 10));

        assertThat(StatedDiscount.of(Money.of(due, currency), issuance(terms))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0.25, 2, 0.01, 0.24, EUR",
        "0.75, 2, 0.02, 0.73, EUR",
        "25, 2, 1, 24, JPY",
        "0.025, 2, 0.001, 0.024, KWD",
        "100.00, 2.1234, 2.12, 97.88, EUR",
        "0.02, 50, 0.01, 0.01, EUR",
        "10000000000000.00, 99.9999, 9999990000000.00, 10000000.00, EUR"
    })
    void isRoundedHalfUpToMinorUnits(String due, String percent, String amount, String payable, String currency) {
        PaymentTerms terms = PaymentTerms.net(0).with(CashDiscount.of(percent, 0));

        assertThat(StatedDiscount.of(Money.of(due, currency), issuance(terms)))
                .contains(new StatedDiscount(TODAY, Money.of(amount, currency), Money.of(payable, currency)));
    }

    @Test
    void countsItsDaysFromTheDateOfTheDocumentAlsoWhereTheDueDateCountsFromTheEndOfTheMonth() {
        PaymentTerms terms = PaymentTerms.monthEndPlus(0).with(CashDiscount.of("2", 31));

        assertThat(StatedDiscount.of(eur("100.00"), issuance(terms)))
                .map(StatedDiscount::until)
                .contains(LocalDate.of(2026, 4, 2));
    }

    @Test
    void takesSomethingOffAndLeavesSomething() {
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new StatedDiscount(TODAY, eur("0.00"), eur("1.00")));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new StatedDiscount(TODAY, eur("1.00"), eur("0.00")));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> new StatedDiscount(TODAY, eur("-1.00"), eur("2.00")));
        assertRefused(
                KernelCodes.CURRENCY_MISMATCH, () -> new StatedDiscount(TODAY, eur("1.00"), Money.of("1.00", "USD")));
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void hasAllItsParts() {
        assertThatNullPointerException().isThrownBy(() -> new StatedDiscount(null, eur("1.00"), eur("1.00")));
        assertThatNullPointerException().isThrownBy(() -> new StatedDiscount(TODAY, null, eur("1.00")));
        assertThatNullPointerException().isThrownBy(() -> new StatedDiscount(TODAY, eur("1.00"), null));
    }

    private static Invoice draft() {
        return Documents.draft(Documents.line(1, TaxClassCode.STANDARD, "100.00", "2", "0.00"));
    }

    static Issuance issuance(PaymentTerms terms) {
        return new Issuance("INV-2026-000001", TODAY, TODAY, TODAY, terms.dueDate(TODAY), terms, null);
    }
}
