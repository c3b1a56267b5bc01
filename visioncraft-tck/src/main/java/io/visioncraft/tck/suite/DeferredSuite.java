package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceReferences;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.Issuance;
import io.visioncraft.billing.IssueInvoice;
import io.visioncraft.billing.IssuedDrafts;
import io.visioncraft.error.StaleAggregateException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.EraseUser;
import io.visioncraft.identity.Tombstone;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.Party;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.DeliverTo;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderAction;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.OrderReferences;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.ReplaceBuyer;
import io.visioncraft.ordering.SupplyStatement;
import io.visioncraft.testkit.StandIns;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Invoices that wait as drafts until they are issued (INV-4). */
@Rule("INV-4")
public abstract class DeferredSuite extends DraftsSuite {

    DeferredSuite() {}

    @ParameterizedTest
    @EnumSource(InvoiceTrigger.class)
    @Rule({"INV-1", "INV-2"})
    void leavesADraftAtTheTrigger(InvoiceTrigger trigger) {
        VisionCraft library = with(DEFERRED.when(trigger));
        Order order = completed(library, placed(library));

        Invoice draft = invoiceOf(order);

        assertThat(draft.status()).isEqualTo(InvoiceStatus.DRAFT);
        assertThat(draft.issue()).isNull();
        assertThat(draft.totals()).isEqualTo(order.totals());
        assertThat(events.ofType(BillingEvents.INVOICE_ISSUED)).isEmpty();
        assertRejected(BillingCodes.INVOICE_NOT_ISSUED, () -> vc.invoices().receivable(clerk(), draft.id()));
    }

    @Test
    @Rule({"INV-2", "INV-3"})
    void issuesOneDraft() {
        Order order = placed(vc);
        clock.advance(Duration.ofDays(3));

        Invoice issued =
                vc.invoices().issue(desk, IssueInvoice.of(invoiceOf(order).id()));

        assertThat(issued.status()).isEqualTo(InvoiceStatus.ISSUED);
        assertThat(issued.issue()).isEqualTo(new Issuance("INV-2026-000001", TODAY.plusDays(3), TODAY.plusDays(17)));
        assertThat(issued.version()).isEqualTo(2);
        assertThat(invoiceOf(order)).isEqualTo(issued);
        assertThat(vc.invoices().receivable(clerk(), issued.id()).balance()).isEqualTo(order.payable());
        assertThat(events.ofType(BillingEvents.INVOICE_ISSUED)).hasSize(1);
    }

    @Test
    @Rule({"IDN-8", "INV-2"})
    void keepsWhatADraftSaysOfACustomerWhoIsErasedAndNothingOfThatOfAVoidOne() {
        Order kept = vc.orders().place(ann, described());
        Order called = vc.orders().place(ann, described());
        InvoiceReferences said = invoiceOf(kept).references();
        Party buyer = invoiceOf(kept).parties().buyer();

        vc.orders().cancel(ann, CancelOrder.of(called.id()));
        vc.users().erase(people.admin(), EraseUser.of(customer.id(), "She asked for it"));
        started(vc, kept);
        vc.orders().complete(STAFF, CompleteOrder.of(kept.id()).supplied(SupplyStatement.on(TODAY)));

        Invoice draft = invoiceOf(kept);
        Invoice given = invoiceOf(called);
        assertThat(draft.parties().buyer()).isEqualTo(buyer);
        assertThat(draft.references().references()).isEqualTo(said.references());
        assertThat(draft.references().supplyUntil()).isEqualTo(TODAY);
        assertThat(given.status()).isEqualTo(InvoiceStatus.VOID);
        assertThat(given.parties().buyer().legalName()).isEqualTo(Tombstone.TEXT);
        assertThat(given.references().references()).isEqualTo(OrderReferences.NONE);
        assertThat(given.references().deliverTo()).isNull();
    }

    private PlaceOrder described() {
        return PlaceOrder.of(cleaning.id(), 2)
                .described(OrderDescription.none()
                        .withReference("PO of Ann")
                        .deliveredTo(DeliverTo.of("Ring 7", "8010", "Graz", "AT")));
    }

    @Test
    @Rule({"INV-2", "INV-6"})
    void readsSellerAndTermsWhenItIsIssued() {
        Order order = placed(vc);
        Issuer moved = new Issuer(
                StandIns.issuer().party(),
                issuer().zone(),
                issuer().currency(),
                PaymentTerms.net(30),
                issuer().key(),
                issuer().formerKeys(),
                StandIns.issuer().paymentAccounts());

        standIns.builder(persistence, moved)
                .invoicing(DEFERRED)
                .build()
                .invoices()
                .issueDrafts(desk, ALL);

        assertThat(invoiceOf(order).issue()).isEqualTo(new Issuance("INV-2026-000001", TODAY, TODAY.plusDays(30)));
        assertThat(invoiceOf(order).parties().seller()).isEqualTo(moved.party());
        assertThat(invoiceOf(order).parties().paymentAccounts()).isEqualTo(moved.paymentAccounts());
    }

    @Test
    @Rule({"ORD-5", "INV-2", "INV-7"})
    void followsItsOrderUntilItIsIssued() {
        Order whole = started(vc, placed(vc));
        Order less = started(vc, placed(vc));
        Order none = placed(vc);

        vc.orders().complete(STAFF, CompleteOrder.of(whole.id()).supplied(SupplyStatement.on(TODAY.minusDays(2))));
        vc.orders()
                .complete(
                        STAFF,
                        CompleteOrder.of(less.id())
                                .supplied(SupplyStatement.of().line(firstLine(less), 1)));
        vc.orders().cancel(ann, CancelOrder.of(none.id()));
        IssuedDrafts issued = vc.invoices().issueDrafts(desk, ALL);

        assertThat(issued.issued()).extracting(DraftsSuite::numberOf).isEqualTo(numbers(1, 2));
        assertThat(invoiceOf(whole).references().supplyUntil()).isEqualTo(TODAY.minusDays(2));
        assertThat(Objects.requireNonNull(invoiceOf(whole).issue()).accountingDate())
                .isEqualTo(TODAY.minusDays(2));
        assertThat(invoiceOf(less).totals().due()).isEqualTo(eur("95.20"));
        assertThat(invoiceOf(none).status()).isEqualTo(InvoiceStatus.VOID);
        assertThat(vc.invoices().creditNotes(clerk(), invoiceOf(less).id())).isEmpty();
    }

