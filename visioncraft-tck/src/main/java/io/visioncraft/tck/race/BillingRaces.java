package io.visioncraft.tck.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CloseBooks;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.billing.IssuedDrafts;
import io.visioncraft.billing.Receivable;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Money;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderDescription;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.ordering.ReplaceBuyer;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Payments and credit notes. */
final class BillingRaces {

    private static final Caller CLERK = BillingFixtures.clerk();

    private BillingRaces() {}

    static List<RacePair> all() {
        return List.of(
                RacePair.oneRefused(
                        "two payments that together overpay", BillingCodes.OVERPAYMENT, BillingRaces::twoPayments),
                RacePair.oneRefused(
                        "two part credits that together exceed",
                        BillingCodes.CREDIT_EXCEEDS_INVOICE,
                        BillingRaces::twoCredits),
                RacePair.bothDone("two part credits of one line", BillingRaces::twoParts),
                RacePair.oneRefused(
                        "an amount and a quantity that together exceed",
                        BillingCodes.CREDIT_EXCEEDS_INVOICE,
                        BillingRaces::amountAndQuantity),
                new RacePair(
                        "a part credit while the order is cancelled",
                        BillingRaces::creditWhileCancelling,
                        Set.of(
                                Outcome.bothDone(),
                                new Outcome(BillingCodes.CREDIT_EXCEEDS_INVOICE.value(), Outcome.DONE))),
                RacePair.bothDone("issue the drafts while an order is cancelled", BillingRaces::issueWhileCancelling),
                RacePair.bothDone("issue the drafts twice", BillingRaces::issueTwice),
                new RacePair(
                        "issue the drafts while another buyer is named",
                        BillingRaces::issueWhileNaming,
                        Set.of(Outcome.bothDone(), new Outcome(Outcome.DONE, BillingCodes.INVOICE_ISSUED.value()))),
                RacePair.bothDone("close the books while an order is placed", world -> {
                    world.billing().anOrderOf(world.people().aCustomer(), 1, "80.00"); // the series has begun
                    return closeWhilePlacing(world, world.vc());
                }),
                RacePair.bothDone(
                        "close the books while a series begins",
                        world -> closeWhilePlacing(world, world.numberingApart())),
                new RacePair(
                        "close the books while a payment of the past is recorded",
                        BillingRaces::closeWhilePaying,
                        Set.of(Outcome.bothDone(), new Outcome(Outcome.DONE, BillingCodes.BOOKS_CLOSED.value()))),
                new RacePair(
                        "pay while the rest is credited",
                        BillingRaces::payWhileCrediting,
                        Set.of(Outcome.bothDone(), new Outcome(BillingCodes.OVERPAYMENT.value(), Outcome.DONE))),
                RacePair.bothDone("accept too much while crediting", BillingRaces::overpayWhileCrediting));
    }

    /** What was paid first is freed by the credit; after the credit nothing is owed. */
    private static Calls payWhileCrediting(World world) {
        Invoice invoice = anInvoice(world);
        RecordPayment all = world.billing().aPaymentOf(invoice.id(), "240.00");
        CreditInvoice rest = CreditInvoice.whole(invoice.id(), "Goodwill");
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(() -> invoices.recordPayment(CLERK, all), () -> invoices.credit(CLERK, rest))
                .then((payment, note) -> requireMoney(world, invoice, "0.00", payment == null ? "0.00" : "240.00"));
    }

    private static Calls overpayWhileCrediting(World world) {
        Invoice invoice = anInvoice(world);
        RecordPayment more = world.billing().aPaymentOf(invoice.id(), "250.00").acceptingOverpayment();
        CreditInvoice one = CreditInvoice.part(invoice.id(), "Broken")
                .line(invoice.lines().get(0).orderLine(), 1);
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(() -> invoices.recordPayment(CLERK, more), () -> invoices.credit(CLERK, one))
                .then((payment, note) -> requireMoney(world, invoice, "160.00", "90.00"));
    }

