package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.CreditReason;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceLine;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.Payment;
import io.visioncraft.housekeeping.HousekeepingReport;
import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderItem;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.Shown;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Documents keep the names on them until their retention is over; after that amounts stay (INV-7). */
@Rule("INV-7")
abstract class RetentionSuite extends BehaviourSuite {

    /** The first instant of 2037 in the issuer's zone: documents of 2026 are over. */
    private static final Instant OVER = Instant.parse("2036-12-31T23:00:00Z");

    private static final String[] NAMES = {
        "Ann Smith", "ann@", "Lane 1", "PO-77", "Gate 3", "Mrs Smith", "Ring 9", "Ref. 5"
    };
    private static final RunHousekeeping RUN = RunHousekeeping.standard();

    private IdentityFixtures people;
    private CatalogFixtures catalog;
    private BillingFixtures billing;
    private User ann;
    private Caller scheduler;

    RetentionSuite() {}

    @BeforeEach
    void beginWithACustomer() {
        people = IdentityFixtures.in(vc);
        catalog = CatalogFixtures.in(vc);
        billing = BillingFixtures.in(vc, catalog);
        ann = people.aCustomer("ann@example.com", "Ann Smith");
        scheduler = system("housekeeping:run:any");
    }

    // the end

    @Test
    void statesTheEndOfRetentionByThePolicyOfItsIssue() {
        Invoice invoice = invoice(vc);
        Invoice brief = invoice(with(InvoicingPolicy.standard().retainingYears(1)));
        clock.set(Instant.parse("2026-12-31T23:00:00Z"));

        assertThat(endOf(invoice.issue())).isEqualTo("2036-12-31");
        assertThat(endOf(brief.issue())).isEqualTo("2027-12-31");
        assertThat(endOf(invoice(vc).issue())).isEqualTo("2037-12-31");
        assertThat(endOf(credited(invoice).issue())).isEqualTo("2037-12-31");
    }

    @Test
    @Rule("INV-5")
    void keepsACreditNoteNoShorterThanItsInvoice() {
        VisionCraft hasty = with(InvoicingPolicy.standard().retainingYears(1));
        Invoice invoice = invoice(vc);

        assertThat(endOf(hasty.invoices().credit(clerk(), whole(invoice)).issue()))
                .isEqualTo("2036-12-31");
    }

    @Test
    void changesNothingOfADocumentWithALaterPolicy() {
        VisionCraft hasty = with(InvoicingPolicy.standard().retainingYears(1));
        Invoice kept = settled(invoice(vc));
        Invoice brief = settled(invoice(hasty));
        passTo(Instant.parse("2028-06-01T12:00:00Z"));

        assertThat(hasty.housekeeping().run(scheduler, RUN).documents()).isEqualTo(1);

        assertThat(now(kept)).isEqualTo(kept);
        assertThat(now(brief).anonymous()).isTrue();
    }

