package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.Session;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmDeskRepository;
import io.visioncraft.crm.CrmMessage;
import io.visioncraft.crm.CrmNote;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.Entry;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.StatusChange;
import io.visioncraft.kernel.UserId;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.pricing.Price;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.Appended;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Every list that is read part by part, over a fresh store. */
final class PagedLists {

    private final StoreContract test;
    private final Persistence store;
    private final ContractRecords samples;
    private final Role role;
    private final User ann;
    private final User bob;
    private final Category garden;
    private final Category home;
    private final Service mowing;

    /** Stores what the rows refer to. */
    PagedLists(StoreContract test) {
        this.test = test;
        this.store = test.persistence;
        this.samples = test.samples;
        this.role = test.aRole();
        this.ann = test.aUser();
        this.bob = test.aUser();
        this.garden = test.aCategory();
        this.home = test.aCategory();
        this.mowing = test.stored(store.catalog().services(), samples.service(home, "M-0", "Mowing"));
    }

    List<PagedList<?>> all() {
        return List.of(
                users(),
                usersOfARole(),
                children(),
                subtree(),
                searched(),
                services(),
                inCategory(),
                prices(),
                orders(),
                invoices(),
                payments(),
                crmRecords(),
                queue(),
                worked(),
                sessions(),
                deadEvents(),
                appended(
                        "history of a user",
                        store.identity().users(),
                        test.aUser(),
                        test.aUser(),
                        PagedLists::suspended,
                        store.identity().users()::history),
                appended(
                        "history of a service",
                        store.catalog().services(),
                        test.aService(),
                        test.aService(),
                        PagedLists::retired,
                        store.catalog().services()::history),
                appended(
                        "history of an order",
                        store.ordering().orders(),
                        order(ann, 0),
                        order(ann, 0),
                        PagedLists::confirmed,
                        store.ordering().orders()::history),
                appended(
                        "history of a CRM record",
                        store.crm().records(),
                        test.aCrmRecord(),
                        test.aCrmRecord(),
                        PagedLists::opened,
                        store.crm().records()::history),
                appended(
                        "messages of a CRM record",
                        store.crm().records(),
                        test.aCrmRecord(),
                        test.aCrmRecord(),
                        PagedLists::message,
                        store.crm().records()::messages),
                appended(
                        "notes of a CRM record",
                        store.crm().desks(),
                        aDesk(),
                        aDesk(),
                        PagedLists::note,
                        store.crm().desks()::notes));
    }

    /** Two neighbours at the same time. */
    private static Instant time(int n) {
        return ContractRecords.AT.plusSeconds(n / 2);
    }

    private PagedList<UserSummary> users() {
        return new PagedList<>(
                "active users",
                n -> user(UserStatus.INVITED, n),
                n -> user(UserStatus.SUSPENDED, n),
                (last, limit) -> test.in(() -> store.identity()
                        .users()
                        .list(
                                Set.of(UserStatus.INVITED),
                                last == null ? null : new UserRepository.Position(last.createdAt(), last.id()),
                                limit)),
                UserSummary::id);
    }

    private PagedList<UserId> usersOfARole() {
        Role other = test.aRole();
        Role theirs = test.aRole();
        return new PagedList<>(
                "users of a role",
                n -> test.stored(
                        store.identity().users(),
                        samples.user(theirs, "paged" + samples.next() + "@example.com", time(n))),
                n -> test.stored(
                        store.identity().users(),
                        samples.user(other, "paged" + samples.next() + "@example.com", time(n))),
                (last, limit) -> test.in(() -> store.identity().users().withRole(theirs.id(), last, limit)),
                id -> id);
    }

    private void user(UserStatus status, int n) {
        User user = samples.user(role, "paged" + samples.next() + "@example.com", time(n));
        test.stored(
                store.identity().users(), like(user).with(User::status, status).made());
    }

    private PagedList<Category> children() {
        return new PagedList<>(
                "children of a category",
                n -> category(garden, "Child", n / 2),
                n -> category(home, "Child", n / 2),
                (last, limit) -> test.in(() -> store.catalog()
                        .categories()
                        .children(
                                garden.id(),
                                last == null ? null : new CategoryRepository.ChildPosition(last.rank(), last.id()),
                                limit)),
                Category::id);
    }