    @Test
    @Rule("ORD-1")
    void takesAnotherBuyerUntilItIsIssuedAlsoAtTheEndOfItsOrder() {
        BillingProfile office = BillingProfile.of("Office Ltd", "Ring 2", "1010", "Wien", "AT");
        Order done = completed(vc, placed(vc));
        Order cancelled = started(vc, placed(vc));
        vc.orders()
                .cancel(
                        STAFF,
                        CancelOrder.of(cancelled.id())
                                .supplied(SupplyStatement.of().line(firstLine(cancelled), 1))
                                .because("Moved away"));
        Order none = placed(vc);
        vc.orders().cancel(ann, CancelOrder.of(none.id()));

        vc.orders().replaceBuyer(STAFF, ReplaceBuyer.of(done.id(), office));
        vc.orders().replaceBuyer(STAFF, ReplaceBuyer.of(cancelled.id(), office));

        assertThat(List.of(invoiceOf(done), invoiceOf(cancelled)))
                .extracting(invoice -> invoice.parties().buyer().legalName())
                .containsOnly("Office Ltd");
        assertThat(vc.orders().allowed(STAFF, done.id()).allows(OrderAction.REPLACE_BUYER))
                .isTrue();
        assertRejected(
                OrderingCodes.WRONG_STATUS, () -> vc.orders().replaceBuyer(STAFF, ReplaceBuyer.of(none.id(), office)));
        vc.invoices().issueDrafts(desk, ALL);
        assertRejected(
                OrderingCodes.WRONG_STATUS, () -> vc.orders().replaceBuyer(STAFF, ReplaceBuyer.of(done.id(), office)));
        assertThat(vc.orders().allowed(STAFF, done.id()).refusal(OrderAction.REPLACE_BUYER))
                .contains(OrderingCodes.WRONG_STATUS.value());
    }

    @Test
    @Rule("INV-5")
    void numbersCreditNotesAtOnce() {
        Order order = placed(vc);
        vc.invoices().issueDrafts(desk, ALL);

        vc.orders().cancel(ann, CancelOrder.of(order.id()));

        assertThat(vc.invoices().creditNotes(clerk(), invoiceOf(order).id()))
                .extracting(CreditNote::number)
                .containsExactly("CRN-2026-000001");
    }

    @Test
    void issuesWhatAnEarlierPolicyLeft() {
        placed(vc);
        VisionCraft immediate = with(InvoicingPolicy.standard());

        Order next = placed(immediate);
        IssuedDrafts issued = immediate.invoices().issueDrafts(desk, ALL);

        assertThat(invoiceOf(next).number()).isEqualTo("INV-2026-000001");
        assertThat(issued.issued()).extracting(DraftsSuite::numberOf).isEqualTo(numbers(2, 2));
    }

    @Test
    void issuesOnlyDrafts() {
        Order order = placed(vc);
        Order none = placed(vc);
        vc.orders().cancel(ann, CancelOrder.of(none.id()));
        vc.invoices().issueDrafts(desk, ALL);
        events.clear();

        for (Order one : List.of(order, none)) {
            Invoice invoice = invoiceOf(one);
            VisionCraftException refusal = assertRejected(
                    BillingCodes.INVOICE_NOT_DRAFT, () -> vc.invoices().issue(desk, IssueInvoice.of(invoice.id())));
            assertThat(refusal.details())
                    .isEqualTo(Map.of(
                            "invoice",
                            invoice.id().toString(),
                            "status",
                            invoice.status().name()));
            assertThat(invoiceOf(one)).isEqualTo(invoice);
        }
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("GEN-6")
    void issuesTheVersionThatTheCallerHasSeen() {
        Invoice draft = invoiceOf(placed(vc));

        assertRejected(
                StaleAggregateException.CODE,
                () -> vc.invoices().issue(desk, IssueInvoice.of(draft.id()).atVersion(2)));

        assertThat(drafts()).hasSize(1);
        assertThat(vc.invoices()
                        .issue(desk, IssueInvoice.of(draft.id()).atVersion(1))
                        .number())
                .isEqualTo("INV-2026-000001");
    }

    @Test
    @Rule("GEN-7")
    void issuesOnceForOneKey() {
        IssueInvoice command = IssueInvoice.of(invoiceOf(placed(vc)).id());

        Invoice first = vc.invoices().issue(desk.withKey("k-1"), command);
        Invoice again = vc.invoices().issue(desk.withKey("k-1"), command);

        assertThat(again).isEqualTo(first);
        assertThat(events.ofType(BillingEvents.INVOICE_ISSUED)).hasSize(1);
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void issuesForThoseWhoMayAlone() {
        Invoice draft = invoiceOf(placed(vc));

        for (Caller other : List.of(Caller.visitor(), ann, system("invoice:credit:any", "invoice:read:any"))) {
            assertRejected(missingFor(other), () -> vc.invoices().issue(other, IssueInvoice.of(draft.id())));
            assertRejected(missingFor(other), () -> vc.invoices().issueDrafts(other, ALL));
        }

        assertThat(drafts()).hasSize(1);
    }
}
