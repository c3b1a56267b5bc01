package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.error.ConflictException;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.Invariants;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.Race;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * As many callers at once as a busy host has. Thirty-two that state one idempotency key have one effect, and all are answered
 * alike (GEN-7). Sixty-four that take numbers, of which one in five rolls back, leave no gap (INV-4).
 */
public abstract class ManyAtOnceSuite extends OrderingSuite {

    private static final int CALLERS = 32;
    private static final int NUMBERED = 64;
    private static final int ONE_IN = 5;

    ManyAtOnceSuite() {}

    @Test
    @Rule({"GEN-7", "INV-1", "INV-4"})
    void placeOneOrderWithOneInvoiceUnderOneKey() {
        PlaceOrder command = PlaceOrder.of(cleaning.id(), 2).and(windows.id(), "1.5");
        Caller keyed = ann.withKey("k-1");

        Order placed = only(() -> vc.orders().place(keyed, command));

        assertThat(seenBy(ann)).hasSize(1);
        assertThat(vc.orders().get(ann, placed.id())).isEqualTo(placed);
        assertThat(invoiceNumbers()).containsExactly("INV-2026-000001");
        assertThat(invoiceOf(placed).totals()).isEqualTo(placed.totals());
        assertThat(events.ofType(BillingEvents.INVOICE_ISSUED)).hasSize(1);
    }

    @Test
    @Rule({"GEN-7", "INV-5"})
    void creditOnceUnderOneKey() {
        Invoice invoice = invoiceOf(placed());
        CreditInvoice command = CreditInvoice.part(invoice.id(), "Broken")
                .line(invoice.lines().get(0).orderLine(), 1);

        CreditNote note = only(() -> vc.invoices().credit(clerk().withKey("k-1"), command));

        assertThat(vc.invoices().creditNotes(clerk(), invoice.id())).containsExactly(note);
        assertThat(note.number()).isEqualTo("CRN-2026-000001");
        assertThat(receivableOf(invoice).credited()).isEqualTo(eur("95.20"));
    }

    @Test
    @Rule({"GEN-7", "PAY-1"})
    void recordOnePaymentUnderOneKey() {
        Invoice invoice = invoiceOf(placed());
        RecordPayment command = RecordPayment.of(invoice.id(), "100.00", "EUR", "card", "ref-1", clock.instant());

        Payment payment = only(() -> vc.invoices().recordPayment(clerk().withKey("k-1"), command));

        assertThat(vc.invoices()
                        .payments(clerk(), invoice.id(), ListRequest.first())
                        .items())
                .containsExactly(payment);
        assertThat(receivableOf(invoice).allocated()).isEqualTo(eur("100.00"));
    }

    @Test
    @Rule({"GEN-7", "INV-1"})
    void reissueOnceUnderOneKey() {
        Order order = placed();
        Invoice before = invoiceOf(order);
        Caller desk = system("invoice:reissue:any").withKey("k-1");

        Invoice next = only(
                () -> vc.invoices().reissue(desk, ReissueInvoice.of(before.id()).withPurchaseOrder("PO-1")));

        assertThat(invoiceOf(order)).isEqualTo(next);
        assertThat(vc.invoices().ofOrder(clerk(), order.id())).hasSize(2);
        assertThat(invoiceNumbers()).containsExactly("INV-2026-000001", "INV-2026-000002");
        assertThat(vc.invoices().creditNotes(clerk(), before.id())).hasSize(1);
    }

    @Test
    @Rule("GEN-7")
    void takeOneOfTwoContentsUnderOneKeyAndRefuseTheOther() {
        List<Race.Outcome<Order>> outcomes = Race.times(
                CALLERS, n -> () -> vc.orders().place(ann.withKey("k-1"), PlaceOrder.of(cleaning.id(), 1 + n % 2)));

        List<Order> answers = Stream.of(0, 1)
                .flatMap(content -> ofContent(outcomes, content).stream()
                        .filter(Race.Outcome::succeeded)
                        .map(Race.Outcome::answered))
                .toList();
        assertThat(answers).hasSize(CALLERS / 2).containsOnly(answers.get(0));
        assertThat(Race.failures(outcomes))
                .hasSize(CALLERS / 2)
                .allSatisfy(refused -> assertThat(refused)
                        .isInstanceOfSatisfying(
                                ConflictException.class,
                                conflict -> assertThat(conflict.is(StoreCodes.KEY_REUSED))
                                        .as(conflict.code())
                                        .isTrue()));
        assertThat(seenBy(ann)).hasSize(1);
        assertThat(invoiceNumbers()).hasSize(1);
    }

