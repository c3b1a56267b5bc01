package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.AgedReceivables;
import io.visioncraft.billing.BilledAmounts;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.CreditNoteSummary;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.Settlement;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.Tombstone;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of documents that a bookkeeper exports, on every store. Tax is 19 per cent; invoices are issued at once. */
@Rule("GEN-12")
public abstract class DocumentListSuite extends DraftsSuite {

    private static final InvoiceSearch INVOICES = InvoiceSearch.all();
    private static final CreditNoteSearch NOTES = CreditNoteSearch.all();

    private VisionCraft shop;
    private User bob;

    DocumentListSuite() {}

    @BeforeEach
    void beginWithALibraryThatIssuesAtOnce() {
        shop = with(InvoicingPolicy.standard());
        bob = people.aCustomer();
    }

    @Test
    @Rule("MON-5")
    void showsBuyerNetAndTaxOfEachInvoice() {
        bill("Ann GmbH");
        Order issued = placed(shop);
        Order draft = placed(vc);
        bill("Ann & Söhne GmbH");

        List<InvoiceSummary> rows = rows(clerk(), INVOICES.oldestFirst());

        assertThat(rows).extracting(InvoiceSummary::order).containsExactly(issued.id(), draft.id());
        assertThat(rows).extracting(InvoiceSummary::buyer).containsOnly("Ann GmbH");
        assertThat(rows)
                .extracting(InvoiceSummary::amounts)
                .containsOnly(new BilledAmounts(eur("160.00"), eur("30.40"), eur("190.40")));
        assertThat(rows.get(0).amounts().gross()).isEqualTo(rows.get(0).payable());
        assertThat(rows.get(0).toString()).doesNotContain("Ann").contains("INV-2026-000001");
        assertThat(rows(ann, INVOICES.oldestFirst())).isEqualTo(rows);
    }

    @Test
    @Rule("INV-4")
    void showsNoBuyerOfAnInvoiceThatBecameVoid() {
        bill("Ann GmbH");
        Order order = placed(vc);

        vc.orders().cancel(ann, CancelOrder.of(order.id()));

        assertThat(rows(clerk(), INVOICES)).singleElement().satisfies(row -> {
            assertThat(row.status()).isEqualTo(InvoiceStatus.VOID);
            assertThat(row.buyer()).isEqualTo(Tombstone.TEXT);
            assertThat(row.payable()).isEqualTo(eur("190.40"));
        });
    }

