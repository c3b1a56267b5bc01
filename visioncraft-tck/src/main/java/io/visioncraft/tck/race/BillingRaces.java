package io.visioncraft.tck.race;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.Set;

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
                                new Outcome(BillingCodes.CREDIT_EXCEEDS_INVOICE.value(), Outcome.DONE))));
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
