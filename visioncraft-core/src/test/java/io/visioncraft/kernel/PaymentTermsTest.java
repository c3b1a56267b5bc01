package io.visioncraft.kernel;

import static io.visioncraft.kernel.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When invoices are due, and the terms of an issuer. */
@Rule("INV-6")
class PaymentTermsTest {

    private static final Party PARTY = Party.of("Beispiel GmbH", Address.of("Hauptstraße 1", "10115", "Berlin", "DE"));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final CashDiscount DISCOUNT = CashDiscount.of("2", 10);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 0, 2026-03-02",
        "2026-03-02, 14, 2026-03-16",
        "2026-02-28, 1, 2026-03-01",
        "2028-02-28, 1, 2028-02-29",
        "2028-02-29, 365, 2029-02-28",
        "2026-12-31, 1, 2027-01-01",
        "2026-12-31, 365, 2027-12-31",
        "9999-12-31, 0, 9999-12-31",
        "9998-12-31, 365, 9999-12-31"
    })
    void countsDaysFromTheDateOfIssue(LocalDate issued, int days, LocalDate due) {
        assertThat(PaymentTerms.net(days).dueDate(issued)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 0, 2026-01-31",
        "2026-01-31, 0, 2026-01-31",
        "2026-01-31, 10, 2026-02-10",
        "2026-02-01, 30, 2026-03-30",
        "2026-02-28, 0, 2026-02-28",
        "2026-02-28, 30, 2026-03-30",
        "2028-02-28, 0, 2028-02-29",
        "2028-02-29, 1, 2028-03-01",
        "2100-02-28, 1, 2100-03-01",
        "2026-04-30, 30, 2026-05-30",
        "2026-12-01, 30, 2027-01-30",
        "2026-12-31, 365, 2027-12-31",
        "9999-12-01, 0, 9999-12-31"
    })
    void countsDaysFromTheEndOfTheMonthOfIssue(LocalDate issued, int days, LocalDate due) {
        assertThat(PaymentTerms.monthEndPlus(days).dueDate(issued)).isEqualTo(due);
    }

    @Test
    void statesNoDayThatStoresCannotKeep() {
        Violation refused = assertRefused(
                KernelCodes.OUT_OF_RANGE, () -> PaymentTerms.net(1).dueDate(LAST_DAY));

        assertThat(refused.details()).containsEntry("max", "9999-12-31");
        assertRefused(
                KernelCodes.OUT_OF_RANGE, () -> PaymentTerms.monthEndPlus(1).dueDate(LocalDate.of(9999, 12, 1)));
        assertRefused(
                KernelCodes.OUT_OF_RANGE,
                () -> PaymentTerms.net(0).with(DISCOUNT).dueDate(LAST_DAY.minusDays(9)));
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> PaymentTerms.net(0).dueDate(LocalDate.MAX));
        assertRefused(
                KernelCodes.OUT_OF_RANGE, () -> PaymentTerms.monthEndPlus(0).dueDate(LocalDate.MAX));
        assertThat(PaymentTerms.net(0).with(DISCOUNT).dueDate(LAST_DAY.minusDays(10)))
                .isEqualTo(LAST_DAY.minusDays(10));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 366, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void areForAYearAtMost(int days) {
        Violation refused = assertRefused(KernelCodes.OUT_OF_RANGE, () -> PaymentTerms.net(days));

        assertThat(refused.details()).containsEntry("min", 0).containsEntry("max", 365);
        assertRefused(KernelCodes.OUT_OF_RANGE, () -> PaymentTerms.monthEndPlus(days));
    }

    @Test
    @SuppressWarnings("NullAway") // a host without null analysis
    void mayHaveOneDiscount() {
        PaymentTerms terms = PaymentTerms.monthEndPlus(10);

        assertThat(terms.discount()).isNull();
        assertThat(terms.with(DISCOUNT)).isEqualTo(new PaymentTerms(10, true, DISCOUNT));
        assertThat(terms.with(CashDiscount.of("3", 7)).with(DISCOUNT)).isEqualTo(terms.with(DISCOUNT));
        assertThat(PaymentTerms.net(7).with(CashDiscount.of("2", 14)).discount())
                .as("a discount may outlast the due date")
                .isEqualTo(CashDiscount.of("2", 14));
        assertThat(required(() -> terms.with(null))).isEqualTo("discount");
    }

    @Test
    void areEqualByWhatTheySay() {
        assertThat(PaymentTerms.net(10)).isEqualTo(PaymentTerms.net(10)).isNotEqualTo(PaymentTerms.monthEndPlus(10));
        assertThat(PaymentTerms.net(10).with(CashDiscount.of("2.0", 7)))
                .isEqualTo(PaymentTerms.net(10).with(CashDiscount.of("2", 7)))
                .hasSameHashCodeAs(PaymentTerms.net(10).with(CashDiscount.of("2", 7)))
                .isNotEqualTo(PaymentTerms.net(10));
        assertThat(PaymentTerms.net(10).with(DISCOUNT).toString()).contains("days=10", "percent=2");
    }

    @Test
    void areThoseOfAnIssuer() {
        Issuer issuer = Issuer.of(PARTY, BERLIN, "EUR")
                .withKey("b-2")
                .renamedFrom("b-1")
                .withPaymentAccount(PaymentAccount.other("A-1"));
        PaymentTerms terms = PaymentTerms.monthEndPlus(30).with(DISCOUNT);

        Issuer changed = issuer.withTerms(terms);

        assertThat(issuer.terms()).isEqualTo(PaymentTerms.net(14));
        assertThat(changed.terms()).isEqualTo(terms);
        assertThat(changed.withTerms(PaymentTerms.net(14))).isEqualTo(issuer);
        assertThat(changed.withKey("b-3")
                        .renamedFrom("b-2")
                        .withPaymentAccount(PaymentAccount.other("A-2"))
                        .terms())
                .isEqualTo(terms);
        assertThat(new Issuer(PARTY, BERLIN, Currency.getInstance("EUR"), 30).terms())
                .isEqualTo(PaymentTerms.net(30));
        assertThat(changed.toString()).contains("days=30", "fromMonthEnd=true");
    }

    @Test
    @Rule("GEN-3")
    @SuppressWarnings("NullAway") // a host without null analysis
    void areRequiredOfAnIssuer() {
        Issuer issuer = Issuer.of(PARTY, BERLIN, "EUR");

        assertThat(required(() -> issuer.withTerms(null))).isEqualTo("terms");
    }

    private static String required(ThrowingCallable call) {
        InvalidInputException refused = catchThrowableOfType(InvalidInputException.class, call);
        assertThat(refused.violations()).extracting(Violation::code).containsExactly(KernelCodes.REQUIRED.value());
        return refused.violations().get(0).path();
    }
}