    private static void requireMoney(World world, Invoice invoice, String allocated, String excess) {
        Receivable receivable = world.billing().receivableOf(invoice.id());
        assertThat(receivable.balance().zero()).as("nothing is owed").isTrue();
        assertThat(receivable.allocated()).isEqualTo(Money.of(allocated, "EUR"));
        assertThat(receivable.excess()).isEqualTo(Money.of(excess, "EUR"));
    }

    private static Calls issueWhileCancelling(World world) {
        VisionCraft late = world.deferring();
        Order cancelled = aDraft(world, late);
        aDraft(world, late);
        return Calls.of(
                () -> late.invoices().issueDrafts(CLERK, IssueDrafts.oldest(10)),
                () -> late.orders().cancel(Caller.user(cancelled.customer()), CancelOrder.of(cancelled.id())));
    }

    /** Either the invoice has the other buyer, or naming it is refused. */
    private static Calls issueWhileNaming(World world) {
        VisionCraft late = world.deferring();
        Order order = aDraft(world, late);
        BillingProfile office = BillingProfile.of("Office Ltd", "Ring 2", "1010", "Wien", "AT");
        Caller desk = Caller.system("desk", "order:work:any");
        return Calls.of(
                        () -> late.invoices().issueDrafts(CLERK, IssueDrafts.oldest(10)),
                        () -> late.orders().replaceBuyer(desk, ReplaceBuyer.of(order.id(), office)))
                .then((issued, named) -> {
                    Invoice invoice =
                            late.invoices().findByOrder(CLERK, order.id()).orElseThrow();
                    assertThat(invoice.issue()).isNotNull();
                    assertThat(invoice.parties().buyer().legalName().equals(office.legalName()))
                            .as("the invoice has the buyer that was named")
                            .isEqualTo(named != null);
                });
    }

    /** Each draft once. */
    private static Calls issueTwice(World world) {
        VisionCraft late = world.deferring();
        aDraft(world, late);
        aDraft(world, late);
        InvoiceManagement invoices = late.invoices();
        return Calls.of(
                        () -> invoices.issueDrafts(CLERK, IssueDrafts.oldest(10)),
                        () -> invoices.issueDrafts(CLERK, IssueDrafts.oldest(10)))
                .then((one, other) -> assertThat(issued(one) + issued(other))
                        .as("invoices that were issued")
                        .isEqualTo(2));
    }

    private static int issued(@Nullable Object answer) {
        return answer instanceof IssuedDrafts drafts ? drafts.issued().size() : 0;
    }

    /** Who has closed the books sees all that counts in them, and nothing is added. */
    private static Calls closeWhilePlacing(World world, VisionCraft shop) {
        Caller ann = IdentityFixtures.as(world.people().aCustomer());
        LocalDate day = yesterday(world);
        PlaceOrder past = PlaceOrder.of(List.of(world.orders().anItem()))
                .described(OrderDescription.none().supplied(day));
        return Calls.of(
                        () -> {
                            world.vc().invoices().closeBooks(CLERK, CloseBooks.until(day));
                            return countedUntil(day, world);
                        },
                        () -> shop.orders().place(ann, past))
                .then((counted, placed) -> {
                    assertThat(countedUntil(day, world))
                            .as("invoices that count in the closed books")
                            .isEqualTo(counted);
                    shop.orders().place(ann, past);
                    assertThat(countedUntil(day, world)).as("and later on").isEqualTo(counted);
                });
    }

    private static long countedUntil(LocalDate day, World world) {
        return world.vc().invoices().list(CLERK, InvoiceSearch.all(), ListRequest.first()).items().stream()
                .map(InvoiceSummary::issue)
                .filter(issue -> issue != null && !issue.accountingDate().isAfter(day))
                .count();
    }

