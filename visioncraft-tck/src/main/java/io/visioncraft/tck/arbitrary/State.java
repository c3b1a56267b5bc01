package io.visioncraft.tck.arbitrary;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.billing.CreditNoteSearch;
import io.visioncraft.billing.FigurePeriod;
import io.visioncraft.billing.InvoiceSearch;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.crm.CrmSearch;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.ordering.OrderSearch;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.testkit.Listings;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Everything in a world that somebody can read, by what it is. */
final class State {

    /** Few, so that cursors are used. */
    private static final int AT_A_TIME = 8;

    private static final List<String> CURRENCIES = List.of("EUR", "JPY", "KWD");

    private final VisionCraft vc;
    private final Caller reader;
    private final Map<String, Object> seen = new LinkedHashMap<>();

    private State(SequenceWorld world) {
        vc = world.vc();
        reader = world.reader();
        readPeople();
        readCatalog();
        readOrders(world);
        readInvoices();
        readCrm(world);
        world.known()
                .types()
                .forEach(type -> world.known()
                        .all(type)
                        .forEach(id -> list(
                                "events of " + type + " " + id,
                                request -> vc.events().ofAggregate(reader, type, id.value(), request))));
        seen.put("what listeners heard", world.events().all());
    }

    static Map<String, Object> of(SequenceWorld world) {
        return new State(world).seen;
    }

    private <T> List<T> list(String what, Function<ListRequest, Listing<T>> read) {
        List<T> all = Listings.all(AT_A_TIME, read);
        seen.put(what, all);
        return all;
    }

    private void readPeople() {
        list("roles", request -> vc.roles().list(reader, request));
        for (UserSummary user : list("users", request -> vc.users().list(reader, UserQuery.all(), request))) {
            seen.put("user " + user.id(), vc.users().get(reader, user.id()));
            list("history of user " + user.id(), request -> vc.users().history(reader, user.id(), request));
        }
    }

    private void readCatalog() {
        for (Category root : list("roots", request -> vc.categories().roots(reader, request))) {
            List<CategoryNode> subtree = list(
                    "subtree of root " + root.id(), request -> vc.categories().subtree(reader, root.id(), request));
            CategoryNode last = subtree.get(subtree.size() - 1);
            seen.put(
                    "path to " + last.category().id(),
                    vc.categories().path(reader, last.category().id()));
        }
        list("categories found by l", request -> vc.categories().search(reader, "l", request));
        list(
                "services found by s",
                request ->
                        vc.services().list(Caller.visitor(), ServiceSearch.all().matching("s"), request));
        for (ServiceSummary service :
                list("services", request -> vc.services().list(reader, ServiceSearch.all(), request))) {
            seen.put("service " + service.id(), vc.services().get(reader, service.id()));
            list("history of service " + service.id(), request -> vc.services().history(reader, service.id(), request));
            for (String currency : CURRENCIES) {
                list(
                        "prices of service " + service.id() + " in " + currency,
                        request -> vc.prices().history(reader, service.id(), currency, request));
            }
        }
    }

    private void readOrders(SequenceWorld world) {
        Caller ann = world.caller(Actor.ANN);
        for (OrderSummary order : list("orders", request -> vc.orders().list(reader, OrderSearch.all(), request))) {
            seen.put("order " + order.id(), vc.orders().get(reader, order.id()));
            seen.put("what is allowed on order " + order.id(), vc.orders().allowed(reader, order.id()));
            list("history of order " + order.id(), request -> vc.orders().history(reader, order.id(), request));
        }
        readAs(world, "Ann's orders", request -> vc.orders().list(ann, OrderSearch.all(), request));
    }

    private void readInvoices() {
        list(
                "open invoices",
                request -> vc.invoices().list(reader, InvoiceSearch.all().open(), request));
        list(
                "urgent invoices",
                request -> vc.invoices().list(reader, InvoiceSearch.all().mostUrgentFirst(), request));
        list(
                "unused money",
                request -> vc.invoices().list(reader, InvoiceSearch.all().onlyWithExcess(), request));
        seen.put("what is owed by age", vc.invoices().aged(reader));
        FigurePeriod period = FigurePeriod.of(LocalDate.of(1, 1, 1), LocalDate.of(9999, 12, 31));
        seen.put("tax", vc.figures().tax(reader, period));
        seen.put("revenue", vc.figures().revenue(reader, period));
        list("revenue by service", request -> vc.figures().revenueByService(reader, period, request));
        list("revenue by category", request -> vc.figures().revenueByCategory(reader, period, request));
        list("tax entries", request -> vc.figures().taxEntries(reader, period, request));
        list("credit notes", request -> vc.invoices().listCreditNotes(reader, CreditNoteSearch.all(), request));
        for (InvoiceSummary invoice :
                list("invoices", request -> vc.invoices().list(reader, InvoiceSearch.all(), request))) {
            seen.put("invoice " + invoice.id(), vc.invoices().get(reader, invoice.id()));
            seen.put("credit notes of " + invoice.id(), vc.invoices().creditNotes(reader, invoice.id()));
            list("payments of " + invoice.id(), request -> vc.invoices().payments(reader, invoice.id(), request));
            if (invoice.status() == InvoiceStatus.ISSUED) {
                seen.put("receivable of " + invoice.id(), vc.invoices().receivable(reader, invoice.id()));
            }
        }
    }

    private void readCrm(SequenceWorld world) {
        Caller bob = world.caller(Actor.BOB);
        list("queue", request -> vc.crm().queue(reader, request));
        for (CrmSummary record : list("CRM records", request -> vc.crm().list(reader, CrmSearch.all(), request))) {
            seen.put("CRM record " + record.id(), vc.crm().get(reader, record.id()));
            seen.put("desk of " + record.id(), vc.crm().desk(reader, record.id()));
            list("history of CRM record " + record.id(), request -> vc.crm().history(reader, record.id(), request));
            list("messages on " + record.id(), request -> vc.crm().messages(reader, record.id(), request));
            list("notes on " + record.id(), request -> vc.crm().notes(reader, record.id(), request));
        }
        readAs(world, "Bob's CRM records", request -> vc.crm().list(bob, CrmSearch.all(), request));
    }

    /** What one of the actors sees, who may have been shut out. */
    private <T> void readAs(SequenceWorld world, String what, Function<ListRequest, Listing<T>> read) {
        seen.put(what, world.answered(() -> Listings.all(AT_A_TIME, read)));
    }
}
