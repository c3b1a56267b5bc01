package io.visioncraft.persistence.jpa;

import io.visioncraft.Persistence;
import io.visioncraft.billing.CreditNoteRepository;
import io.visioncraft.billing.CreditNoteSort;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceSort;
import io.visioncraft.billing.InvoiceStatus;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.billing.Settlement;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceRepository.NamePosition;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.crm.CrmDeskRepository;
import io.visioncraft.crm.CrmPriority;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.crm.CrmStatus;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.CreditNoteId;
import io.visioncraft.kernel.CrmRecordId;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.RoleId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.pricing.PricePresence;
import io.visioncraft.pricing.PriceRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The lists that a store answers, asked from their middle on for what most rows fit, and what tidies up. */
final class ManyRows {

    static final int PAGE = 51;

    /** Somebody with ten thousand orders, invoices and CRM records, and a category with two hundred below it. */
    private static final UUID BIGGEST = UUID.fromString("f0000000-0000-7000-8002-000000000001");

    /** What ten thousand orders have a line of, none of them PLACED, and half of them of the biggest customer. */
    private static final ServiceId BESTSELLER = new ServiceId(UUID.fromString("f0000000-0000-7000-8006-000000000001"));

    static final CategoryId CATEGORY = new CategoryId(UUID.fromString("f0000000-0000-7000-8005-000000000007"));
    private static final RoleId ROLE = new RoleId(UUID.fromString("f0000000-0000-7000-8001-000000000001"));
    private static final Instant MIDDLE = Instant.ofEpochSecond(1_600_050_000);
    private static final Instant LATER = Instant.ofEpochSecond(1_700_000_000);
    static final UUID NOBODY = new UUID(7, 7);

    /** Invoices are issued on a thousand days from this one on, and due two weeks later. */
    static final int INVOICED = 19_000;

    static final int DAYS = 1_000;

    private ManyRows() {}

