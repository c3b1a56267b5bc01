package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.LOG_IN_REQUIRED;
import static io.visioncraft.billing.BillingCodes.INVOICE_NOT_FOUND;
import static io.visioncraft.billing.BillingCodes.INVOICE_NOT_ISSUED;
import static io.visioncraft.billing.BillingCodes.OVERPAYMENT;
import static io.visioncraft.billing.BillingCodes.PAYMENT_NOT_FOUND;
import static io.visioncraft.billing.BillingCodes.PAYMENT_REFERENCE_REUSED;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.CURRENCY_MISMATCH;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_NUMBER;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.TOO_MANY_DECIMALS;
import static io.visioncraft.kernel.KernelCodes.UNKNOWN_CURRENCY;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentStatus;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.Settlement;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.Violation;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.PaymentId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How money that came in is recorded, on every store. The invoice of each test asks for 100.00 EUR. */
public abstract class PaymentSuite extends BehaviourSuite {

    private static final Instant RECEIVED = MovableClock.START.minusSeconds(3_600);

    private IdentityFixtures people;
    private CatalogFixtures catalog;
    private BillingFixtures billing;
    private User ann;
    private Invoice invoice;

    PaymentSuite() {}

    @BeforeEach
    void beginWithAnInvoice() {
        people = IdentityFixtures.in(vc);
        catalog = CatalogFixtures.in(vc);
        billing = BillingFixtures.in(vc, catalog);
        ann = people.aCustomer();
        invoice = billing.anInvoiceOf(ann, 1, "100.00");
    }

    @Test
    @Rule({"PAY-1", "PAY-2", "INV-3", "EVT-1"})
    void recordsMoneyThatCameIn() {
        events.clear();

        Payment payment = vc.invoices().recordPayment(clerk(), payment("30.00", "card", "ref-1"));

        assertThat(payment)
                .isEqualTo(new Payment(
                        payment.id(),
                        invoice.id(),
                        Money.of("30.00", "EUR"),
                        PaymentStatus.SUCCEEDED,
                        "card",
                        "ref-1",
                        RECEIVED,
                        clock.instant(),
                        1));
        assertThat(vc.invoices().payment(as(ann), payment.id())).isEqualTo(payment);
        Receivable receivable = billing.receivableOf(invoice.id());
        assertThat(receivable.allocated()).isEqualTo(Money.of("30.00", "EUR"));
        assertThat(receivable.balance()).isEqualTo(Money.of("70.00", "EUR"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.PART_PAID);
        assertThat(events.types()).containsExactly("payment.recorded");
        assertThat(events.all().get(0).data())
                .containsEntry("invoice", invoice.id().toString())
                .containsEntry("amount", "30.00")
                .containsEntry("balance", "70.00")
                .containsEntry("settlement", "PART_PAID")
                .doesNotContainKeys("reference", "method");
    }

    @Test
    @Rule({"INV-3", "ORD-7"})
    void settlesTheInvoiceAndLeavesInvoiceAndOrderAsTheyAre() {
        Order before = vc.orders().get(as(ann), invoice.order());

        billing.paid(invoice.id(), "60.00");
        billing.paid(invoice.id(), "40.00");

        assertThat(billing.receivableOf(invoice.id()).settlement()).isEqualTo(Settlement.PAID);
        assertThat(vc.invoices().get(as(ann), invoice.id())).isEqualTo(invoice);
        assertThat(vc.orders().get(as(ann), invoice.order())).isEqualTo(before);
    }

    @Test
    @Rule("PAY-1")
    void answersTheSameReferenceWithTheFirstPayment() {
        Payment first = vc.invoices().recordPayment(clerk(), payment("100.00", "card", "ref-1"));
        events.clear();
        clock.advance(Duration.ofHours(1));

        Payment again = vc.invoices().recordPayment(clerk(), payment("100.00", "card", "ref-1"));

        assertThat(again).isEqualTo(first);
        assertThat(billing.receivableOf(invoice.id()).allocated()).isEqualTo(Money.of("100.00", "EUR"));
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"PAY-1", "GEN-7"})
    void answersARepeatedReportThatSaysThePresentTimeAgain() {
        Payment first = record(receivedAt(RECEIVED));
        Payment keyed = vc.invoices()
                .recordPayment(
                        clerk().withKey("k-1"),
                        RecordPayment.of(invoice.id(), "2.00", "EUR", "card", "ref-2", RECEIVED));
        clock.advance(Duration.ofMinutes(1));

        assertThat(record(receivedAt(clock.instant()))).isEqualTo(first);
        assertThat(vc.invoices()
                        .recordPayment(
                                clerk().withKey("k-1"),
                                RecordPayment.of(invoice.id(), "2.00", "EUR", "card", "ref-2", clock.instant())))
                .isEqualTo(keyed);
        assertRejected(
                KEY_REUSED,
                () -> vc.invoices()
                        .recordPayment(
                                clerk().withKey("k-1"),
                                RecordPayment.of(invoice.id(), "2.01", "EUR", "card", "ref-2", RECEIVED)));
    }

