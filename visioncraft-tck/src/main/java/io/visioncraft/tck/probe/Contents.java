package io.visioncraft.tck.probe;

import io.visioncraft.Persistence;
import io.visioncraft.authentication.Session;
import io.visioncraft.authentication.SignIns;
import io.visioncraft.billing.CreditNote;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceInForce;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceSummary;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.Receivable;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.crm.CrmSummary;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Id;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.pricing.Price;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All records of a store, read through its repositories in one transaction: those that its lists show, and those whose ids are
 * known. Categories and prices are found from the roots and from the services, so those that hang on nothing are found only if
 * their ids are known; so are the records of a repository that no invariant reads. Immutable.
 */
record Contents(
        List<User> users,
        List<Role> roles,
        List<Session> unendedSessions,
        Map<CategoryId, Category> categories,
        List<Service> services,
        List<Price> prices,
        List<Order> orders,
        List<Invoice> invoices,
        Map<OrderId, Invoice> invoiceOf,
        List<InvoiceInForce> inForce,
        List<Receivable> receivables,
        List<CreditNote> creditNotes,
        List<Payment> payments,
        List<CrmRecord> crmRecords,
        List<CrmDesk> crmDesks,
        Map<Aggregate<?>, List<EventRecord>> events) {

    /** More than any test writes. */
    private static final int ALL = 100_000;

    /** What the lists of a store show, and what is there under the known ids, by the name of their repository. */
    static Contents of(Persistence store, Currency currency, Map<String, Set<Id>> known) {
        return store.transactions().inTransaction(() -> read(store, currency, known));
    }

    private static Contents read(Persistence store, Currency currency, Map<String, Set<Id>> known) {
        List<User> users = found(
                store.identity().users(),
                store.identity().users().list(UserRepository.Query.ALL, null, ALL).stream()
                        .map(UserSummary::id));
        List<Service> services = found(
                store.catalog().services(),
                store.catalog().services().list(ServiceRepository.Query.ALL, null, ALL).stream()
                        .map(ServiceSummary::id));
        List<Order> orders = found(
                store.ordering().orders(),
                store.ordering().orders().list(OrderRepository.Query.ALL, null, ALL).stream()
                        .map(OrderSummary::id));
        List<Invoice> invoices = found(
                store.billing().invoices(),
                store.billing().invoices().list(InvoiceRepository.Query.ALL, null, ALL).stream()
                        .map(InvoiceSummary::id));
        List<CrmRecord> crmRecords = found(
                store.crm().records(),
                store.crm().records().list(CrmRepository.Query.ALL, null, ALL).stream()
                        .map(CrmSummary::id));
        Map<OrderId, Invoice> invoiceOf = new HashMap<>();
        orders.forEach(order -> store.billing()
                .invoices()
                .findByOrder(order.id())
                .ifPresent(invoice -> invoiceOf.put(order.id(), invoice)));
        Contents contents = new Contents(
                users,
                store.identity().roles().all(),
                each(
                        users,
                        user -> store.authentication()
                                .accounts()
                                .signIns(user.id())
                                .map(SignIns::unended)
                                .orElse(List.of())),
                categories(store, known(CategoryId.class, known)),
                services,
                prices(store, services, currency, known(PriceId.class, known)),
                orders,
                invoices,
                invoiceOf,
                found(store.billing().invoicesInForce(), orders.stream().map(Order::id)),
                found(store.billing().receivables(), invoices.stream().map(Invoice::id)),
                each(invoices, invoice -> store.billing().creditNotes().ofInvoice(invoice.id())),
                each(invoices, invoice -> store.billing().payments().ofInvoice(invoice.id(), null, ALL)),
                crmRecords,
                found(store.crm().desks(), crmRecords.stream().map(CrmRecord::id)),
                new LinkedHashMap<>());
        Stream.concat(contents.listed(), found(store, known))
                .forEach(record -> contents.events.put(
                        record,
                        store.events()
                                .ofAggregate(record.aggregateType(), record.id().value(), EntryPosition.START, ALL)));
        return contents;
    }

    private Stream<Aggregate<?>> listed() {
        return Stream.of(
                        users,
                        roles,
                        unendedSessions,
                        categories.values(),
                        services,
                        prices,
                        orders,
                        invoices,
                        inForce,
                        receivables,
                        creditNotes,
                        payments,
                        crmRecords,
                        crmDesks)
                .flatMap(Collection::stream);
    }

    private static Map<CategoryId, Category> categories(Persistence store, Set<CategoryId> known) {
        Map<CategoryId, Category> found = new LinkedHashMap<>();
        addChildren(store, null, found);
        for (CategoryId id : known) {
            store.catalog().categories().find(id).ifPresent(category -> found.putIfAbsent(id, category));
        }
        return found;
    }

    private static void addChildren(Persistence store, @Nullable CategoryId parent, Map<CategoryId, Category> found) {
        for (Category child : store.catalog().categories().children(parent, null, ALL)) {
            if (found.putIfAbsent(child.id(), child) == null) {
                addChildren(store, child.id(), found);
            }
        }
    }

    private static List<Price> prices(
            Persistence store, List<Service> services, Currency currency, Set<PriceId> known) {
        Map<PriceId, Price> found = new LinkedHashMap<>();
        for (Service service : services) {
            store.pricing()
                    .prices()
                    .history(service.id(), currency, null, ALL)
                    .forEach(price -> found.put(price.id(), price));
        }
        for (PriceId id : known) {
            store.pricing().prices().find(id).ifPresent(price -> found.put(id, price));
        }
        return List.copyOf(found.values());
    }

    private static Stream<Aggregate<?>> found(Persistence store, Map<String, Set<Id>> known) {
        return known.entrySet().stream().flatMap(ids -> {
            AggregateRepository<?, Id> repository = Ports.repository(store, ids.getKey());
            return ids.getValue().stream().flatMap(id -> repository.find(id).stream());
        });
    }

    private static <I extends Id> Set<I> known(Class<I> kind, Map<String, Set<Id>> known) {
        return known.values().stream()
                .flatMap(Set::stream)
                .filter(kind::isInstance)
                .map(kind::cast)
                .collect(Collectors.toSet());
    }

    private static <A extends Aggregate<I>, I extends Id> List<A> found(
            AggregateRepository<A, I> repository, Stream<I> ids) {
        return ids.flatMap(id -> repository.find(id).stream()).toList();
    }

    private static <F, T> List<T> each(List<F> from, Function<F, List<T>> read) {
        List<T> all = new ArrayList<>();
        from.forEach(one -> all.addAll(read.apply(one)));
        return all;
    }
}