    private static Calls closeWhilePaying(World world) {
        Invoice invoice = anInvoice(world);
        LocalDate day = yesterday(world);
        RecordPayment past = RecordPayment.of(
                invoice.id(),
                "10.00",
                "EUR",
                "transfer",
                "r-1",
                world.standIns().clock().instant().minus(Duration.ofDays(1)));
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(
                        () -> {
                            invoices.closeBooks(CLERK, CloseBooks.until(day));
                            return invoices.receivable(CLERK, invoice.id()).allocated();
                        },
                        () -> invoices.recordPayment(CLERK, past))
                .then((seen, paid) -> assertThat(
                                invoices.receivable(CLERK, invoice.id()).allocated())
                        .as("what was received in the closed books")
                        .isEqualTo(seen));
    }

    private static Order aDraft(World world, VisionCraft late) {
        return late.orders()
                .place(
                        IdentityFixtures.as(world.people().aCustomer()),
                        PlaceOrder.of(List.of(world.orders().anItem())));
    }

    private static LocalDate yesterday(World world) {
        return LocalDate.ofInstant(
                        world.standIns().clock().instant(), StandIns.issuer().zone())
                .minusDays(1);
    }

    private static Calls twoPayments(World world) {
        Invoice invoice = anInvoice(world);
        RecordPayment one = world.billing().aPaymentOf(invoice.id(), "200.00");
        RecordPayment other = world.billing().aPaymentOf(invoice.id(), "100.00");
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(() -> invoices.recordPayment(CLERK, one), () -> invoices.recordPayment(CLERK, other));
    }

    private static Calls twoCredits(World world) {
        Invoice invoice = anInvoice(world);
        CreditInvoice two = CreditInvoice.part(invoice.id(), "Broken")
                .line(invoice.lines().get(0).orderLine(), 2);
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(() -> invoices.credit(CLERK, two), () -> invoices.credit(CLERK, two));
    }

    /** Thirds of 100.00, which add up once the last is credited too. */
    private static Calls twoParts(World world) {
        Invoice invoice = world.billing().anInvoiceOf(world.people().aCustomer(), 3, "33.3333");
        CreditInvoice one = CreditInvoice.part(invoice.id(), "Broken")
                .line(invoice.lines().get(0).orderLine(), 1);
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(() -> invoices.credit(CLERK, one), () -> invoices.credit(CLERK, one))
                .then((first, second) -> {
                    invoices.credit(CLERK, CreditInvoice.whole(invoice.id(), "The rest"));
                    requireAllCredited(world, invoice);
                });
    }

    /** All of it as an amount leaves no piece, and a piece leaves less than all. */
    private static Calls amountAndQuantity(World world) {
        Invoice invoice = anInvoice(world);
        CreditInvoice all = CreditInvoice.part(invoice.id(), "Late").amount("240.00", "EUR");
        CreditInvoice one = CreditInvoice.part(invoice.id(), "Broken")
                .line(invoice.lines().get(0).orderLine(), 1);
        InvoiceManagement invoices = world.vc().invoices();
        return Calls.of(() -> invoices.credit(CLERK, all), () -> invoices.credit(CLERK, one));
    }

    /** Whichever is first, all is credited in the end, and once. */
    private static Calls creditWhileCancelling(World world) {
        User ann = world.people().aCustomer();
        Invoice invoice = world.billing().anInvoiceOf(ann, 3, "80.00");
        CreditInvoice one = CreditInvoice.part(invoice.id(), "Broken")
                .line(invoice.lines().get(0).orderLine(), 1);
        return Calls.of(
                        () -> world.vc().invoices().credit(CLERK, one),
                        () -> world.vc().orders().cancel(IdentityFixtures.as(ann), CancelOrder.of(invoice.order())))
                .then((credited, cancelled) -> requireAllCredited(world, invoice));
    }

    private static void requireAllCredited(World world, Invoice invoice) {
        assertThat(world.billing().receivableOf(invoice.id()).credited())
                .as("credited of the invoice " + invoice.number())
                .isEqualTo(invoice.totals().due());
    }

    /** Three pieces at 80.00. */
    private static Invoice anInvoice(World world) {
        return world.billing().anInvoiceOf(world.people().aCustomer(), 3, "80.00");
    }
}