    /** By name. */
    static Map<String, Runnable> questions(Persistence store) {
        Map<String, Runnable> all = new LinkedHashMap<>();
        UserId customer = new UserId(BIGGEST);
        all.put(
                "users by status",
                () -> store.identity()
                        .users()
                        .list(
                                UserRepository.Query.ALL.in(Set.of(UserStatus.SUSPENDED)),
                                new UserRepository.Position(MIDDLE, customer),
                                PAGE));
        all.put("users of a role", () -> store.identity().users().withRole(ROLE, customer, PAGE));
        all.put(
                "all users",
                () -> store.identity()
                        .users()
                        .list(UserRepository.Query.ALL, new UserRepository.Position(MIDDLE, customer), PAGE));
        for (Set<OrderStatus> statuses : List.of(Set.<OrderStatus>of(), Set.of(OrderStatus.PLACED))) {
            all.put(
                    "orders " + statuses,
                    () -> store.ordering().orders().list(OrderRepository.Query.ALL.in(statuses), null, PAGE));
            all.put(
                    "orders of a customer " + statuses,
                    () -> store.ordering()
                            .orders()
                            .list(
                                    OrderRepository.Query.ALL
                                            .ofCustomer(customer)
                                            .in(statuses),
                                    new OrderRepository.Position(MIDDLE, new OrderId(NOBODY)),
                                    PAGE));
        }
        orders(all, store);
        services(all, store);
        invoices(all, store);
        ManyDocuments.figures(all, store);
        retention(all, store);
        all.put("drafts", () -> store.billing().invoices().oldestDrafts(null, null, PAGE));
        all.put(
                "drafts after others",
                () -> store.billing()
                        .invoices()
                        .oldestDrafts(
                                MIDDLE.plusSeconds(1),
                                new InvoiceRepository.DraftPosition(MIDDLE, new InvoiceId(NOBODY)),
                                PAGE));
        all.put(
                "users of two statuses",
                () -> store.identity()
                        .users()
                        .list(
                                UserRepository.Query.ALL.in(Set.of(UserStatus.SUSPENDED, UserStatus.INVITED)),
                                new UserRepository.Position(MIDDLE, customer),
                                PAGE));
        for (Set<CrmStatus> statuses : List.of(
                Set.<CrmStatus>of(),
                Set.of(CrmStatus.OPEN),
                Set.of(CrmStatus.WAITING_ON_CUSTOMER, CrmStatus.RESOLVED))) {
            all.put(
                    "CRM records " + statuses,
                    () -> store.crm().records().list(CrmRepository.Query.ALL.in(statuses), null, PAGE));
            all.put(
                    "CRM records of an assignee " + statuses,
                    () -> store.crm()
                            .records()
                            .list(
                                    CrmRepository.Query.ALL.assignedTo(customer).in(statuses),
                                    new CrmRepository.Position(MIDDLE, new CrmRecordId(NOBODY)),
                                    PAGE));
            all.put(
                    "CRM records of a customer " + statuses,
                    () -> store.crm()
                            .records()
                            .list(
                                    CrmRepository.Query.ALL.ofCustomer(customer).in(statuses),
                                    new CrmRepository.Position(MIDDLE, new CrmRecordId(NOBODY)),
                                    PAGE));
        }
        inAPeriod(all, store);
        all.put(
                "the queue",
                () -> store.crm()
                        .desks()
                        .queue(
                                new CrmDeskRepository.Position(CrmPriority.NORMAL, MIDDLE, new CrmRecordId(NOBODY)),
                                PAGE));
        all.put("what an agent has to do", () -> store.crm().desks().heldBy(customer, 500));
        all.put("a subtree", () -> store.catalog().categories().subtree(CATEGORY, null, PAGE));
        all.put(
                "children",
                () -> store.catalog()
                        .categories()
                        .children(null, new CategoryRepository.ChildPosition(250, CATEGORY), PAGE));
        all.put(
                "claiming events",
                () -> store.events().claim(Instant.ofEpochSecond(1_900_000_000), Duration.ofMinutes(1), PAGE));
        all.put("dead events", () -> store.events().dead(null, PAGE));
        all.put("the backlog of events", () -> store.events().backlog(PAGE));
        all.put("delivered events", () -> store.events().removeDelivered(MIDDLE, PAGE));
        all.put("expired sessions", () -> store.authentication().sessions().removeExpired(MIDDLE, PAGE));
        all.put(
                "expired refresh tokens",
                () -> store.authentication().refreshTokens().removeExpired(MIDDLE, PAGE));
        all.put("expired receipts", () -> store.idempotency().removeExpired(MIDDLE, PAGE));
        return all;
    }

    /** Of ten thousand rows in the middle of all. */
    private static void inAPeriod(Map<String, Runnable> all, Persistence store) {
        Instant from = MIDDLE.minusSeconds(10_000);
        UserRepository.Query users = UserRepository.Query.ALL.made(from, MIDDLE);
        all.put("users in a period", () -> store.identity().users().list(users, null, PAGE));
        all.put(
                "SUSPENDED users in a period",
                () -> store.identity().users().list(users.in(Set.of(UserStatus.SUSPENDED)), null, PAGE));
        UserId customer = new UserId(BIGGEST);
        CrmRepository.Query records = CrmRepository.Query.ALL.made(from, MIDDLE);
        Map<String, CrmRepository.Query> queries = new LinkedHashMap<>();
        queries.put("CRM records in a period", records);
        queries.put("OPEN CRM records in a period", records.in(Set.of(CrmStatus.OPEN)));
        queries.put("CRM records of a customer in a period", records.ofCustomer(customer));
        queries.put("CRM records of an assignee in a period", records.assignedTo(customer));
        queries.forEach(
                (name, query) -> all.put(name, () -> store.crm().records().list(query, null, PAGE)));
    }