    @Test
    @Rule({"PAY-1", "GEN-7"})
    void answersARepeatedCallBeforeItsTimeIsComparedWithThePresentOne() {
        Caller keyed = clerk().withKey("k-1");
        Payment first = vc.invoices().recordPayment(keyed, receivedAt(RECEIVED));
        RecordPayment ahead = receivedAt(clock.instant().plus(Duration.ofHours(25)));

        Payment again = vc.invoices().recordPayment(keyed, ahead);

        assertThat(again).isEqualTo(first);
        assertInvalid(OUT_OF_RANGE, "receivedAt", () -> record(ahead));
    }

    @Test
    @Rule("PAY-1")
    void rejectsTheSameReferenceWithOtherContent() {
        vc.invoices().recordPayment(clerk(), payment("30.00", "card", "ref-1"));
        Receivable before = billing.receivableOf(invoice.id());
        Invoice other = billing.anInvoiceOf(ann, 1, "100.00");

        Map<String, RecordPayment> changes = Map.of(
                "amount", payment("30.01", "card", "ref-1"),
                "invoice", RecordPayment.of(other.id(), "30.00", "EUR", "card", "ref-1", RECEIVED),
                "invoice, amount", RecordPayment.of(other.id(), "1.00", "EUR", "card", "ref-1", RECEIVED));

        changes.forEach((differs, changed) -> {
            VisionCraftException rejection =
                    assertRejected(PAYMENT_REFERENCE_REUSED, () -> vc.invoices().recordPayment(clerk(), changed));
            assertThat(rejection.details())
                    .containsEntry("method", "card")
                    .containsEntry("reference", "ref-1")
                    .containsEntry("differs", differs);
        });
        assertThat(billing.receivableOf(invoice.id())).isEqualTo(before);
        assertThat(billing.receivableOf(other.id()).allocated().zero()).isTrue();
    }

    @Test
    @Rule("PAY-1")
    void tellsReferencesOfTwoMethodsAndTwoSpellingsApart() {
        Payment card = vc.invoices().recordPayment(clerk(), payment("10.00", "card", "ref-1"));
        Payment transfer = vc.invoices().recordPayment(clerk(), payment("10.00", "transfer", "ref-1"));
        Payment upper = vc.invoices().recordPayment(clerk(), payment("10.00", "card", "REF-1"));

        assertThat(List.of(card.id(), transfer.id(), upper.id())).doesNotHaveDuplicates();
        assertThat(billing.receivableOf(invoice.id()).allocated()).isEqualTo(Money.of("30.00", "EUR"));
    }

