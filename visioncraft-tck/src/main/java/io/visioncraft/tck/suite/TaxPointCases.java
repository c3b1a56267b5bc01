package io.visioncraft.tck.suite;

import static io.visioncraft.testkit.fixture.BillingFixtures.clerk;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingEvents;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceNumbering;
import io.visioncraft.billing.InvoiceTrigger;
import io.visioncraft.billing.InvoicingPolicy;
import io.visioncraft.billing.IssueInvoice;
import io.visioncraft.ordering.CompleteOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.tax.TaxDecision;
import io.visioncraft.tax.TaxSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** The base of the suites on the tax point: the clock stands at 30 December 2026, and shops of all kinds work on one store. */
abstract class TaxPointCases extends OrderingSuite {

    static final Instant DECEMBER = Instant.parse("2026-12-30T11:00:00Z");
    static final Instant JANUARY = Instant.parse("2027-01-02T11:00:00Z");
    static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    static final Caller DESK = Caller.system("billing", "invoice:issue:any");

    @BeforeEach
    final void beginBeforeNewYear() {
        clock.set(DECEMBER);
    }

    /** A library over the same store. */
    final VisionCraft shop(InvoicingPolicy policy, TaxSettings tax) {
        return standIns.builder(persistence, issuer())
                .invoicing(policy)
                .tax(tax)
                .build();
    }

    static InvoicingPolicy policy(InvoiceTrigger trigger, InvoiceNumbering numbering) {
        InvoicingPolicy policy = InvoicingPolicy.standard().when(trigger);
        return numbering == InvoiceNumbering.DEFERRED ? policy.deferred() : policy;
    }

    final Order placed(VisionCraft shop) {
        return shop.orders().place(ann, PlaceOrder.of(cleaning.id(), 1));
    }

    static Order started(VisionCraft shop, Order order) {
        shop.orders().confirm(STAFF, WorkOnOrder.of(order.id()));
        return shop.orders().start(STAFF, WorkOnOrder.of(order.id()));
    }

    static Order completed(VisionCraft shop, Order order) {
        return shop.orders()
                .complete(STAFF, CompleteOrder.of(started(shop, order).id()));
    }

    /** Confirms, starts and completes an order, and issues its invoice if that waits. */
    final Invoice invoiced(VisionCraft shop, Order order) {
        completed(shop, order);
        Invoice invoice = invoiceOf(order);
        return invoice.issue() != null ? invoice : issued(shop, invoice);
    }

    static Invoice issued(VisionCraft shop, Invoice draft) {
        return shop.invoices().issue(DESK, IssueInvoice.of(draft.id()));
    }

    final Invoice invoiceOf(Order order) {
        return vc.invoices().findByOrder(clerk(), order.id()).orElseThrow();
    }

    static List<TaxDecision> decisions(Invoice invoice) {
        return invoice.lines().stream().map(line -> line.tax().decision()).toList();
    }

    static List<TaxDecision> decisions(Order order) {
        return order.lines().stream().map(line -> line.tax().decision()).toList();
    }

    /** The one event says what the tax was and is. */
    final void assertToldOnce(Order order, Invoice invoice, String taxPoint) {
        assertThat(events.ofType(BillingEvents.TAX_CHANGED)).singleElement().satisfies(event -> {
            assertThat(event.aggregateId()).isEqualTo(invoice.id().value());
            assertThat(event.aggregateVersion()).isEqualTo(invoice.version());
            assertThat(event.data())
                    .isEqualTo(Map.of(
                            "order",
                            order.id().toString(),
                            "customer",
                            customer.id().toString(),
                            "taxPoint",
                            taxPoint,
                            "taxBefore",
                            order.totals().tax().amount().toPlainString(),
                            "payableBefore",
                            order.totals().due().amount().toPlainString(),
                            "tax",
                            invoice.totals().tax().amount().toPlainString(),
                            "payable",
                            invoice.totals().due().amount().toPlainString(),
                            "currency",
                            "EUR"));
        });
    }
}
