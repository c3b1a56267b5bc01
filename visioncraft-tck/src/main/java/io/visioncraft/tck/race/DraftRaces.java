package io.visioncraft.tck.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CloseBooks;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Drafts that are issued while something else happens. */
final class DraftRaces {

    private static final Caller CLERK = BillingFixtures.clerk();

    private DraftRaces() {}

    static List<RacePair> all() {
        return List.of(
                new RacePair(
                        "issue the drafts while one of them is paid",
                        DraftRaces::payWhileIssuing,
                        Set.of(Outcome.bothDone(), new Outcome(Outcome.DONE, BillingCodes.INVOICE_NOT_ISSUED.value()))),
                RacePair.bothDone("close the books while the drafts are issued", DraftRaces::closeWhileIssuing));
    }

    /** Money is taken from the moment the invoice is issued on, and for nothing before. */
    private static Calls payWhileIssuing(World world) {
        VisionCraft late = world.deferring();
        Invoice draft = invoiceOf(late, aDraft(world, late, OrderDescription.none()));
        RecordPayment payment = world.billing().aPaymentOf(draft.id(), "1.00");
        InvoiceManagement invoices = late.invoices();
        return Calls.of(
                        () -> invoices.issueDrafts(CLERK, IssueDrafts.oldest(10)),
                        () -> invoices.recordPayment(CLERK, payment))
                .then((issued, paid) -> assertThat(invoices.receivable(CLERK, draft.id())
                                .allocated()
                                .positive())
                        .as("the money counts")
                        .isEqualTo(paid != null));
    }

    /** Who has closed the books sees all that counts in them, and nothing is added. */
    private static Calls closeWhileIssuing(World world) {
        VisionCraft late = world.deferring();
        LocalDate day = LocalDate.ofInstant(
                        world.standIns().clock().instant(), StandIns.issuer().zone())
                .minusDays(1);
        OrderDescription past = OrderDescription.none().supplied(day);
        InvoiceManagement invoices = late.invoices();
        aDraft(world, late, past);
        invoices.issueDrafts(CLERK, IssueDrafts.oldest(10)); // the series has begun
        aDraft(world, late, past);
        return Calls.of(
                        () -> {
                            invoices.closeBooks(CLERK, CloseBooks.until(day));
                            return countedUntil(day, invoices);
                        },
                        () -> invoices.issueDrafts(CLERK, IssueDrafts.oldest(10)))
                .then((counted, issued) -> assertThat(countedUntil(day, invoices))
                        .as("invoices that count in the closed books")
                        .isEqualTo(counted));
    }

    private static long countedUntil(LocalDate day, InvoiceManagement invoices) {
        return invoices.list(CLERK, InvoiceSearch.all(), ListRequest.first()).items().stream()
                .map(InvoiceSummary::issue)
                .filter(issue -> issue != null && !issue.accountingDate().isAfter(day))
                .count();
    }

    private static Order aDraft(World world, VisionCraft late, OrderDescription described) {
        return late.orders()
                .place(
                        IdentityFixtures.as(world.people().aCustomer()),
                        PlaceOrder.of(List.of(world.orders().anItem())).described(described));
    }

    private static Invoice invoiceOf(VisionCraft late, Order order) {
        return late.invoices().findByOrder(CLERK, order.id()).orElseThrow();
    }
}
