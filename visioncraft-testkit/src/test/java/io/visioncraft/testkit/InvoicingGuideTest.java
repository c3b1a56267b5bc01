package io.visioncraft.testkit;

import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.BilledAmounts;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.Settlement;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.Rule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the guide on invoices shows. */
class InvoicingGuideTest {

    private final InMemoryVisionCraft test = InMemoryVisionCraft.create();
    private final VisionCraft vc = test.vc();
    private final Caller staff = as(test.givenAMemberOfStaff());
    private final List<String> written = new ArrayList<>();

    @Test
    @Rule({"INV-3", "PAY-3"})
    void tellsWhoOwesWhat() {
        User customer = test.givenACustomer();
        Invoice invoice = test.fixtures().billing().anInvoiceOf(customer, 3, "80.00");
        Instant arrived = test.clock().instant();

        // begin: owed
        vc.invoices()
                .recordPayment(
                        staff,
                        RecordPayment.of(invoice.id(), "250.00", "EUR", "transfer", "T-1", arrived)
                                .acceptingOverpayment());
        vc.invoices()
                .credit(
                        staff,
                        CreditInvoice.part(invoice.id(), "One was broken")
                                .line(invoice.lines().get(0).orderLine(), 1));
        Receivable receivable = vc.invoices().receivable(staff, invoice.id());
        // end: owed

        assertThat(receivable.total()).isEqualTo(Money.of("240.00", "EUR"));
        assertThat(receivable.credited()).isEqualTo(Money.of("80.00", "EUR"));
        assertThat(receivable.allocated()).isEqualTo(Money.of("160.00", "EUR"));
        assertThat(receivable.excess()).isEqualTo(Money.of("90.00", "EUR"));
        assertThat(receivable.balance()).isEqualTo(Money.of("0.00", "EUR"));
        assertThat(receivable.settlement()).isEqualTo(Settlement.PAID);

        // begin: unused
        InvoiceSearch withUnusedMoney =
                InvoiceSearch.all().ofCustomer(customer.id()).onlyWithExcess();
        Listing<InvoiceSummary> unused = vc.invoices().list(staff, withUnusedMoney, ListRequest.first());
        // end: unused

        assertThat(unused.items()).extracting(InvoiceSummary::id).containsExactly(invoice.id());

        test.fixtures().billing().anInvoiceOf(customer, 1, "5.00");
        test.fixtures().billing().anInvoiceOf(test.givenACustomer(), 1, "7.00");
        test.clock().advance(Duration.ofDays(15));

        // begin: aged
        List<AgedReceivables> ofAll = vc.invoices().aged(staff);
        List<AgedReceivables> ofOne = vc.invoices().agedOf(staff, customer.id());
        // end: aged

        assertThat(ofAll).extracting(AgedReceivables::upTo30).containsExactly(Money.of("12.00", "EUR"));
        assertThat(ofOne).extracting(AgedReceivables::upTo30).containsExactly(Money.of("5.00", "EUR"));
    }

    @Test
    @Rule({"GEN-12", "INV-8"})
    void findsInvoices() {
        User customer = test.givenACustomer();
        Invoice invoice = test.fixtures().billing().anInvoiceOf(customer, 3, "80.00");
        test.fixtures()
                .billing()
                .credited(test.fixtures()
                        .billing()
                        .anInvoiceOf(customer, 1, "10.00")
                        .id());

        // begin: number
        Optional<Invoice> called = vc.invoices().findByNumber(staff, "inv 2026 1");
        // end: number

        assertThat(called).contains(invoice);
        test.clock().advance(Duration.ofDays(15));

        // begin: list
        InvoiceSearch overdue = InvoiceSearch.all().onlyOverdue().mostUrgentFirst();
        Listing<InvoiceSummary> first = vc.invoices().list(staff, overdue, ListRequest.first(50));
        InvoiceSearch march = InvoiceSearch.all()
                .ofCustomer(customer.id())
                .settledAs(Settlement.UNPAID, Settlement.PART_PAID)
                .issuedFrom(LocalDate.of(2026, 3, 1))
                .issuedUntil(LocalDate.of(2026, 3, 31));
        Listing<InvoiceSummary> open = vc.invoices().list(staff, march, ListRequest.first(50));
        // end: list

        assertThat(first.items()).extracting(InvoiceSummary::id).containsExactly(invoice.id());
        assertThat(open).isEqualTo(first);

        // begin: credits
        Listing<CreditNoteSummary> credits = vc.invoices()
                .listCreditNotes(
                        staff, CreditNoteSearch.all().issuedFrom(LocalDate.of(2026, 3, 1)), ListRequest.first(50));
        // end: credits

        assertThat(credits.items()).hasSize(1);

        // begin: export
        InvoiceSearch journal = InvoiceSearch.all()
                .issuedFrom(LocalDate.of(2026, 3, 1))
                .issuedUntil(LocalDate.of(2026, 3, 31))
                .oldestFirst();
        long rows = Listing.forEach(request -> vc.invoices().list(staff, journal, request), this::write);
        // end: export

        assertThat(rows).isEqualTo(2);
        assertThat(written)
                .containsExactly(
                        line(invoice, "240.00"),
                        line(vc.invoices().findByNumber(staff, "2026-2").orElseThrow(), "10.00"));
    }

    private static String line(Invoice invoice, String amount) {
        return String.join(
                "\t",
                invoice.number(),
                "2026-03-02",
                invoice.parties().buyer().legalName(),
                amount,
                "0.00",
                amount,
                "EUR");
    }

    // begin: row
    private void write(InvoiceSummary row) {
        Issuance issue = Objects.requireNonNull(row.issue()); // days of issue find issued invoices alone
        BilledAmounts amounts = row.amounts();
        written.add(String.join(
                "\t",
                issue.number(),
                issue.date().toString(),
                row.buyer(),
                amounts.net().amount().toPlainString(),
                amounts.tax().amount().toPlainString(),
                amounts.gross().amount().toPlainString(),
                amounts.net().currency().getCurrencyCode()));
    }
    // end: row
}