    @Test
    @Rule({"INV-5", "MON-1"})
    void showsBuyerNetAndTaxOfEachCreditNoteInItsCurrency() {
        bill("Ann GmbH");
        catalog.aPrice(cleaning.id(), "9000", "JPY");
        Order euro = placed(shop);
        Order yen = shop.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).in("JPY"));
        credit(invoiceOf(euro));
        credit(invoiceOf(yen));
        bill("Another Ltd");

        List<CreditNoteSummary> rows = notes(clerk(), NOTES.oldestFirst());

        assertThat(rows).extracting(CreditNoteSummary::buyer).containsOnly("Ann GmbH");
        assertThat(rows)
                .extracting(row -> row.amounts().net() + ", " + row.amounts().tax() + ", " + row.payable())
                .containsExactly("160.00 EUR, 30.40 EUR, 190.40 EUR", "9000 JPY, 1710 JPY, 10710 JPY");
        assertThat(rows.get(0).toString()).doesNotContain("Ann").contains("CRN-2026-000001");
    }

    @Test
    @Rule("GEN-9")
    void listsTheOldestFirstAsAJournalIsWritten() {
        List<InvoiceId> made = new ArrayList<>();
        for (int n = 0; n < 7; n++) {
            Order order = shop.orders().place(n % 3 == 0 ? as(bob) : ann, PlaceOrder.of(cleaning.id(), 1));
            made.add(invoiceOf(order).id());
            if (n % 2 == 0) {
                pay(invoiceOf(order).id(), n == 4 ? "95.20" : "1.00");
            }
            clock.advance(Duration.ofHours(10));
        }
        placed(vc); // a draft among them
        LocalDate day = TODAY.plusDays(1);

        assertThat(ids(clerk(), INVOICES.oldestFirst().in(InvoiceStatus.ISSUED)))
                .isEqualTo(made);
        assertThat(rows(clerk(), INVOICES.oldestFirst()))
                .hasSize(8)
                .isSortedAccordingTo((one, other) -> day(one).compareTo(day(other)));
        for (InvoiceSearch search : List.of(
                INVOICES,
                INVOICES.ofCustomer(customer.id()),
                INVOICES.in(InvoiceStatus.ISSUED, InvoiceStatus.DRAFT),
                INVOICES.open(),
                INVOICES.open().ofCustomer(bob.id()),
                INVOICES.settledAs(Settlement.PAID),
                INVOICES.onlyWithExcess(),
                INVOICES.issuedFrom(day),
                INVOICES.issuedFrom(day).issuedUntil(day),
                INVOICES.issuedFrom(day).dueUntil(day.plusDays(15)),
                INVOICES.open().dueUntil(day.plusDays(14)),
                INVOICES.onlyOverdue())) {
            List<InvoiceSummary> newest = new ArrayList<>(rows(clerk(), search));
            Collections.reverse(newest);
            assertThat(rows(clerk(), search.oldestFirst())).as("%s", search).isEqualTo(newest);
        }
    }

    private static LocalDate day(InvoiceSummary row) {
        return row.issue() == null ? LocalDate.MAX : row.issue().date();
    }

    @Test
    @Rule("GEN-9")
    void listsTheOldestCreditNotesFirst() {
        List<CreditNoteSummary> made = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            Order order = shop.orders().place(n % 2 == 0 ? as(bob) : ann, PlaceOrder.of(cleaning.id(), 1));
            made.add(CreditNoteSummary.of(credit(invoiceOf(order))));
            clock.advance(Duration.ofHours(10));
        }
        LocalDate day = TODAY.plusDays(1);

        assertThat(notes(clerk(), NOTES.oldestFirst())).isEqualTo(made);
        for (CreditNoteSearch search : List.of(
                NOTES,
                NOTES.ofCustomer(bob.id()),
                NOTES.issuedFrom(day),
                NOTES.issuedUntil(day),
                NOTES.ofCustomer(customer.id()).issuedFrom(day).issuedUntil(day))) {
            List<CreditNoteSummary> newest = new ArrayList<>(notes(clerk(), search));
            Collections.reverse(newest);
            assertThat(notes(clerk(), search.oldestFirst())).as("%s", search).isEqualTo(newest);
        }
    }

    @Test
    @Rule("GEN-9")
    void missesNoneThatWereThereWhileOthersAreIssued() {
        placed(shop);
        placed(shop);
        Listing<InvoiceSummary> first = shop.invoices().list(clerk(), INVOICES.oldestFirst(), ListRequest.first(1));

        clock.advance(Duration.ofDays(1));
        placed(shop);

        assertThat(Listings.all(
                        2,
                        request -> shop.invoices()
                                .list(
                                        clerk(),
                                        INVOICES.oldestFirst(),
                                        request.cursor() == null ? request.after(first.next()) : request)))
                .extracting(DraftsSuite::numberOf)
                .isEqualTo(numbers(2, 3));
    }

    @Test
    @Rule("GEN-9")
    void refusesTheCursorOfAnotherOrder() {
        for (int n = 0; n < 3; n++) {
            credit(invoiceOf(placed(shop)));
            placed(shop);
        }
        List<InvoiceSearch> orders = List.of(
                INVOICES.open(), INVOICES.open().oldestFirst(), INVOICES.open().mostUrgentFirst());
        for (InvoiceSearch one : orders) {
            ListRequest next = ListRequest.first(1)
                    .after(shop.invoices()
                            .list(clerk(), one, ListRequest.first(1))
                            .next());
            for (InvoiceSearch other : orders) {
                if (other.equals(one)) {
                    assertThat(shop.invoices().list(clerk(), other, next).items())
                            .hasSize(1);
                } else {
                    assertInvalid(
                            KernelCodes.MALFORMED_CURSOR,
                            "cursor",
                            () -> shop.invoices().list(clerk(), other, next));
                }
            }
        }
        ListRequest newest = ListRequest.first(1)
                .after(shop.invoices()
                        .listCreditNotes(clerk(), NOTES, ListRequest.first(1))
                        .next());
        assertInvalid(
                KernelCodes.MALFORMED_CURSOR,
                "cursor",
                () -> shop.invoices().listCreditNotes(clerk(), NOTES.oldestFirst(), newest));
    }

    @Test
    @Rule("GEN-9")
    void fillsEachPartOfAListThatIsSortedByOneDateAndLimitedByTheOther() {
        for (int n = 0; n < 9; n++) {
            placed(shop);
            clock.advance(Duration.ofDays(1));
        }
        LocalDate due = TODAY.plusDays(14).plusDays(4);

        for (InvoiceSearch search : List.of(
                INVOICES.dueUntil(due),
                INVOICES.oldestFirst().dueUntil(due),
                INVOICES.mostUrgentFirst().issuedUntil(TODAY.plusDays(4)),
                INVOICES.mostUrgentFirst().issuedFrom(TODAY.plusDays(4)),
                INVOICES.open().issuedFrom(TODAY).dueUntil(due))) {
            List<Integer> sizes = new ArrayList<>();
            Listings.all(2, request -> {
                Listing<InvoiceSummary> part = shop.invoices().list(clerk(), search, request);
                sizes.add(part.items().size());
                return part;
            });
            assertThat(sizes).as("%s", search).containsExactly(2, 2, 1);
        }
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what a host may do all the same
    void refusesAListWithoutAnOrder() {
        CreditNoteSearch none = new CreditNoteSearch(null, null, null, null);

        assertInvalid(
                KernelCodes.REQUIRED,
                "sort",
                () -> shop.invoices().listCreditNotes(clerk(), none, ListRequest.first()));
    }

    @Test
    @Rule({"INV-3", "GEN-2"})
    void sumsUpWhatOneCustomerOwesForStaffAndForThatCustomer() {
        catalog.aPrice(cleaning.id(), "9000", "JPY");
        placed(shop);
        shop.orders().place(ann, PlaceOrder.of(cleaning.id(), 1).in("JPY"));
        Order bobs = shop.orders().place(as(bob), PlaceOrder.of(cleaning.id(), 1));
        pay(invoiceOf(bobs).id(), "5.20");
        clock.advance(Duration.ofDays(20));

        List<AgedReceivables> anns = shop.invoices().agedOf(clerk(), customer.id());

        assertThat(anns)
                .extracting(one -> one.upTo30().toString(), one -> one.total().toString())
                .containsExactly(tuple("190.40 EUR", "190.40 EUR"), tuple("10710 JPY", "10710 JPY"));
        assertThat(shop.invoices().agedOf(ann, customer.id()))
                .isEqualTo(anns)
                .isEqualTo(shop.invoices().aged(ann));
        assertThat(shop.invoices().agedOf(clerk(), bob.id()))
                .extracting(AgedReceivables::total)
                .containsExactly(eur("90.00"));
        assertThat(shop.invoices().agedOf(ann, bob.id())).isEmpty();
        assertThat(shop.invoices().agedOf(clerk(), new UserId(new UUID(0x7000, 0x8000_0000_0000_0009L))))
                .isEmpty();
        for (Caller other : List.of(Caller.visitor(), system("payment:record:any"))) {
            assertRejected(missingFor(other), () -> shop.invoices().agedOf(other, customer.id()));
        }
    }

    private void bill(String name) {
        BillingProfile profile = BillingProfile.of(name, "Graben 1", "1010", "Wien", "AT");
        shop.users().changeProfile(ann, ChangeProfile.of(customer.id()).billedTo(profile));
    }

    private void pay(InvoiceId invoice, String amount) {
        shop.invoices()
                .recordPayment(
                        clerk(), RecordPayment.of(invoice, amount, "EUR", "transfer", "r-" + invoice, clock.instant()));
    }

    private CreditNote credit(Invoice invoice) {
        return shop.invoices().credit(clerk(), CreditInvoice.whole(invoice.id(), "Broken"));
    }

    private static Caller as(User user) {
        return IdentityFixtures.as(user);
    }

    private List<InvoiceSummary> rows(Caller caller, InvoiceSearch search) {
        return Listings.all(2, request -> shop.invoices().list(caller, search, request));
    }

    private List<InvoiceId> ids(Caller caller, InvoiceSearch search) {
        return rows(caller, search).stream().map(InvoiceSummary::id).toList();
    }

    private List<CreditNoteSummary> notes(Caller caller, CreditNoteSearch search) {
        return Listings.all(2, request -> shop.invoices().listCreditNotes(caller, search, request));
    }
}