    private static void orders(Map<String, Runnable> all, Persistence store) {
        OrderRepository orders = store.ordering().orders();
        OrderRepository.Position middle = new OrderRepository.Position(MIDDLE, new OrderId(NOBODY));
        OrderRepository.Query any = OrderRepository.Query.ALL;
        Map<String, OrderRepository.Query> queries = new LinkedHashMap<>();
        for (Set<OrderStatus> statuses : List.of(
                Set.<OrderStatus>of(),
                Set.of(OrderStatus.PLACED),
                Set.of(OrderStatus.COMPLETED),
                Set.of(OrderStatus.PLACED, OrderStatus.CONFIRMED),
                Set.of(OrderStatus.PLACED, OrderStatus.DRAFT, OrderStatus.COMPLETED))) {
            OrderRepository.Query sold = any.withService(BESTSELLER).in(statuses);
            OrderRepository.Query bought = sold.ofCustomer(new UserId(BIGGEST));
            Instant from = MIDDLE.minusSeconds(10_000);
            queries.put("orders of a service " + statuses, sold);
            queries.put("orders of a service in a period " + statuses, sold.made(from, MIDDLE));
            queries.put("orders of a service and a customer " + statuses, bought);
            queries.put("orders of a service and a customer in a period " + statuses, bought.made(from, MIDDLE));
            queries.put("orders in a period " + statuses, any.in(statuses).made(from, MIDDLE));
            queries.put("orders since a day " + statuses, any.in(statuses).made(from, null));
        }
        queries.forEach((name, query) -> {
            all.put(name, () -> orders.list(query, null, PAGE));
            all.put(name + " from the middle", () -> orders.list(query, middle, PAGE));
        });
    }

    /** Most invoices are settled, and of those of the biggest customer all but a few. */
    private static void invoices(Map<String, Runnable> all, Persistence store) {
        InvoiceRepository invoices = store.billing().invoices();
        InvoiceRepository.Query any = InvoiceRepository.Query.ALL;
        Map<String, InvoiceRepository.Query> queries = new LinkedHashMap<>();
        queries.put("invoices", any);
        queries.put("issued invoices", any.in(Set.of(InvoiceStatus.ISSUED)));
        queries.put("invoices of two statuses", any.in(Set.of(InvoiceStatus.DRAFT, InvoiceStatus.ISSUED)));
        queries.put("open invoices", any.settledAs(Settlement.OPEN));
        queries.put("paid invoices", any.settledAs(Set.of(Settlement.PAID)));
        queries.put("settled invoices", any.settledAs(Set.of(Settlement.PAID, Settlement.CREDITED)));
        queries.put("invoices with an excess", any.onlyWithExcess());
        queries.put("urgent invoices", any.sortedBy(InvoiceSort.MOST_URGENT));
        queries.put("oldest invoices", any.sortedBy(InvoiceSort.OLDEST));
        queries.put(
                "oldest issued invoices", any.in(Set.of(InvoiceStatus.ISSUED)).sortedBy(InvoiceSort.OLDEST));
        queries.put("oldest open invoices", any.settledAs(Settlement.OPEN).sortedBy(InvoiceSort.OLDEST));
        Map<String, InvoiceRepository.Query> narrowed = new LinkedHashMap<>();
        queries.forEach((name, query) -> {
            narrowed.put(name, query);
            narrowed.put(name + " of a customer", query.ofCustomer(new UserId(BIGGEST)));
        });
        narrowed.forEach((name, query) -> {
            LocalDate middle = LocalDate.ofEpochDay(INVOICED + DAYS / 2);
            InvoiceRepository.Position place = new InvoiceRepository.Position(middle, new InvoiceId(NOBODY));
            all.put(name, () -> invoices.list(query, null, PAGE));
            all.put(name + " from the middle", () -> invoices.list(query, place, PAGE));
            all.put(name + " of a day", () -> invoices.list(query.issuedBetween(middle, middle), null, PAGE));
            all.put( // reads past what is due later, a week of it
                    name + " due until a day, from the middle",
                    () -> invoices.list(query.dueUntil(middle.plusDays(7)), place, PAGE));
            all.put(
                    name + " in a period, from the middle",
                    () -> invoices.list(query.issuedBetween(middle.minusDays(200), middle.plusDays(200)), place, PAGE));
        });
        for (UserId customer : Arrays.asList(null, new UserId(BIGGEST))) {
            CreditNoteRepository notes = store.billing().creditNotes();
            LocalDate middle = LocalDate.ofEpochDay(INVOICED + DAYS / 2);
            String whose = customer == null ? "credit notes" : "credit notes of a customer";
            for (CreditNoteSort sort : CreditNoteSort.values()) {
                CreditNoteRepository.Query query =
                        CreditNoteRepository.Query.ALL.ofCustomer(customer).sortedBy(sort);
                all.put(whose + " " + sort, () -> notes.list(query, null, PAGE));
                all.put(
                        whose + " " + sort + " in a period, from the middle",
                        () -> notes.list(
                                query.between(middle.minusDays(200), middle.plusDays(200)),
                                new CreditNoteRepository.Position(middle, new CreditNoteId(NOBODY)),
                                PAGE));
            }
        }
    }