    private Category category(Category parent, String name, int rank) {
        return test.stored(
                store.catalog().categories(), samples.category(parent, name + " " + samples.next(), null, rank));
    }

    private PagedList<CategoryNode> subtree() {
        Category root = category(home, "Root", 0);
        List<Category> levels = List.of(root, category(root, "Level", 0));
        return new PagedList<>(
                "subtree of a category",
                n -> category(levels.get(n % 2), "Below", n),
                n -> category(home, "Beside", n),
                (last, limit) -> test.in(() -> store.catalog()
                        .categories()
                        .subtree(
                                root.id(),
                                last == null
                                        ? null
                                        : new CategoryRepository.NodePosition(
                                                last.depth(), last.category().id()),
                                limit)),
                node -> node.category().id());
    }

    private PagedList<Category> searched() {
        return new PagedList<>(
                "categories found by words",
                n -> test.stored(
                        store.catalog().categories(),
                        samples.category(n % 2 == 0 ? garden : home, "Pruning trees " + n / 2, null, n)),
                n -> category(home, "Pruned wood", n),
                (last, limit) -> test.in(() -> store.catalog()
                        .categories()
                        .search(
                                List.of("prunin", "tre"),
                                last == null ? null : new CategoryRepository.NamePosition(last.nameKey(), last.id()),
                                limit)),
                Category::id);
    }

    private PagedList<ServiceSummary> services() {
        Category branch = category(garden, "Branch", 0);
        ServiceRepository.Query query =
                new ServiceRepository.Query(branch.id(), List.of("feed"), Set.of(ServiceStatus.ACTIVE));
        return new PagedList<>(
                "services by name",
                n -> service(branch, "Feeding " + n / 2),
                n -> service(n % 2 == 0 ? home : branch, n % 2 == 0 ? "Feeding " + n : "Fed"),
                (last, limit) -> test.in(() -> store.catalog()
                        .services()
                        .list(
                                query,
                                last == null
                                        ? null
                                        : new ServiceRepository.NamePosition(Folding.key(last.name()), last.id()),
                                limit)),
                ServiceSummary::id);
    }

    private Service service(Category category, String name) {
        return test.stored(store.catalog().services(), samples.service(category, "P-" + samples.next(), name));
    }

    private PagedList<Service> inCategory() {
        Category shelf = category(garden, "Shelf", 0);
        return new PagedList<>(
                "services in a category",
                n -> service(shelf, "On the shelf " + n),
                n -> service(garden, "Above the shelf " + n),
                (last, limit) -> test.in(() ->
                        store.catalog().services().inCategory(shelf.id(), last == null ? null : last.id(), limit)),
                Service::id);
    }

    private PagedList<Price> prices() {
        return new PagedList<>(
                "history of prices",
                n -> price(n, "EUR"),
                n -> price(n, "USD"),
                (last, limit) -> test.in(() -> store.pricing()
                        .prices()
                        .history(
                                mowing.id(),
                                Currency.getInstance("EUR"),
                                last == null ? null : last.window().from(),
                                limit)),
                Price::id);
    }

    private void price(int n, String currency) {
        Instant from = ContractRecords.AT.plusSeconds(n);
        test.stored(store.pricing().prices(), samples.price(mowing, currency, new Window(from, from.plusSeconds(1))));
    }

    private PagedList<OrderSummary> orders() {
        OrderRepository.Query query = new OrderRepository.Query(ann.id(), Set.of(OrderStatus.PLACED));
        return new PagedList<>(
                "orders of a customer",
                n -> order(ann, n),
                n -> order(bob, n),
                (last, limit) -> test.in(() -> store.ordering()
                        .orders()
                        .list(
                                query,
                                last == null ? null : new OrderRepository.Position(last.createdAt(), last.id()),
                                limit)),
                OrderSummary::id);
    }

