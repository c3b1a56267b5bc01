package io.visioncraft.tck.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CloseBooks;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.billing.ReissueInvoice;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.ordering.CancelOrder;
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

/** An invoice takes the place of another while something else is done with that one (INV-1). */
final class ReissueRaces {

    private static final Caller CLERK = BillingFixtures.clerk();

    private ReissueRaces() {}

    static List<RacePair> all() {
        return List.of(
                RacePair.oneRefused("reissue twice", BillingCodes.INVOICE_REPLACED, ReissueRaces::twice),
                new RacePair(
                        "reissue while a payment is recorded",
                        ReissueRaces::whilePaying,
                        Set.of(Outcome.bothDone(), new Outcome(Outcome.DONE, BillingCodes.INVOICE_REPLACED.value()))),
                new RacePair(
                        "reissue while a payment is reported again",
                        ReissueRaces::whilePayingAgain,
                        Set.of(Outcome.bothDone())),
                new RacePair(
                        "reissue while a part is credited",
                        ReissueRaces::whileCrediting,
                        Set.of(
                                Outcome.bothDone(),
                                new Outcome(Outcome.DONE, BillingCodes.CREDIT_EXCEEDS_INVOICE.value()))),
                new RacePair(
                        "reissue while the order is cancelled",
                        ReissueRaces::whileCancelling,
                        Set.of(Outcome.bothDone(), new Outcome(BillingCodes.NOTHING_TO_CREDIT.value(), Outcome.DONE))),
                RacePair.bothDone("reissue while the books are closed", ReissueRaces::whileClosing));
    }

    private static Calls twice(World world) {
        Invoice invoice = anInvoice(world);
        ReissueInvoice command = ReissueInvoice.of(invoice.id());
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(() -> invoices.reissue(CLERK, command), () -> invoices.reissue(CLERK, command))
                .then((one, other) -> assertThat(invoices.ofOrder(CLERK, invoice.order()))
                        .as("invoices of the order")
                        .hasSize(2));
    }

    /** The payment is on the invoice in force, or was refused. */
    private static Calls whilePaying(World world) {
        Invoice invoice = anInvoice(world);
        RecordPayment part = world.billing().aPaymentOf(invoice.id(), "100.00");
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(
                        () -> invoices.reissue(CLERK, ReissueInvoice.of(invoice.id())),
                        () -> invoices.recordPayment(CLERK, part))
                .then((next, paid) -> requireAllocated(world, invoice, paid == null ? "0.00" : "100.00"));
    }

    private static Calls whilePayingAgain(World world) {
        Invoice invoice = anInvoice(world);
        RecordPayment part = world.billing().aPaymentOf(invoice.id(), "100.00");
        InvoiceManagement invoices = world.vc().invoices();
        invoices.recordPayment(CLERK, part);
        return Calls.of(
                        () -> invoices.reissue(CLERK, ReissueInvoice.of(invoice.id())),
                        () -> invoices.recordPayment(CLERK, part))
                .then((next, paid) -> requireAllocated(world, invoice, "100.00"));
    }

    private static void requireAllocated(World world, Invoice first, String amount) {
        Invoice last = world.vc().invoices().inForce(CLERK, first.id());
        Receivable receivable = world.billing().receivableOf(last.id());
        assertThat(receivable.allocated())
                .as("allocated to the invoice in force")
                .isEqualTo(Money.of(amount, "EUR"));
        assertThat(world.vc()
                        .invoices()
                        .payments(CLERK, first.id(), ListRequest.first())
                        .items())
                .as("payments of the invoice that was replaced")
                .isEmpty();
    }

    /** Nothing is credited twice, and the next invoice is over what the credit left. */
    private static Calls whileCrediting(World world) {
        Invoice invoice = anInvoice(world);
        CreditInvoice one = CreditInvoice.part(invoice.id(), "Broken")
                .line(invoice.lines().get(0).orderLine(), 1);
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(
                        () -> invoices.reissue(CLERK, ReissueInvoice.of(invoice.id())),
                        () -> invoices.credit(CLERK, one))
                .then((next, note) -> assertThat(
                                invoices.inForce(CLERK, invoice.id()).totals().gross())
                        .as("what the invoice in force comes to")
                        .isEqualTo(Money.of(note == null ? "240.00" : "160.00", "EUR")));
    }

    /** All is credited in the end, whichever invoice is in force. */
    private static Calls whileCancelling(World world) {
        User ann = world.people().aCustomer();
        Invoice invoice = world.billing().anInvoiceOf(ann, 3, "80.00");
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(
                        () -> invoices.reissue(CLERK, ReissueInvoice.of(invoice.id())),
                        () -> world.vc().orders().cancel(IdentityFixtures.as(ann), CancelOrder.of(invoice.order())))
                .then((next, cancelled) -> assertThat(invoices.ofOrder(CLERK, invoice.order()))
                        .allSatisfy(each -> assertThat(
                                        world.billing().receivableOf(each.id()).credited())
                                .as("credited of the invoice " + each.number())
                                .isEqualTo(each.totals().gross())));
    }

    /** Who has closed the books sees all that counts in them, and nothing is added. */
    private static Calls whileClosing(World world) {
        LocalDate day = LocalDate.ofInstant(
                        world.standIns().clock().instant(), StandIns.issuer().zone())
                .minusDays(1);
        Caller ann = IdentityFixtures.as(world.people().aCustomer());
        PlaceOrder past = PlaceOrder.of(List.of(world.orders().anItem()))
                .described(OrderDescription.none().supplied(day));
        Order order = world.vc().orders().place(ann, past);
        Invoice invoice = world.billing().invoiceOf(order.id());
        world.billing().credited(anInvoice(world).id()); // both series have begun
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(() -> invoices.reissue(CLERK, ReissueInvoice.of(invoice.id())), () -> {
                    invoices.closeBooks(CLERK, CloseBooks.until(day));
                    return countedUntil(day, world);
                })
                .then((next, counted) -> {
                    assertThat(countedUntil(day, world))
                            .as("invoices that count in the closed books")
                            .isEqualTo(counted)
                            .isEqualTo(1L);
                    world.vc().orders().place(ann, past);
                    assertThat(countedUntil(day, world)).as("and later on").isEqualTo(1L);
                });
    }

    private static long countedUntil(LocalDate day, World world) {
        return world.vc().invoices().list(CLERK, InvoiceSearch.all(), ListRequest.first()).items().stream()
                .map(InvoiceSummary::issue)
                .filter(issue -> issue != null && !issue.accountingDate().isAfter(day))
                .count();
    }

    /** Three pieces at 80.00. */
    private static Invoice anInvoice(World world) {
        return world.billing().anInvoiceOf(world.people().aCustomer(), 3, "80.00");
    }
}
