package io.visioncraft.tck.contract;

import io.visioncraft.Persistence;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.UserId;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.Guard;
import java.time.Duration;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every question that a store can be asked, each about something that is there. */
final class EveryRead {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final EntryPosition START = EntryPosition.START;
    private static final String SERIES = "invoice:READ";

    private final Map<String, Runnable> reads = new LinkedHashMap<>();
    private final StoreContract test;
    private final Persistence store;

    private EveryRead(StoreContract test) {
        this.test = test;
        this.store = test.persistence;
        people();
        catalogue();
        documents();
        crm();
        outbox();
        for (Kind<?, ?> kind : Kind.all(test)) {
            find(kind);
        }
    }

    /** By name, to be run in a transaction. */
    static Map<String, Runnable> of(StoreContract test) {
        return new EveryRead(test).reads;
    }

    /** Those that take no lock, by name; also for work that only reads. */
    static Map<String, Runnable> withoutLocks(StoreContract test) {
        Map<String, Runnable> reads = of(test);
        reads.keySet().removeAll(Set.of("holding a guard", "claiming events", "the first of the queue"));
        return reads;
    }

    private <A extends Aggregate<I>, I extends Id> void find(Kind<A, I> kind) {
        A record = kind.fresh().get();
        test.stored(kind.repository(), record);
        reads.put("finding a " + kind.name() + " by id", () -> kind.repository().find(record.id()));
    }

    private void people() {
        User user = test.aUser();
        String email = user.email().key();
        reads.put("finding a user by e-mail", () -> store.identity().users().findByEmail(email));
        reads.put("whether there are users", () -> store.identity().users().any());
        reads.put("whether a role is in use", () -> store.identity().users().anyWithRole(user.role()));
        reads.put("the users of a role", () -> store.identity().users().withRole(user.role(), null, 10));
        reads.put("counting users", () -> store.identity().users().countActive(user.role()));
        reads.put("listing users", () -> store.identity().users().list(Set.of(), null, 10));
        reads.put("the history of a user", () -> store.identity().users().history(user.id(), START, 10));
        reads.put("all roles", () -> store.identity().roles().all());
        reads.put("a built-in role", () -> store.identity().roles().find(BuiltInRole.ADMIN));
        reads.put("an account", () -> store.authentication().accounts().find(user.id()));
        reads.put(
                "an account by e-mail", () -> store.authentication().accounts().findByEmail(email));
        reads.put("sign-ins", () -> store.authentication().accounts().signIns(user.id()));
        reads.put("sessions of a user", () -> store.authentication().sessions().ofUser(user.id(), null, 10));
    }

    private void catalogue() {
        Category category = test.aCategory();
        reads.put("taken codes", () -> store.catalog().categories().takenCodes(Set.of("A")));
        reads.put("roots", () -> store.catalog().categories().children(null, null, 10));
        reads.put("children", () -> store.catalog().categories().children(category.id(), null, 10));
        reads.put("the highest rank", () -> store.catalog().categories().highestRank(null));
        reads.put("a path", () -> store.catalog().categories().path(category.id()));
        reads.put("a subtree", () -> store.catalog().categories().subtree(category.id(), null, 10));
        reads.put("the size of a subtree", () -> store.catalog().categories().subtreeSize(category.id()));
        reads.put("the height of a subtree", () -> store.catalog().categories().subtreeHeight(category.id()));
        reads.put("searching categories", () -> store.catalog().categories().search(List.of("cat"), null, 10));
        Service service = test.aService();
        reads.put("several services", () -> store.catalog().services().findAll(List.of(service.id())));
        reads.put("finding a service by code", () -> store.catalog().services().findByCode(service.code()));
        reads.put("services of a category", () -> store.catalog().services().inCategory(service.category(), null, 10));
        reads.put(
                "listing services",
                () -> store.catalog()
                        .services()
                        .list(new ServiceRepository.Query(null, List.of(), Set.of()), null, 10));
        reads.put("the history of a service", () -> store.catalog().services().history(service.id(), START, 10));
        Window always = Window.startingAt(ContractRecords.AT);
        test.stored(store.pricing().prices(), test.samples.price(service, "EUR", always));
        reads.put(
                "prices in force",
                () -> store.pricing().prices().inForce(List.of(service.id()), EURO, ContractRecords.AT));
        reads.put("overlapping prices", () -> store.pricing().prices().overlapping(service.id(), EURO, always));
        reads.put("the history of prices", () -> store.pricing().prices().history(service.id(), EURO, null, 10));
    }

    private void documents() {
        Order order = test.anOrder();
        reads.put(
                "listing orders",
                () -> store.ordering().orders().list(new OrderRepository.Query(null, Set.of()), null, 10));
        reads.put("the history of an order", () -> store.ordering().orders().history(order.id(), START, 10));
        reads.put("several orders", () -> store.ordering().orders().findAll(List.of(order.id())));
        reads.put("the histories of orders", () -> store.ordering().orders().histories(List.of(order.id())));
        reads.put("the invoice of an order", () -> store.billing().invoices().findByOrder(order.id()));
        reads.put(
                "listing invoices",
                () -> store.billing().invoices().list(new InvoiceRepository.Query(null, Set.of()), null, 10));
        var invoice = test.anInvoice().id();
        reads.put(
                "credit notes of an invoice",
                () -> store.billing().creditNotes().ofInvoice(invoice));
        reads.put("payments of an invoice", () -> store.billing().payments().ofInvoice(invoice, null, 10));
        reads.put(
                "credit notes of invoices", () -> store.billing().creditNotes().ofInvoices(List.of(invoice)));
        reads.put("payments of invoices", () -> store.billing().payments().ofInvoices(List.of(invoice)));
        reads.put(
                "finding a payment by reference",
                () -> store.billing().payments().findByReference("card", "ch"));
        reads.put("holding a guard", () -> store.guards().hold(new Guard.Series(SERIES)));
    }

    private void crm() {
        CrmRecord record = test.aCrmRecord();
        UserId agent = test.aUser().id();
        reads.put(
                "listing CRM records",
                () -> store.crm().records().list(new CrmRepository.Query(null, null, Set.of()), null, 10));
        reads.put("messages", () -> store.crm().records().messages(record.id(), START, 10));
        reads.put("the history of a CRM record", () -> store.crm().records().history(record.id(), START, 10));
        reads.put("conversations", () -> store.crm().records().conversations(List.of(record.id())));
        reads.put("the histories of CRM records", () -> store.crm().records().histories(List.of(record.id())));
        reads.put("the first of the queue", () -> store.crm().desks().firstQueued());
        reads.put(
                "the CRM records of an assignee",
                () -> store.crm().records().list(new CrmRepository.Query(null, agent, Set.of()), null, 10));
        reads.put("the desks that somebody works", () -> store.crm().desks().heldBy(agent, 10));
        reads.put("the queue", () -> store.crm().desks().queue(null, 10));
        reads.put("notes", () -> store.crm().desks().notes(record.id(), START, 10));
    }

    private void outbox() {
        Order order = test.anOrder();
        test.within(() -> store.events().append(List.of(test.samples.event(order, 0))));
        reads.put(
                "events of an aggregate",
                () -> store.events().ofAggregate("order", order.id().value(), START, 10));
        reads.put("claiming events", () -> store.events().claim(ContractRecords.AT, Duration.ofSeconds(1), 10));
        reads.put("dead events", () -> store.events().dead(null, 10));
        reads.put("a receipt", () -> store.idempotency().find("USER:x", "orders.place", "k"));
    }
}
