package io.visioncraft.tck.race;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.BillingCodes;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.fixture.BillingFixtures;
import java.util.List;

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
                        BillingRaces::twoCredits));
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

    /** Three pieces at 80.00. */
    private static Invoice anInvoice(World world) {
        return world.billing().anInvoiceOf(world.people().aCustomer(), 3, "80.00");
    }
}