    private Order order(User customer, int n) {
        return test.stored(store.ordering().orders(), samples.order(customer, mowing, "PO-" + samples.next(), time(n)));
    }

    private PagedList<InvoiceSummary> invoices() {
        InvoiceRepository.Query query = new InvoiceRepository.Query(null, Set.of(InvoiceStatus.ISSUED));
        return new PagedList<>(
                "issued invoices",
                n -> invoice("PI-" + samples.next(), n),
                n -> invoice(null, n),
                (last, limit) -> test.in(() -> store.billing()
                        .invoices()
                        .list(
                                query,
                                last == null ? null : new InvoiceRepository.Position(last.createdAt(), last.id()),
                                limit)),
                InvoiceSummary::id);
    }

    private void invoice(@Nullable String number, int n) {
        test.stored(store.billing().invoices(), samples.invoice(order(bob, n), number));
    }

    private PagedList<Payment> payments() {
        Invoice paid = test.stored(store.billing().invoices(), samples.invoice(order(bob, 0), null));
        Invoice other = test.stored(store.billing().invoices(), samples.invoice(order(bob, 0), null));
        return new PagedList<>(
                "payments of an invoice",
                n -> payment(paid, n),
                n -> payment(other, n),
                (last, limit) -> test.in(() -> store.billing()
                        .payments()
                        .ofInvoice(
                                paid.id(),
                                last == null ? null : new PaymentRepository.Position(last.recordedAt(), last.id()),
                                limit)),
                Payment::id);
    }

    private void payment(Invoice invoice, int n) {
        Payment one = samples.payment(invoice, "card", "pay-" + samples.next());
        test.stored(
                store.billing().payments(),
                like(one)
                        .with(Payment::recordedAt, time(n))
                        .with(Payment::version, 1L)
                        .made());
    }

    private PagedList<CrmSummary> crmRecords() {
        CrmRepository.Query query = new CrmRepository.Query(ann.id(), null, Set.of(CrmStatus.NEW));
        return new PagedList<>(
                "CRM records of a customer",
                n -> test.stored(store.crm().records(), samples.crmRecord(ann, null, null, time(n))),
                n -> test.stored(store.crm().records(), samples.crmRecord(bob, null, null, time(n))),
                (last, limit) -> test.in(() -> store.crm()
                        .records()
                        .list(
                                query,
                                last == null ? null : new CrmRepository.Position(last.createdAt(), last.id()),
                                limit)),
                CrmSummary::id);
    }

    private PagedList<CrmQueueEntry> queue() {
        return new PagedList<>(
                "the CRM queue",
                n -> desk(true, n),
                n -> desk(false, n),
                (last, limit) -> test.in(() -> store.crm()
                        .desks()
                        .queue(
                                last == null
                                        ? null
                                        : new CrmDeskRepository.Position(
                                                last.desk().priority(),
                                                last.desk().createdAt(),
                                                last.desk().id()),
                                limit)),
                entry -> entry.desk().id());
    }

    private PagedList<CrmSummary> worked() {
        CrmRepository.Query query = new CrmRepository.Query(null, bob.id(), Set.of(CrmStatus.OPEN));
        return new PagedList<>(
                "CRM records of an assignee",
                n -> worked(bob, CrmStatus.OPEN, n),
                n -> worked(n % 2 == 0 ? ann : bob, n % 2 == 0 ? CrmStatus.OPEN : CrmStatus.RESOLVED, n),
                (last, limit) -> test.in(() -> store.crm()
                        .records()
                        .list(
                                query,
                                last == null ? null : new CrmRepository.Position(last.createdAt(), last.id()),
                                limit)),
                CrmSummary::id);
    }

    private void worked(User assignee, CrmStatus status, int n) {
        CrmRecord record = test.stored(store.crm().records(), samples.crmRecord(ann, status, time(n)));
        test.stored(
                store.crm().desks(),
                like(samples.desk(record, record.priority()))
                        .with(CrmDesk::assignee, assignee.id())
                        .made());
    }

