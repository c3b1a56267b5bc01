package io.visioncraft.tck.crash;

import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.function.Function;

/** Invoices, credit notes and payments: changed by staff, looked at by the customer. */
final class BillingScenarios {

    private static final ListRequest FIRST = ListRequest.first();

    private BillingScenarios() {}

    static List<Scenario> all() {
        return List.of(
                Scenario.of("invoices.credit", world -> {
                    Invoice invoice = anInvoice(world);
                    CreditInvoice command = CreditInvoice.part(invoice.id(), "One was broken")
                            .line(invoice.lines().get(0).orderLine(), 1);
                    return Act.of(staff(world), caller -> world.vc().invoices().credit(caller, command));
                }),
                Scenario.of("invoices.record-payment", world -> {
                    RecordPayment command =
                            world.billing().aPaymentOf(anInvoice(world).id(), "100.00");
                    return Act.of(staff(world), caller -> world.vc().invoices().recordPayment(caller, command));
                }),
                look("get", (all, invoice) -> caller -> all.get(caller, invoice.id())),
                look("find-by-order", (all, invoice) -> caller -> all.findByOrder(caller, invoice.order())),
                look("list", (all, invoice) -> caller -> all.list(caller, InvoiceSearch.all(), FIRST)),
                look("receivable", (all, invoice) -> caller -> all.receivable(caller, invoice.id())),
                look("credit-notes", (all, invoice) -> caller -> all.creditNotes(caller, invoice.id())),
                look("payments", (all, invoice) -> caller -> all.payments(caller, invoice.id(), FIRST)),
                Scenario.of("invoices.credit-note", world -> {
                    Invoice invoice = anInvoice(world);
                    CreditNote note = world.vc()
                            .invoices()
                            .credit(BillingFixtures.clerk(), CreditInvoice.whole(invoice.id(), "Goodwill"));
                    return Act.of(
                            Caller.user(invoice.customer()),
                            caller -> world.vc().invoices().creditNote(caller, note.id()));
                }),
                Scenario.of("invoices.payment", world -> {
                    Invoice invoice = anInvoice(world);
                    Payment payment = world.billing().paid(invoice.id(), "1.00");
                    return Act.of(
                            Caller.user(invoice.customer()),
                            caller -> world.vc().invoices().payment(caller, payment.id()));
                }));
    }

    private static Scenario look(String name, OnInvoice call) {
        return Scenario.of("invoices." + name, world -> {
            Invoice invoice = anInvoice(world);
            return Act.of(Caller.user(invoice.customer()), call.of(world.vc().invoices(), invoice));
        });
    }

    private static Invoice anInvoice(World world) {
        return world.billing().anInvoiceOf(world.people().aCustomer(), 3, "80.00");
    }

    private static Caller staff(World world) {
        return IdentityFixtures.as(world.people().aUserWith("invoice:credit:any", "payment:record:any"));
    }

    /** A call on an invoice. */
    private interface OnInvoice {
        Function<Caller, ?> of(InvoiceManagement invoices, Invoice invoice);
    }
}