    @Test
    @Rule("PAY-3")
    void rejectsMoreThanTheBalance() {
        billing.paid(invoice.id(), "60.00");
        Receivable before = billing.receivableOf(invoice.id());
        events.clear();

        VisionCraftException rejection = assertRejected(
                OVERPAYMENT, () -> vc.invoices().recordPayment(clerk(), payment("40.01", "card", "ref-1")));

        assertThat(rejection.details()).containsEntry("amount", "40.01 EUR").containsEntry("balance", "40.00 EUR");
        assertThat(billing.receivableOf(invoice.id())).isEqualTo(before);
        assertThat(payments(as(ann))).hasSize(1);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("PAY-3")
    void keepsWhatIsMoreThanTheBalanceAsTheCustomersMoney() {
        billing.paid(invoice.id(), "60.00");
        events.clear();

        vc.invoices().recordPayment(clerk(), payment("40.01", "card", "ref-1").acceptingOverpayment());
        vc.invoices().recordPayment(clerk(), payment("7.00", "card", "ref-2").acceptingOverpayment());

        Receivable receivable = billing.receivableOf(invoice.id());
        assertThat(receivable.balance()).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(receivable.allocated()).isEqualTo(Money.of("100.00", "EUR"));
        assertThat(receivable.excess()).isEqualTo(Money.of("7.01", "EUR"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.PAID);
        assertThat(events.types()).containsExactly("payment.recorded", "payment.recorded");
        assertThat(events.all().get(0).typeVersion()).isEqualTo(2);
        assertThat(events.all().get(0).data())
                .containsEntry("amount", "40.01")
                .containsEntry("balance", "0.00")
                .containsEntry("excess", "0.01")
                .containsEntry("settlement", "PAID");
        assertThat(events.all().get(1).data())
                .containsEntry("amount", "7.00")
                .containsEntry("balance", "0.00")
                .containsEntry("excess", "7.00");
    }

    @Test
    @Rule("PAY-3")
    void takesNoMoreThanTheTotalHoweverManyPayAtOnce() {
        List<Race.Outcome<Payment>> outcomes =
                Race.times(6, n -> () -> vc.invoices().recordPayment(clerk(), payment("40.00", "card", "race-" + n)));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(2);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allSatisfy(outcome -> assertRejected(OVERPAYMENT, outcome::orThrow));
        assertThat(billing.receivableOf(invoice.id()).allocated()).isEqualTo(Money.of("80.00", "EUR"));
        assertThat(payments(clerk())).hasSize(2);
    }

    @Test
    @Rule("PAY-1")
    void recordsOnePaymentWhenManyReportItAtOnce() {
        List<Race.Outcome<Payment>> outcomes =
                Race.times(6, n -> () -> vc.invoices().recordPayment(clerk(), payment("100.00", "card", "ref-1")));

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(outcomes.stream().map(Race.Outcome::answer).distinct()).hasSize(1);
        assertThat(payments(clerk())).hasSize(1);
    }

    @Test
    @Rule("PAY-1")
    void givesOneOfTwoInvoicesTheReferenceThatBothClaimAtOnce() {
        Invoice other = billing.anInvoiceOf(ann, 1, "100.00");
        List<InvoiceId> both = List.of(invoice.id(), other.id());

        List<Race.Outcome<Payment>> outcomes = Race.times(
                2,
                n -> () -> vc.invoices()
                        .recordPayment(
                                clerk(), RecordPayment.of(both.get(n), "100.00", "EUR", "card", "ref-1", RECEIVED)));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.succeeded()))
                .allSatisfy(outcome -> assertRejected(PAYMENT_REFERENCE_REUSED, outcome::orThrow));
        assertThat(both.stream().map(id -> billing.receivableOf(id).settlement()))
                .containsExactlyInAnyOrder(Settlement.PAID, Settlement.UNPAID);
    }