    /** Over are those of two days that are far ahead, half of which state the end of their retention. */
    private static void retention(Map<String, Runnable> all, Persistence store) {
        RetentionOver over = new RetentionOver(LocalDate.ofEpochDay(30_002), LocalDate.ofEpochDay(30_002));
        all.put(
                "invoices whose retention is over",
                () -> store.billing().invoices().retentionOver(over, PAGE));
        all.put(
                "credit notes whose retention is over",
                () -> store.billing().creditNotes().retentionOver(over, PAGE));
    }

    private static void services(Map<String, Runnable> all, Persistence store) {
        NamePosition middle = new NamePosition("service 5", new ServiceId(NOBODY));
        ServiceRepository.Query any = ServiceRepository.Query.ALL;
        ServiceRepository.Query active = any.in(Set.of(ServiceStatus.ACTIVE));
        Map<String, ServiceRepository.Query> queries = new LinkedHashMap<>();
        queries.put("services of a subtree", active.inSubtreeOf(CATEGORY));
        queries.put(
                "services of a subtree and a class",
                active.inSubtreeOf(CATEGORY).taxed(TaxClassCode.REDUCED));
        queries.put("services by name", active);
        queries.put("services in any status", any);
        queries.put("services in two statuses", any.in(Set.of(ServiceStatus.ACTIVE, ServiceStatus.RETIRED)));
        queries.put("services of a word", active.matching(List.of("w77777")));
        queries.put("services of two words", active.matching(List.of("w77777", "w777")));
        queries.put(
                "services of a word in a subtree",
                active.matching(List.of("w777")).inSubtreeOf(CATEGORY));
        queries.put("services in two rare statuses", any.in(Set.of(ServiceStatus.DRAFT, ServiceStatus.RETIRED)));
        queries.put("services that are retired", any.in(Set.of(ServiceStatus.RETIRED)));
        queries.put("services of a class", any.taxed(TaxClassCode.REDUCED));
        queries.put("active services of a class", active.taxed(TaxClassCode.STANDARD));
        queries.put("active services of a rare class", active.taxed(TaxClassCode.ZERO));
        queries.forEach((name, query) -> {
            for (NamePosition after : Arrays.asList(null, middle)) {
                String from = after == null ? "" : " from the middle";
                all.put(name + from, () -> store.catalog().services().list(query, after, PAGE));
                priced(query)
                        .forEach((price, asked) -> all.put(
                                name + from + price,
                                () -> store.pricing().prices().services(asked, after, PAGE)));
            }
        });
    }

    /** With a price that most services have, a few of them, or none. */
    private static Map<String, PriceRepository.Query> priced(ServiceRepository.Query services) {
        Map<String, PriceRepository.Query> queries = new LinkedHashMap<>();
        for (String currency : List.of("EUR", "CHF", "NOK")) {
            PriceRepository.Query query = new PriceRepository.Query(services, Currency.getInstance(currency), LATER);
            queries.put(" and prices in " + currency, query);
            queries.put(" with a price in " + currency, query.priced(PricePresence.PRESENT));
            queries.put(" without a price in " + currency, query.priced(PricePresence.ABSENT));
        }
        return queries;
    }
}
