package io.visioncraft.spring.boot.json;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.FigurePeriod;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.IssueDrafts;
import io.visioncraft.catalog.ImportTaxonomy;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.crm.NoteOnCrmRecord;
import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.identity.BillingProfile;
import io.visioncraft.identity.ChangeProfile;
import io.visioncraft.identity.UnregisteredPermission;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.PricedServiceSearch;
import io.visioncraft.spi.Delivery;
import io.visioncraft.testkit.InMemoryVisionCraft;
import io.visioncraft.testkit.fixture.Fixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Real answers of the library in memory, at least one of each record that a use case answers. */
final class Answers {

    private final InMemoryVisionCraft library = InMemoryVisionCraft.create();
    private final VisionCraft vc = library.vc();
    private final Fixtures given = library.fixtures();
    private final Caller all = Caller.system("everything", vc.permissions().all());
    private final ListRequest first = ListRequest.first();
    private final List<Object> made = new ArrayList<>();

    private Answers() {}

    static List<Object> all() {
        Answers answers = new Answers();
        answers.people();
        answers.catalogue();
        answers.sales();
        answers.requests();
        return answers.made;
    }

    private void people() {
        User ann = given.people().aCustomer();
        made.add(vc.users()
                .changeProfile(
                        all,
                        ChangeProfile.of(ann.id())
                                .billedTo(BillingProfile.of("Ann & Co", "Ring 2", "1010", "Wien", "AT")
                                        .withTaxNumber("VAT", "ATU12345678"))));
        made.add(vc.users().list(all, UserQuery.all(), first));
        made.add(vc.users().history(all, ann.id(), first));
        made.add(vc.users().export(all, ann.id()));
        made.add(vc.roles().list(all, first));
        made.add(new UnregisteredPermission(ann.role(), "Support", Permission.parse("shop:open:any")));
        made.add(vc.access().permissions(all));
        made.add(
                vc.authentication().logIn(Caller.visitor(), LogIn.of(ann.email().text(), IdentityFixtures.PASSWORD)));
        made.add(vc.housekeeping().run(all, RunHousekeeping.standard()));
    }

    private void catalogue() {
        var service = given.catalog().anActiveServiceAt("12.50", "EUR");
        made.add(service);
        made.add(vc.services().list(all, ServiceSearch.all(), first));
        made.add(vc.services().history(all, service.id(), first));
        made.add(vc.categories().subtree(all, service.category(), first));
        made.add(vc.categories().get(all, service.category()));
        made.add(vc.categories()
                .importTaxonomy(all, ImportTaxonomy.of(List.of(new ImportTaxonomy.Row("1", "Garden", null)))));
        made.add(vc.prices().history(all, service.id(), "EUR", first));
        made.add(vc.prices().priceNow(all, service.id(), "EUR"));
        made.add(vc.prices().listServices(all, PricedServiceSearch.in("EUR"), first));
    }

    private void sales() {
        User bob = given.people().aCustomer("bob@example.com", "Bob");
        Order order = given.billing().anOrderOf(bob, 3, "80.00");
        Invoice invoice = given.billing().invoiceOf(order.id());
        made.add(order);
        made.add(vc.orders()
                .preview(
                        IdentityFixtures.as(bob), PlaceOrder.of(order.services().get(0), "0.5")));
        made.add(vc.orders().list(all, OrderSearch.all(), first));
        made.add(vc.orders().history(all, order.id(), first));
        made.add(vc.orders().allowed(all, order.id()));
        made.add(invoice);
        made.add(given.billing().paid(invoice.id(), "10.00"));
        made.add(vc.invoices().receivable(all, invoice.id()));
        made.add(vc.invoices().aged(all));
        made.add(vc.invoices().creditable(all, invoice.id()));
        made.add(given.billing().credited(invoice.id()));
        made.add(vc.invoices().listCreditNotes(all, CreditNoteSearch.all(), first));
        made.add(vc.invoices().list(all, InvoiceSearch.all(), first));
        made.add(vc.invoices().issueDrafts(all, IssueDrafts.oldest(5)));
        made.add(vc.invoices()
                .preview(all, given.billing().anOrderOf(bob, 1, "0.01").id()));
        LocalDate today = LocalDate.ofInstant(library.clock().instant(), ZoneOffset.UTC);
        FigurePeriod period = FigurePeriod.of(today.minusDays(2), today.plusDays(2));
        made.add(vc.figures().tax(all, period));
        made.add(vc.figures().revenue(all, period));
        made.add(vc.figures().revenueByService(all, period, first));
        made.add(vc.figures().revenueByCategory(all, period, first));
        made.add(vc.figures().taxEntries(all, period, first));
        var events = vc.events().ofAggregate(all, "order", order.id().value(), first);
        made.add(events);
        made.add(new Delivery(events.items().get(0), 3));
    }

    private void requests() {
        User eve = given.people().aCustomer("eve@example.com", "Eve");
        CrmRecord record = given.crm().anOpenRecordOf(eve);
        made.add(record);
        made.add(vc.crm().list(all, CrmSearch.all(), first));
        made.add(vc.crm().messages(all, record.id(), first));
        made.add(vc.crm().history(all, record.id(), first));
        made.add(vc.crm().note(all, NoteOnCrmRecord.of(record.id(), "Call back")));
        made.add(vc.crm().notes(all, record.id(), first));
        given.crm().aRecordOf(eve);
        made.add(vc.crm().queue(all, first));
    }
}