    private void desk(boolean queued, int n) {
        CrmPriority priority = List.of(CrmPriority.values()).get(n / 3 % CrmPriority.values().length);
        CrmDesk desk = samples.desk(
                test.stored(store.crm().records(), samples.crmRecord(bob, null, null, time(n % 4))), priority);
        test.stored(
                store.crm().desks(),
                like(desk)
                        .with(CrmDesk::status, queued ? CrmStatus.OPEN : CrmStatus.WAITING_ON_CUSTOMER)
                        .made());
    }

    private PagedList<Session> sessions() {
        return new PagedList<>(
                "sessions of a user",
                n -> test.stored(store.authentication().sessions(), samples.session(ann, time(n))),
                n -> test.stored(store.authentication().sessions(), samples.session(bob, time(n))),
                (last, limit) -> test.in(() ->
                        store.authentication().sessions().ofUser(ann.id(), last == null ? null : last.id(), limit)),
                Session::id);
    }

    private PagedList<Delivery> deadEvents() {
        return new PagedList<>(
                "dead events",
                n -> event(true, n),
                n -> event(false, n),
                (last, limit) -> test.in(
                        () -> store.events().dead(last == null ? null : EventRepository.Position.of(last), limit)),
                delivery -> delivery.event().id());
    }

    private void event(boolean dies, int n) {
        EventRecord event = samples.event(new UUID(4, samples.next()), 1, 0, time(n));
        test.within(() -> {
            store.events().append(List.of(event));
            for (Delivery one : store.events().claim(ContractRecords.AT, Duration.ofDays(1), Integer.MAX_VALUE)) {
                if (dies && one.event().equals(event)) {
                    store.events().failed(event.id(), one.attempt(), null);
                }
            }
        });
    }

    private CrmDesk aDesk() {
        return test.stored(store.crm().desks(), samples.desk(test.aCrmRecord(), CrmPriority.NORMAL));
    }

    /** Rows that are appended to a record, which grows a version with each. */
    private <A extends Aggregate<I>, I extends Id, E extends Entry> PagedList<Appended<E>> appended(
            String name,
            AggregateRepository<A, I> repository,
            A record,
            A other,
            IntFunction<E> entry,
            Entries<I, E> read) {
        return new PagedList<>(
                name,
                n -> append(repository, record.id(), entry.apply(n)),
                n -> append(repository, other.id(), entry.apply(n)),
                (last, limit) -> test.in(
                        () -> read.after(record.id(), last == null ? EntryPosition.START : last.position(), limit)),
                Appended::position);
    }

    @SuppressWarnings("unchecked") // a record at another version is of its own type
    private <A extends Aggregate<I>, I extends Id> void append(
            AggregateRepository<A, I> repository, I id, Entry entry) {
        test.within(() -> {
            A last = repository.find(id).orElseThrow();
            repository.save((A) last.atVersion(last.version() + 1), List.of(entry));
        });
    }

    /**
     * Reads what was appended to a record.
     *
     * @param <I> its id
     * @param <E> what was appended
     */
    @FunctionalInterface
    private interface Entries<I, E extends Entry> {

        List<Appended<E>> after(I record, EntryPosition after, int limit);
    }

    private static StatusChange<UserStatus> suspended(int n) {
        return change(UserStatus.ACTIVE, UserStatus.SUSPENDED, n);
    }

    private static StatusChange<ServiceStatus> retired(int n) {
        return change(ServiceStatus.ACTIVE, ServiceStatus.RETIRED, n);
    }

    private static StatusChange<OrderStatus> confirmed(int n) {
        return change(OrderStatus.PLACED, OrderStatus.CONFIRMED, n);
    }

    private static StatusChange<CrmStatus> opened(int n) {
        return change(CrmStatus.NEW, CrmStatus.OPEN, n);
    }

    private static <S extends Enum<S>> StatusChange<S> change(S from, S to, int n) {
        return new StatusChange<>(from, to, time(n), "SYSTEM", "test", "number " + n);
    }

    private static CrmMessage message(int n) {
        return new CrmMessage(true, "SYSTEM", "test", "number " + n, time(n));
    }

    private static CrmNote note(int n) {
        return new CrmNote("SYSTEM", "test", "number " + n, time(n));
    }
}