    /** As a version wrote it that knew of no retention. */
    @Test
    void judgesADocumentWithoutAnEndByThePolicyInForce() {
        Invoice invoice = unstated(settled(invoice(vc)));
        passTo(Instant.parse("2028-12-31T22:59:59Z"));
        VisionCraft two = with(InvoicingPolicy.standard().retainingYears(2));

        assertThat(run(two).documents()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(run(vc).documents()).isZero();
        assertThat(run(two).documents()).isEqualTo(1);
        assertThat(now(invoice).anonymous()).isTrue();
    }

    // taking names off

    @Test
    @Rule({"INV-2", "IDN-8", "GEN-10", "EVT-1"})
    void takesTheNamesOffAndLeavesTheAmounts() {
        Invoice invoice = named();
        CreditNote note = vc.invoices()
                .credit(
                        clerk(),
                        CreditInvoice.part(invoice.id(), "Mrs Smith was ill").amount("10.00", "EUR"));
        CreditNote goods = vc.invoices()
                .credit(
                        clerk(),
                        CreditInvoice.part(invoice.id(), "Ann Smith again")
                                .line(invoice.lines().get(0).orderLine(), 1)
                                .as(CreditReason.RETURN));
        Payment payment = billing.paid(
                invoice.id(),
                billing.receivableOf(invoice.id()).balance().amount().toPlainString());
        passTo(OVER.minusSeconds(1));
        assertThat(run(vc)).isEqualTo(new HousekeepingReport(0, 0, 0, 0, 0, true));
        assertThat(Shown.of(now(invoice))).contains("Ann Smith", "Lane 1", "PO-77", "Gate 3", "Mrs Smith", "Ref. 5");
        clock.advance(Duration.ofSeconds(1));
        events.clear();

        HousekeepingReport report = run(vc);

        Invoice left = now(invoice);
        assertThat(report).isEqualTo(new HousekeepingReport(0, 0, 0, 0, 3, true));
        assertThat(Shown.of(List.of(left, now(note), now(goods)))).doesNotContain(NAMES);
        assertThat(left)
                .isEqualTo(like(invoice)
                        .with(Invoice::parties, left.parties())
                        .with(Invoice::lines, left.lines())
                        .with(Invoice::references, left.references())
                        .with(Invoice::version, invoice.version() + 1)
                        .made());
        assertThat(left.parties().seller()).isEqualTo(invoice.parties().seller());
        assertThat(left.parties().buyer().legalName()).isEqualTo("[erased]");
        assertThat(Objects.requireNonNull(left.parties().buyer().address()).country())
                .isEqualTo("DE");
        assertThat(left.simplified()).isFalse();
        assertThat(left.lines().get(0))
                .isEqualTo(like(invoice.lines().get(0))
                        .with(InvoiceLine::description, invoice.lines().get(0).code())
                        .made());
        assertThat(left.references().orderReference())
                .isEqualTo(invoice.references().orderReference());
        assertThat(now(note).reason()).isEqualTo(new CreditReason("OTHER", "[erased]"));
        assertThat(now(note).totals()).isEqualTo(note.totals());
        assertThat(vc.invoices().payment(clerk(), payment.id())).isEqualTo(payment);
        assertThat(events.ofType(BillingEvents.INVOICE_ANONYMISED))
                .extracting(EventRecord::data)
                .containsExactly(Map.of(
                        "order",
                        invoice.order().toString(),
                        "customer",
                        ann.id().toString(),
                        "number",
                        invoice.number()));
        assertThat(events.ofType(BillingEvents.CREDIT_NOTE_ANONYMISED)).hasSize(2);
        assertThat(run(vc)).isEqualTo(new HousekeepingReport(0, 0, 0, 0, 0, true));
        assertThat(events.all()).hasSize(3);
    }

    @Test
    @Rule({"INV-2", "GEN-12"})
    void keepsASimplifiedInvoiceSimplifiedAndFindsAllAsBefore() {
        Invoice invoice = settled(invoice(vc));
        CreditNote note = credited(settled(invoice(vc)));
        passTo(OVER);
        run(vc);

        assertThat(now(invoice).simplified()).isTrue();
        assertThat(vc.invoices().findByNumber(clerk(), invoice.number())).contains(now(invoice));
        assertThat(vc.invoices().findCreditNote(clerk(), note.number())).contains(now(note));
        assertThat(vc.invoices()
                        .list(as(ann), InvoiceSearch.all(), ListRequest.first())
                        .items())
                .hasSize(2);
        assertThat(vc.invoices()
                        .listCreditNotes(as(ann), CreditNoteSearch.all(), ListRequest.first())
                        .items())
                .hasSize(1);
        assertThat(vc.invoices().creditable(clerk(), invoice.id()).groups()).hasSize(1);
    }

    @Test
    @Rule("INV-5")
    void keepsTheNamesTogetherUntilTheLastCreditNoteIsOver() {
        Invoice invoice = settled(named());
        CreditNote early = part(invoice);
        clock.set(Instant.parse("2027-06-01T12:00:00Z"));
        CreditNote late = part(invoice);
        passTo(OVER);

        assertThat(run(vc).documents()).isZero();

        assertThat(List.of(now(invoice), now(early), now(late))).isEqualTo(List.of(invoice, early, late));
        passTo(Instant.parse("2037-12-31T23:00:00Z"));
        assertThat(run(vc).documents()).isEqualTo(3);
        assertThat(Shown.of(List.of(now(invoice), now(early), now(late)))).doesNotContain(NAMES);
    }

    @Test
    @Rule("INV-3")
    void keepsTheNamesAsLongAsSomethingIsOwed() {
        Invoice owed = invoice(vc);
        Invoice overpaid = invoice(vc);
        vc.invoices()
                .recordPayment(
                        clerk(), billing.aPaymentOf(overpaid.id(), "1000.00").acceptingOverpayment());
        passTo(OVER);
        assertThat(run(vc)).isEqualTo(new HousekeepingReport(0, 0, 0, 0, 1, true));
        assertThat(now(overpaid).anonymous()).isTrue();
        assertThat(now(owed)).isEqualTo(owed);

        settled(owed);

        assertThat(run(vc).documents()).isEqualTo(1);
        assertThat(now(owed).anonymous()).isTrue();
        assertThat(billing.receivableOf(overpaid.id()).excess().positive()).isTrue();
    }

    @Test
    @Rule("INV-5")
    void creditsAnInvoiceThatNamesNobodyAndTakesTheTextOffInItsTime() {
        Invoice invoice = settled(named());
        passTo(OVER);
        run(vc);

        CreditNote note = vc.invoices()
                .credit(clerk(), CreditInvoice.part(invoice.id(), "Mrs Smith").amount("1.00", "EUR"));

        assertThat(note.parties()).isEqualTo(now(invoice).parties());
        assertThat(run(vc).documents()).isZero();
        assertThat(now(note).reason().text()).isEqualTo("Mrs Smith");
        passTo(Instant.parse("2047-12-31T23:00:00Z"));
        assertThat(run(vc).documents()).isEqualTo(1);
        assertThat(now(note).reason().text()).isEqualTo("[erased]");
    }

    // the person

    @Test
    @Rule("IDN-8")
    void leavesNothingOfAnErasedPersonInEitherOrder() {
        Invoice first = settled(named());
        erase();
        assertThat(now(first)).as("the law keeps it").isEqualTo(first);
        passTo(OVER);
        run(vc);
        ann = people.aCustomer("ann@example.com", "Ann Smith");
        clock.set(Instant.parse("2037-03-01T12:00:00Z"));
        Invoice second = settled(named());
        passTo(Instant.parse("2047-12-31T23:00:00Z"));
        run(vc);
        erase();

        for (Invoice one : List.of(first, second)) {
            assertThat(Shown.of(
                            List.of(now(one), vc.orders().get(Caller.system("desk", "order:read:any"), one.order()))))
                    .doesNotContain("Ann Smith", "ann@", "Lane 1", "PO-77", "Gate 3", "Ring 9", "Ref. 5");
        }
        assertThat(Shown.of(events.all())).doesNotContain(NAMES);
    }

    @Test
    @Rule("IDN-8")
    void tellsThePersonUntilWhenItsDocumentsKeepTheName() {
        Invoice invoice = invoice(vc);
        clock.set(Instant.parse("2027-06-01T12:00:00Z"));
        credited(invoice);

        Object exported = vc.users().export(people.admin(), ann.id()).content().get("invoices");

        assertThat(exported).asString().contains("retainedUntil=2037-12-31");
    }

    // batches, nodes

    @Test
    @Rule("GEN-13")
    void goesOnWithTheNextCallWhereItStopped() {
        List<Invoice> all = Stream.generate(() -> settled(invoice(vc))).limit(5).toList();
        passTo(OVER);
        RunHousekeeping twoOfTwo = RUN.inBatchesOf(2).atMost(2);

        assertThat(vc.housekeeping().run(scheduler, twoOfTwo)).isEqualTo(new HousekeepingReport(0, 0, 0, 0, 4, false));
        assertThat(vc.housekeeping().run(scheduler, RUN.inBatchesOf(2)))
                .isEqualTo(new HousekeepingReport(0, 0, 0, 0, 1, true));

        assertThat(all).allMatch(one -> now(one).anonymous());
        assertThat(events.ofType(BillingEvents.INVOICE_ANONYMISED)).hasSize(5);
    }

    @Test
    @Rule("GEN-13")
    void takesEachDocumentOnceWhenSeveralNodesDo() {
        List<Invoice> all = Stream.generate(() -> settled(invoice(vc))).limit(6).toList();
        passTo(OVER);

        List<Race.Outcome<Long>> outcomes = Race.times(
                3,
                n -> () -> vc.housekeeping().run(scheduler, RUN.inBatchesOf(2)).documents());

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        assertThat(all).allMatch(one -> now(one).anonymous());
        assertThat(events.ofType(BillingEvents.INVOICE_ANONYMISED)).hasSize(6);
    }

    /** The credit has read the invoice when housekeeping takes the names off it. */
    @Test
    @Rule("INV-5")
    void namesNobodyOnACreditNoteThatIsMadeMeanwhile() {
        Invoice invoice = settled(named());
        Invoice other = settled(named());
        passTo(OVER);
        VisionCraft credits = meanwhile("find");
        VisionCraft cancels = meanwhile("findByOrder");

        CreditNote note = credits.invoices().credit(clerk(), whole(invoice));
        cancels.orders()
                .cancel(
                        system("order:cancel:any", "order:read:any"),
                        CancelOrder.of(other.order()).because("Mistake"));

        assertThat(note.parties()).isEqualTo(now(invoice).parties());
        assertThat(now(invoice).anonymous()).isTrue();
        assertThat(vc.invoices().creditNotes(clerk(), other.id()))
                .extracting(CreditNote::parties)
                .containsExactly(now(other).parties());
        assertThat(now(other).anonymous()).isTrue();
    }

    /** A library for which housekeeping runs once an invoice was read. */
    private VisionCraft meanwhile(String reading) {
        return libraryOver(
                Interleaving.after(persistence, "invoices", reading, Interleaving.once(() -> apart(() -> run(vc)))));
    }

    /** In a thread of its own, as another node would. */
    private static void apart(Runnable work) {
        Thread thread = new Thread(work);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void passTo(Instant time) {
        clock.set(time);
        billing.anInvoiceOf(people.aCustomer(), 1, "1.00");
    }

    private VisionCraft with(InvoicingPolicy policy) {
        return standIns.builder(persistence, issuer()).invoicing(policy).build();
    }

    private HousekeepingReport run(VisionCraft library) {
        return library.housekeeping().run(scheduler, RUN);
    }

    private Invoice invoice(VisionCraft library) {
        Order order = library.orders()
                .place(
                        as(ann),
                        PlaceOrder.of(catalog.anActiveServiceAt("80.00", "EUR").id(), 2));
        return billing.invoiceOf(order.id());
    }

    /** An invoice with all that a person can be named by. */
    private Invoice named() {
        vc.users()
                .changeProfile(
                        people.admin(),
                        ChangeProfile.of(ann.id())
                                .billedTo(BillingProfile.of("Ann Smith Ltd", "Lane 1", "1000", "Town", "DE")));
        OrderItem item = OrderItem.of(catalog.anActiveServiceAt("80.00", "EUR").id(), 2)
                .stating("80.00", "EUR", "Agreed", "Cleaning for Mrs Smith");
        PlaceOrder command = PlaceOrder.of(List.of(item))
                .forCustomer(ann.id())
                .described(OrderDescription.none()
                        .withReference("Ref. 5")
                        .withPurchaseOrder("PO-77")
                        .deliveredTo(DeliverTo.of("Gate 3, Ring 9", "1010", "Wien", "AT")));
        return billing.invoiceOf(vc.orders()
                .place(system("order:place:any", "order:price:any"), command)
                .id());
    }

    private Invoice settled(Invoice invoice) {
        billing.paid(
                invoice.id(),
                billing.receivableOf(invoice.id()).balance().amount().toPlainString());
        return invoice;
    }

    /** The same invoice and its credit notes as a version wrote them that knew of no retention. */
    private Invoice unstated(Invoice invoice) {
        Issuance issue = Objects.requireNonNull(invoice.issue());
        Invoice older = like(invoice)
                .with(
                        Invoice::issue,
                        new Issuance(
                                issue.number(),
                                issue.date(),
                                issue.taxPoint(),
                                issue.accountingDate(),
                                issue.dueDate(),
                                issue.terms(),
                                null))
                .with(Invoice::version, invoice.version() + 1)
                .made();
        persistence.transactions().inTransaction(() -> {
            persistence.billing().invoices().save(older, List.of());
            return older;
        });
        return older;
    }

    private CreditNote credited(Invoice invoice) {
        return vc.invoices().credit(clerk(), whole(invoice));
    }

    private static CreditInvoice whole(Invoice invoice) {
        return CreditInvoice.whole(invoice.id(), "Never delivered");
    }

    private CreditNote part(Invoice invoice) {
        return vc.invoices()
                .credit(clerk(), CreditInvoice.part(invoice.id(), "Late").amount("1.00", "EUR"));
    }

    private void erase() {
        vc.users().erase(people.admin(), EraseUser.of(ann.id(), "She asked for it"));
    }

    private Invoice now(Invoice invoice) {
        return vc.invoices().get(clerk(), invoice.id());
    }

    private CreditNote now(CreditNote note) {
        return vc.invoices().creditNote(clerk(), note.id());
    }

    private static LocalDate endOf(@Nullable Issuance issue) {
        return Objects.requireNonNull(Objects.requireNonNull(issue).retainedUntil());
    }
}
