package io.visioncraft.tck.suite;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditInvoice;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.RecordPayment;
import io.visioncraft.catalog.Service;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.OpenCrmRecord;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.Price;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;

/** One record of each kind, all of one customer: what calls of every use case can be about. */
final class SomebodysRecords {

    private SomebodysRecords() {}

    /** Makes the records in an empty store; the values that use cases take then name them. */
    static SampleValues in(VisionCraft vc, IdentityFixtures people) {
        Caller all = Caller.system("setup", vc.permissions().all());
        User customer = people.aCustomer();
        CatalogFixtures catalog = CatalogFixtures.in(vc);
        Service onOffer = catalog.anActiveService();
        Price price = catalog.aPrice(onOffer.id(), "80.00", "EUR");
        Service draft = catalog.aDraftService();
        Order order = vc.orders().place(all, PlaceOrder.of(onOffer.id(), 2).forCustomer(customer.id()));
        Invoice invoice = vc.invoices().findByOrder(all, order.id()).orElseThrow();
        Payment payment = vc.invoices()
                .recordPayment(
                        all,
                        RecordPayment.of(invoice.id(), "1.00", "EUR", "card", order.reference(), MovableClock.START));
        CreditNote creditNote = vc.invoices().credit(all, CreditInvoice.whole(invoice.id(), "Goodwill"));
        CrmRecord record = vc.crm().open(IdentityFixtures.as(customer), OpenCrmRecord.of("ISSUE", "Leak", "It drips"));
        return new SampleValues(
                        order.id(),
                        customer.id(),
                        customer.role(),
                        draft.category(),
                        draft.id(),
                        price.id(),
                        order.lines().get(0).id(),
                        invoice.id(),
                        payment.id(),
                        creditNote.id(),
                        record.id())
                .saying("reference", order.reference())
                .saying("users.find-by-number", customer.number())
                .saying("crm.find-by-number", record.number())
                .saying("method", payment.method())
                .saying("number", invoice.number().substring("INV-".length())); // that of the credit note, too
    }
}