    @Test
    @Rule("INV-2")
    void rejectsAPaymentForAnInvoiceThatIsNotIssued() {
        VisionCraft patient = standIns.builder(persistence, issuer())
                .invoicing(InvoicingPolicy.standard().when(InvoiceTrigger.COMPLETED))
                .build();
        Order order = patient.orders()
                .place(
                        as(ann),
                        PlaceOrder.of(catalog.anActiveServiceAt("80.00", "EUR").id(), 1));
        Invoice draft = DraftInvoices.in(persistence).of(order);

        VisionCraftException rejection = assertRejected(
                INVOICE_NOT_ISSUED,
                () -> vc.invoices().recordPayment(clerk(), billing.aPaymentOf(draft.id(), "80.00")));

        assertThat(rejection.details()).containsEntry("status", "DRAFT");
    }

    @Test
    @Rule({"MON-1", "GEN-3"})
    void rejectsAnAmountThatIsNotFit() {
        assertInvalid(OUT_OF_RANGE, "amount", () -> pay("0.00", "EUR"));
        assertInvalid(OUT_OF_RANGE, "amount", () -> pay("-1.00", "EUR"));
        assertInvalid(OUT_OF_RANGE, "amount", () -> pay("10000000000000.01", "EUR"));
        assertInvalid(OUT_OF_RANGE, "amount", () -> pay("9".repeat(40), "EUR"));
        assertInvalid(TOO_LONG, "amount", () -> pay("9".repeat(41), "EUR"));
        assertInvalid(TOO_MANY_DECIMALS, "amount", () -> pay("0.001", "EUR"));
        assertInvalid(MALFORMED_NUMBER, "amount", () -> pay("1e2", "EUR"));
        assertInvalid(MALFORMED_NUMBER, "amount", () -> pay("1,00", "EUR"));
        assertInvalid(MALFORMED_NUMBER, "amount", () -> pay("", "EUR"));
        assertInvalid(UNKNOWN_CURRENCY, "currency", () -> pay("1.00", "EURO"));
        assertInvalid(UNKNOWN_CURRENCY, "currency", () -> pay("1.00", "XAU"));
        assertInvalid(CURRENCY_MISMATCH, "currency", () -> pay("1.00", "USD"));
        assertThat(payments(clerk())).isEmpty();
    }

    @Test
    @Rule("GEN-4")
    void rejectsMethodsReferencesAndTimesThatAreNotFit() {
        assertInvalid(REQUIRED, "method", () -> record(payment("1.00", " ", "ref-1")));
        assertInvalid(TOO_LONG, "method", () -> record(payment("1.00", "m".repeat(65), "ref-1")));
        assertInvalid(REQUIRED, "reference", () -> record(payment("1.00", "card", "\t")));
        assertInvalid(TOO_LONG, "reference", () -> record(payment("1.00", "card", "r".repeat(65))));
        assertInvalid(CONTROL_CHARACTER, "reference", () -> record(payment("1.00", "card", "ref\u0007")));
        assertInvalid(
                OUT_OF_RANGE,
                "receivedAt",
                () -> record(receivedAt(clock.instant().plus(Duration.ofHours(25)))));
        assertInvalid(OUT_OF_RANGE, "receivedAt", () -> record(receivedAt(Instant.MAX)));
        assertInvalid(OUT_OF_RANGE, "receivedAt", () -> record(receivedAt(Instant.MIN)));
        assertThat(payments(clerk())).isEmpty();
    }

    @Test
    @Rule("GEN-8")
    void keepsTheTimeToTheMicrosecond() {
        Payment payment = record(receivedAt(RECEIVED.plusNanos(1_999)));

        assertThat(payment.receivedAt()).isEqualTo(RECEIVED.plusNanos(1_000));
        assertThat(record(receivedAt(RECEIVED.plusNanos(1_234)))).isEqualTo(payment);
    }