    private static List<Race.Outcome<Order>> ofContent(List<Race.Outcome<Order>> outcomes, int content) {
        List<Race.Outcome<Order>> alike = IntStream.range(0, outcomes.size())
                .filter(n -> n % 2 == content)
                .mapToObj(outcomes::get)
                .toList();
        assertThat(alike)
                .extracting(Race.Outcome::succeeded)
                .containsOnly(alike.get(0).succeeded());
        return alike;
    }

    @Test
    @Rule({"INV-4", "GEN-5"})
    void leaveNoGapBetweenInvoicesWhereOneInFiveRollsBack() {
        List<Race.Outcome<Order>> outcomes = orRollBack(this::placed);

        assertThat(invoiceNumbers()).isEqualTo(numbers("INV", outcomes));
        Invariants.of(persistence, issuer().currency()).check();
    }

    @Test
    @Rule({"INV-4", "INV-5", "GEN-5"})
    void leaveNoGapBetweenCreditNotesWhereOneInFiveRollsBack() {
        List<Invoice> invoices =
                IntStream.range(0, NUMBERED).mapToObj(n -> invoiceOf(placed())).toList();
        AtomicInteger next = new AtomicInteger();

        List<Race.Outcome<CreditNote>> outcomes = orRollBack(() -> vc.invoices()
                .credit(
                        clerk(),
                        CreditInvoice.whole(invoices.get(next.getAndIncrement()).id(), "Never delivered")));

        List<String> given =
                Listings.all(200, request -> vc.invoices().listCreditNotes(clerk(), CreditNoteSearch.all(), request))
                        .stream()
                        .map(CreditNoteSummary::number)
                        .sorted()
                        .toList();
        assertThat(given).isEqualTo(numbers("CRN", outcomes));
        Invariants.of(persistence, issuer().currency()).check();
    }

    /** Calls in transactions of the host's, one in five of which changes its mind; a clash is the only refusal beside that. */
    private <T> List<Race.Outcome<T>> orRollBack(Callable<T> call) {
        List<Race.Outcome<T>> outcomes = Race.times(
                NUMBERED,
                n -> () -> persistence.transactions().inTransaction(() -> {
                    T answer = call.call();
                    if (n % ONE_IN == 0) {
                        throw new IllegalStateException("the host changed its mind");
                    }
                    return answer;
                }));

        assertThat(outcomes).extracting(Race.Outcome::succeeded).contains(true, false);
        assertThat(Race.failures(outcomes))
                .allSatisfy(thrown ->
                        assertThat(thrown).isInstanceOfAny(ConflictException.class, IllegalStateException.class));
        return outcomes;
    }

    private static List<String> numbers(String prefix, List<? extends Race.Outcome<?>> outcomes) {
        int taken = (int) outcomes.stream().filter(Race.Outcome::succeeded).count();
        return IntStream.rangeClosed(1, taken)
                .mapToObj(n -> String.format(Locale.ROOT, "%s-2026-%06d", prefix, n))
                .toList();
    }

    /** The one answer that all callers get. */
    private static <T> T only(Callable<T> call) {
        List<Race.Outcome<T>> outcomes = Race.times(CALLERS, n -> call);

        assertThat(Race.failures(outcomes)).isEmpty();
        T answer = outcomes.get(0).answered();
        assertThat(outcomes).extracting(Race.Outcome::answered).containsOnly(answer);
        return answer;
    }

    private Order placed() {
        return vc.orders().place(ann, PlaceOrder.of(cleaning.id(), 2));
    }

    private Invoice invoiceOf(Order order) {
        return vc.invoices().findByOrder(clerk(), order.id()).orElseThrow();
    }

    private Receivable receivableOf(Invoice invoice) {
        return vc.invoices().receivable(clerk(), invoice.id());
    }

    private List<String> invoiceNumbers() {
        return Listings.all(200, request -> vc.invoices().list(clerk(), InvoiceSearch.all(), request)).stream()
                .map(invoice -> Objects.requireNonNull(invoice.issue()))
                .map(Issuance::number)
                .sorted()
                .toList();
    }
}
