package io.visioncraft.persistence.jpa;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.IssueInvoice;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.billing.Settlement;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.persistence.jpa.OldDocuments.Document;
import io.visioncraft.persistence.jpa.OldDocuments.Line;
import io.visioncraft.tax.TaxSettings;
import io.visioncraft.tck.probe.Invariants;
import io.visioncraft.testkit.FlatRateTax;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What version 0.1 billed balances, and goes on: an invoice that it credited and that was paid, one that nobody paid, and one that
 * waits as a draft. They stand beside the four invoices and two credit notes of the script of 0.1.
 */
class BilledUpgradeTest {

    private static final Duration A_MONTH = Duration.ofDays(30);

    @ParameterizedTest
    @EnumSource(TestStore.class)
    @Rule({"INV-3", "PAY-1"})
    void balancesAsItWasLeft(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = UpgradeTest.old(like)) {
            Left left = Left.in(pool, like);
            try (JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
                VisionCraft vc = library(store);

                // 7 x 10.00 at 19 and 3 x 3.33 at 7 per cent, of which 2 of the 7 were credited
                Receivable part = vc.invoices().receivable(clerk(), left.part.invoice());
                assertThat(List.of(part.total(), part.credited(), part.allocated(), part.balance(), part.excess()))
                        .extracting(Object::toString)
                        .containsExactly("93.99 EUR", "23.80 EUR", "50.00 EUR", "20.19 EUR", "0.00 EUR");
                assertThat(part.settlement()).isEqualTo(Settlement.PART_PAID);
                assertThat(payments(vc, left.part.invoice()))
                        .extracting(Payment::reference)
                        .containsExactly("old-1", "old-2");
                assertThat(vc.invoices().findPayment(clerk(), "card", "old-2"))
                        .contains(payments(vc, left.part.invoice()).get(1));
                assertRejected(
                        BillingCodes.INVOICE_NOT_ISSUED, () -> vc.invoices().receivable(clerk(), left.draft.invoice()));
                assertBalanced(vc, store);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TestStore.class)
    @Rule({"INV-1", "INV-3", "INV-4", "INV-5", "PAY-1", "PAY-3"})
    void goesOn(TestStore like) throws SQLException, IOException {
        try (HikariDataSource pool = UpgradeTest.old(like)) {
            Left left = Left.in(pool, like);
            try (JpaPersistence store = JpaPersistence.open(pool, like.provider())) {
                VisionCraft vc = library(store);

                creditAllOf(vc, left.part);
                issueAndPay(vc, left.draft);
                vc.orders()
                        .cancel(
                                everything(vc),
                                CancelOrder.of(left.open.order()).because("Nobody paid"));
                assertThat(vc.invoices()
                                .receivable(clerk(), left.open.invoice())
                                .settlement())
                        .isEqualTo(Settlement.CREDITED);
                reissue(vc, left.other);
                Order next = vc.orders()
                        .place(
                                everything(vc),
                                PlaceOrder.of(
                                                vc.services()
                                                        .findByCode(everything(vc), OldStory.SERVICE)
                                                        .orElseThrow()
                                                        .id(),
                                                2)
                                        .forCustomer(left.customer.customer()));

                assertThat(vc.invoices()
                                .findByOrder(clerk(), next.id())
                                .orElseThrow()
                                .number())
                        .isEqualTo("INV-2026-000010");
                assertNumbered(vc, 10, 8);
                assertBalanced(vc, store);
            }
        }
    }

    /** By quantity, by amount of one group, and then the rest. */
    private static void creditAllOf(VisionCraft vc, Document old) {
        credit(
                vc,
                CreditInvoice.part(old.invoice(), "Broken")
                        .line(old.lines().get(0).id(), 1));
        Invoice invoice = vc.invoices().get(clerk(), old.invoice());
        credit(
                vc,
                CreditInvoice.part(old.invoice(), "Sorry")
                        .amount(invoice.lines().get(1).tax().decision(), "1.00", "EUR")
                        .gross());
        pay(vc, old.invoice(), "7.29", "new-1");
        Receivable paid = vc.invoices().receivable(clerk(), old.invoice());
        assertThat(paid.settlement()).isEqualTo(Settlement.PAID);
        credit(vc, CreditInvoice.whole(old.invoice(), "The rest"));
        assertRejected(
                BillingCodes.NOTHING_TO_CREDIT, () -> credit(vc, CreditInvoice.whole(old.invoice(), "Once more")));

        Receivable all = vc.invoices().receivable(clerk(), old.invoice());
        assertThat(all.credited()).isEqualTo(all.total());
        assertThat(all.excess()).hasToString("57.29 EUR");
        BigDecimal tax = vc.invoices().creditNotes(clerk(), old.invoice()).stream()
                .map(note -> note.totals().tax().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(tax).isEqualByComparingTo(invoice.totals().tax().amount());
    }

    private static CreditNote credit(VisionCraft vc, CreditInvoice command) {
        return vc.invoices().credit(clerk(), command);
    }

    private static void pay(VisionCraft vc, InvoiceId invoice, String amount, String reference) {
        vc.invoices()
                .recordPayment(
                        clerk(),
                        RecordPayment.of(invoice, amount, "EUR", "card", reference, MovableClock.START.plus(A_MONTH)));
    }

    private static void issueAndPay(VisionCraft vc, Document old) {
        Invoice issued = vc.invoices().issue(everything(vc), IssueInvoice.of(old.invoice()));
        assertThat(issued.number()).isEqualTo("INV-2026-000008");
        assertThat(issued.totals().due()).hasToString("23.80 EUR");
        pay(vc, old.invoice(), "23.80", "new-2");
        assertThat(vc.invoices().receivable(clerk(), old.invoice()).settlement())
                .isEqualTo(Settlement.PAID);
    }

    private static void reissue(VisionCraft vc, Document old) {
        Invoice next = vc.invoices()
                .reissue(everything(vc), ReissueInvoice.of(old.invoice()).withPurchaseOrder("PO 8"));
        assertThat(next.number()).isEqualTo("INV-2026-000009");
        assertThat(vc.invoices().receivable(clerk(), next.id()).allocated()).hasToString("5.00 EUR");
        assertThat(payments(vc, next.id())).hasSize(1);
        assertThat(vc.invoices().findByOrder(clerk(), old.order())).contains(next);
    }

    /** Numbers from 1 on without a gap. */
    private static void assertNumbered(VisionCraft vc, int invoices, int notes) {
        assertThat(invoices(vc).stream()
                        .filter(row -> row.status() == InvoiceStatus.ISSUED)
                        .map(row -> vc.invoices().get(clerk(), row.id()).number())
                        .sorted())
                .isEqualTo(numbers("INV", invoices));
        assertThat(
                        Listings.all(
                                        3,
                                        request ->
                                                vc.invoices().listCreditNotes(clerk(), CreditNoteSearch.all(), request))
                                .stream()
                                .map(CreditNoteSummary::number)
                                .sorted())
                .isEqualTo(numbers("CRN", notes));
    }

    private static List<String> numbers(String prefix, int last) {
        return IntStream.rangeClosed(1, last)
                .mapToObj(n -> String.format(Locale.ROOT, "%s-2026-%06d", prefix, n))
                .toList();
    }

    /**
     * What is billed is owed or settled, what was paid is kept, and no invariant is broken, but that these documents were written
     * without the events of 0.1.
     */
    private static void assertBalanced(VisionCraft vc, JpaPersistence store) {
        BigDecimal owed = BigDecimal.ZERO;
        for (InvoiceSummary row : invoices(vc)) {
            if (row.status() == InvoiceStatus.ISSUED) {
                Receivable receivable = vc.invoices().receivable(clerk(), row.id());
                BigDecimal billed =
                        vc.invoices().get(clerk(), row.id()).totals().due().amount();
                BigDecimal credited = vc.invoices().creditNotes(clerk(), row.id()).stream()
                        .map(note -> note.totals().due().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal paid = payments(vc, row.id()).stream()
                        .map(payment -> payment.amount().amount())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(billed.subtract(credited))
                        .isEqualByComparingTo(receivable
                                .balance()
                                .amount()
                                .add(receivable.allocated().amount()));
                assertThat(paid)
                        .isEqualByComparingTo(receivable
                                .allocated()
                                .amount()
                                .add(receivable.excess().amount()));
                owed = owed.add(receivable.balance().amount());
            }
        }
        assertThat(vc.invoices().aged(clerk()))
                .singleElement()
                .extracting(AgedReceivables::total)
                .hasToString(owed + " EUR");
        assertThat(Invariants.of(store, StandIns.issuer().currency()).violations())
                .allMatch(broken -> broken.startsWith("The outbox knows nothing of version "));
    }

    private static List<InvoiceSummary> invoices(VisionCraft vc) {
        return Listings.all(3, request -> vc.invoices().list(clerk(), InvoiceSearch.all(), request));
    }

    private static List<Payment> payments(VisionCraft vc, InvoiceId invoice) {
        return Listings.all(3, request -> vc.invoices().payments(clerk(), invoice, request));
    }

    private static Caller everything(VisionCraft vc) {
        return Caller.system("everything", vc.permissions().all());
    }

    private static VisionCraft library(JpaPersistence store) {
        StandIns standIns = StandIns.create();
        Stream.generate(standIns.ids()::next)
                .limit(2 * UpgradeTest.MORE_IDS_THAN_THERE_ARE)
                .forEach(id -> {});
        standIns.clock().set(MovableClock.START.plus(A_MONTH));
        return standIns.builder(store, StandIns.issuer())
                .tax(TaxSettings.by(FlatRateTax.of("19", "7")))
                .build();
    }

    /**
     * What 0.1 left.
     *
     * @param part was credited and paid in part
     * @param open was not
     * @param other was paid in part
     * @param draft has no number
     * @param customer who bought all
     */
    private record Left(Document part, Document open, Document other, Document draft, OldDocuments customer) {

        static Left in(HikariDataSource pool, TestStore like) throws SQLException {
            try (Connection connection = pool.getConnection()) {
                OldDocuments docs =
                        new OldDocuments(like.database().dialect(), connection, UpgradeTest.MORE_IDS_THAN_THERE_ARE);
                Document part = docs.invoiced(
                        "INV-2026-000005",
                        List.of(
                                docs.line("STANDARD", "S", "19", "10.00", 7),
                                docs.line("REDUCED", "S", "7", "3.33", 3)));
                docs.paid(part, "30.00", "old-1");
                docs.paid(part, "20.00", "old-2");
                docs.credited(part, "CRN-2026-000003", List.of(2, 0));
                Document open = docs.invoiced("INV-2026-000006", List.of(standard(docs)));
                Document other = docs.invoiced("INV-2026-000007", List.of(standard(docs)));
                docs.paid(other, "5.00", "old-3");
                Document draft = docs.drafted("DRAFT-1", List.of(standard(docs)));
                docs.next("invoice:INV", 8);
                docs.next("credit-note:CRN", 4);
                return new Left(part, open, other, draft, docs);
            }
        }

        private static Line standard(OldDocuments docs) {
            return docs.line("STANDARD", "S", "19", "10.00", 2);
        }
    }
}