    @Test
    @Rule("GEN-3")
    @SuppressWarnings("NullAway") // what callers without null checks do
    void listsAllThatIsMissing() {
        InvalidInputException rejection = assertInvalid(
                REQUIRED, "invoice", () -> record(new RecordPayment(null, null, null, null, null, null, false, null)));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("invoice", "amount", "currency", "method", "reference", "receivedAt");
        assertInvalid(REQUIRED, "", () -> record(null));
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void letsOnlyThoseRecordAndReadPaymentsWhoMay() {
        Payment payment = billing.paid(invoice.id(), "10.00");
        PaymentId unknown = new PaymentId(new UUID(7, 7));
        User bob = people.aCustomer();

        for (Caller other : List.of(Caller.visitor(), as(ann), system("invoice:read:any"))) {
            assertRejected(
                    missingFor(other), () -> vc.invoices().recordPayment(other, payment("1.00", "card", "ref-1")));
        }
        assertRejected(LOG_IN_REQUIRED, () -> vc.invoices().payment(Caller.visitor(), payment.id()));
        assertRejected(PAYMENT_NOT_FOUND, () -> vc.invoices().payment(as(bob), payment.id()));
        assertRejected(PAYMENT_NOT_FOUND, () -> vc.invoices().payment(clerk(), unknown));
        assertThat(vc.invoices().payment(as(ann), payment.id())).isEqualTo(payment);
        assertThat(vc.invoices()
                        .recordPayment(as(people.aMemberOfStaff()), payment("1.00", "card", "ref-1"))
                        .version())
                .isEqualTo(1);
    }

    @Test
    @Rule("GEN-2")
    void rejectsAPaymentForAnUnknownInvoice() {
        InvoiceId unknown = new InvoiceId(new UUID(7, 7));

        assertRejected(INVOICE_NOT_FOUND, () -> record(billing.aPaymentOf(unknown, "1.00")));
    }

    @Test
    @Rule("GEN-6")
    void rejectsAStaleVersion() {
        long version = billing.receivableOf(invoice.id()).version();
        record(payment("10.00", "card", "ref-1").atVersion(version));

        assertRejected(
                StaleAggregateException.CODE,
                () -> record(payment("10.00", "card", "ref-2").atVersion(version)));

        assertThat(payments(clerk())).hasSize(1);
    }

    @Test
    @Rule("GEN-7")
    void takesEffectOncePerKey() {
        Caller keyed = clerk().withKey("k-1");
        RecordPayment command = payment("10.00", "card", "ref-1");

        Payment first = vc.invoices().recordPayment(keyed, command);
        Payment again = vc.invoices().recordPayment(keyed, command);

        assertThat(again).isEqualTo(first);
        assertThat(payments(clerk())).hasSize(1);
        assertRejected(KEY_REUSED, () -> vc.invoices().recordPayment(keyed, payment("10.01", "card", "ref-1")));
    }

    @Test
    @Rule("GEN-9")
    void listsPaymentsOldestFirst() {
        Payment first = billing.paid(invoice.id(), "10.00");
        clock.advance(Duration.ofSeconds(1));
        Payment second = billing.paid(invoice.id(), "20.00");
        Payment third = billing.paid(invoice.id(), "30.00");
        Invoice other = billing.anInvoiceOf(ann, 1, "100.00");

        assertThat(Listings.all(1, request -> vc.invoices().payments(as(ann), invoice.id(), request)))
                .containsExactly(first, second, third);
        String cursor = vc.invoices()
                .payments(as(ann), invoice.id(), ListRequest.first(1))
                .next();
        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.invoices()
                        .payments(as(ann), other.id(), ListRequest.first(1).after(cursor)));
    }

    private RecordPayment payment(String amount, String method, String reference) {
        return RecordPayment.of(invoice.id(), amount, "EUR", method, reference, RECEIVED);
    }

    private RecordPayment receivedAt(Instant instant) {
        return RecordPayment.of(invoice.id(), "1.00", "EUR", "card", "ref-1", instant);
    }

    private Payment record(RecordPayment command) {
        return vc.invoices().recordPayment(clerk(), command);
    }

    private Payment pay(String amount, String currency) {
        return record(RecordPayment.of(invoice.id(), amount, currency, "card", "ref-1", RECEIVED));
    }

    private List<Payment> payments(Caller caller) {
        return vc.invoices().payments(caller, invoice.id(), ListRequest.first()).items();
    }
}
