package io.visioncraft.tck.gallery;

import static io.visioncraft.testkit.Like.like;

import io.visioncraft.Persistence;
import io.visioncraft.billing.Invoice;
import io.visioncraft.billing.InvoiceRepository;
import io.visioncraft.billing.InvoiceSort;
import io.visioncraft.billing.Payment;
import io.visioncraft.billing.PaymentRepository;
import io.visioncraft.billing.RetentionOver;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.crm.CrmDesk;
import io.visioncraft.crm.CrmDeskRepository;
import io.visioncraft.crm.CrmQueueEntry;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.identity.UserStatus;
import io.visioncraft.kernel.Folding;
import io.visioncraft.kernel.InvoiceId;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.UserId;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PricePresence;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.pricing.PricedService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What may be wrong with listings. */
final class FaultyListings {

    private static final String REVERSED = "lists the wrong way round";

    private FaultyListings() {}

    static List<Fault> all() {
        return List.of(
                Fault.of("LST-1", REVERSED, "users", () -> Broken.listed("users", "list", FaultyListings::reversed)),
                Fault.of(
                        "LST-1",
                        "forgets the period",
                        "users",
                        () -> Broken.calls((store, call) -> call.is("users", "list")
                                ? call.proceed(
                                        ((UserRepository.Query) call.arguments()[0]).made(null, null),
                                        call.arguments()[1],
                                        call.arguments()[2])
                                : call.proceed())),
                Fault.of(
                        "LST-11",
                        "forgets the period",
                        "records",
                        () -> Broken.calls((store, call) -> call.is("records", "list")
                                ? call.proceed(
                                        ((CrmRepository.Query) call.arguments()[0]).made(null, null),
                                        call.arguments()[1],
                                        call.arguments()[2])
                                : call.proceed())),
                Fault.of("LST-2", "counts suspended users as active", FaultyListings::countsAll),
                Fault.of(
                        "LST-2",
                        "leaves out suspended users of a role",
                        "roles",
                        () -> Broken.callsOf(
                                "users",
                                "withRole",
                                (store, call) -> Broken.listOf(call.proceed()).stream()
                                        .filter(id -> store.identity()
                                                .users()
                                                .find((UserId) id)
                                                .filter(user -> user.status() == UserStatus.ACTIVE)
                                                .isPresent())
                                        .toList())),
                Fault.of(
                        "LST-3", "sorts by UTF-16 units", () -> Broken.listed("roles", "all", FaultyListings::byUtf16)),
                Fault.of(
                        "LST-4",
                        REVERSED,
                        "children",
                        () -> Broken.listed("categories", "children", FaultyListings::reversed)),
                Fault.of("LST-5", "leaves descendants where they were", FaultyListings::stalePaths),
                Fault.of(
                        "LST-6",
                        "lists without the writes of the transaction",
                        () -> FaultyTransactions.past("categories", "children")),
                Fault.of(
                        "LST-7",
                        "leaves a condition out when another is given",
                        () -> services(query -> query.subtreeOf() == null
                                ? ServiceRepository.Query.ALL.matching(query.prefixes())
                                : query)),
                Fault.of("LST-8", "takes the end of a window for its part", FaultyListings::closedWindows),
                Fault.of("LST-9", REVERSED, "orders", FaultyListings::oldOrdersFirst),
                Fault.of(
                        "LST-10",
                        REVERSED,
                        "credit notes",
                        () -> Broken.listed("creditNotes", "ofInvoice", FaultyListings::reversed)),
                Fault.of("LST-11", "sorts priorities by their names", FaultyListings::queuesByName),
                Fault.of("LST-12", "skips rows with the sort key of the last one", FaultyListings::skipsTies),
                Fault.of("LST-13", "counts rows instead of comparing keys", FaultyListings::readsByOffset),
                Fault.of("LST-14", "forgets the filter after the first part", FaultyListings::forgetsTheFilter),
                Fault.of(
                        "LST-15",
                        "takes signs of a search for wildcards",
                        () -> services(query -> query.matching(query.prefixes().stream()
                                .map(prefix -> prefix.replaceAll("[%_*?].*", ""))
                                .filter(prefix -> !prefix.isEmpty())
                                .toList()))),
                Fault.of("LST-16", "strips blanks of what is looked up", FaultyListings::findsStripped),
                Fault.of(
                        "LST-17",
                        "fails where nothing is asked for",
                        () -> Broken.calls((store, call) -> {
                            if (call.arguments().length > 0
                                    && call.arguments()[0] instanceof Collection<?> asked
                                    && asked.isEmpty()
                                    && call.is("services", "findAll")) {
                                throw new IllegalArgumentException("IN ()");
                            }
                            return call.proceed();
                        })),
                Fault.of(
                        "LST-18",
                        "finds the desks of CLOSED records too",
                        () -> Broken.callsOf("desks", "heldBy", (store, call) -> desksOf(store, call.arguments()[0]))),
                Fault.of(
                        "LST-18",
                        "takes the assignee of the first part for all",
                        "records",
                        FaultyListings::forgetsTheAssignee),
                Fault.of("LST-19", "shows the queue without its records", FaultyListings::queuesWithoutSubjects),
                Fault.of("LST-20", "lists an order once for each line", FaultyListings::oncePerLine),
                Fault.of(
                        "LST-20",
                        "forgets the period where a service is given",
                        () -> orders(query -> query.service() == null ? query : query.made(null, null))),
                Fault.of(
                        "LST-20",
                        "finds orders by the lines that they had first",
                        FaultyListings::servicesOfTheFirstVersion),
                Fault.of(
                        "LST-21",
                        "loses services without a price",
                        () -> Broken.listed(
                                "prices",
                                "services",
                                rows -> rows.stream()
                                        .filter(row -> ((PricedService) row).price() != null)
                                        .toList())),
                Fault.of("LST-21", "takes a price that is over for one in force", FaultyListings::pricesOfABitAgo),
                Fault.of("LST-22", "looks for a price behind the limit of a part", FaultyListings::sifted),
                Fault.of(
                        "LST-22",
                        "leaves the condition on the price out where others are given",
                        () -> pricedServices(query ->
                                query.services().equals(ServiceRepository.Query.ALL) ? query : query.priced(null))),
                Fault.of("LST-22", "loses services renamed since a price was set", FaultyListings::firstNames),
                Fault.of(
                        "LST-23",
                        REVERSED,
                        "drafts",
                        () -> Broken.callsOf("invoices", "oldestDrafts", (store, call) -> {
                            List<Object> all = reversed(Broken.listOf(call.proceed(call.arguments()[0], null, 1_000)));
                            return call.arguments()[1] == null
                                    ? all.subList(0, Math.min((int) call.arguments()[2], all.size()))
                                    : List.of();
                        })),
                Fault.of(
                        "LST-24",
                        "forgets the days where a settlement is given",
                        () -> invoices(
                                query -> query.settlements().isEmpty() ? query : query.issuedBetween(null, null))),
                Fault.of(
                        "LST-24",
                        "lists settled invoices as urgent",
                        () -> invoices(query -> query.sort().byDueDate()
                                ? query.settledAs(Set.of()).sortedBy(InvoiceSort.NEWEST)
                                : query)),
                Fault.of(
                        "LST-24",
                        "takes the due date for a limit of the date of issue",
                        () -> invoices(query -> query.dueUntil() == null
                                ? query
                                : query.dueUntil(null).issuedBetween(query.issuedFrom(), query.dueUntil()))),
                Fault.of(
                        "LST-24",
                        "lists the newest where the oldest are asked for",
                        () -> invoices(query ->
                                query.sort() == InvoiceSort.OLDEST ? query.sortedBy(InvoiceSort.NEWEST) : query)),
                Fault.of(
                        "LST-25",
                        REVERSED,
                        "credit notes",
                        () -> Broken.listed("creditNotes", "list", FaultyListings::reversed)),
                Fault.of(
                        "LST-26",
                        "takes what is due today for past due",
                        () -> Broken.calls((store, call) -> call.is("receivables", "aged")
                                ? call.proceed(call.arguments()[0], ((LocalDate) call.arguments()[1]).plusDays(1))
                                : call.proceed())),
                Fault.of(
                        "LST-27",
                        "takes the newest invoice of an order for the one in force",
                        () -> Broken.calls((store, call) -> call.is("invoices", "findByOrder")
                                ? newest(store, (OrderId) call.arguments()[0])
                                : call.proceed())),
                Fault.of(
                        "LST-27",
                        REVERSED,
                        "invoices of an order",
                        () -> Broken.listed("invoices", "ofOrder", FaultyListings::reversed)),
                Fault.of(
                        "LST-28",
                        "moves the first payments alone",
                        () -> Broken.calls((store, call) -> call.is("payments", "move")
                                ? movedFirst(store, (InvoiceId) call.arguments()[0], (InvoiceId) call.arguments()[1])
                                : call.proceed())),
                Fault.of(
                        "LST-29",
                        "takes the last day of retention for over",
                        () -> Broken.calls((store, call) -> call.is("invoices", "retentionOver")
                                ? call.proceed(dayLate((RetentionOver) call.arguments()[0]), call.arguments()[1])
                                : call.proceed())),
                Fault.of(
                        "LST-29",
                        "forgets credit notes of invoices without names",
                        () -> Broken.calls((store, call) ->
                                call.is("creditNotes", "retentionOver") ? List.of() : call.proceed())));
    }

    private static RetentionOver dayLate(RetentionOver over) {
        return new RetentionOver(over.endedBefore().plusDays(1), over.issuedBefore());
    }

    private static Object newest(Persistence store, OrderId order) {
        List<Invoice> all = store.billing().invoices().ofOrder(order);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private static @Nullable Object movedFirst(Persistence store, InvoiceId from, InvoiceId to) {
        PaymentRepository payments = store.billing().payments();
        payments.ofInvoice(from, null, 1)
                .forEach(payment -> payments.save(
                        like(payment)
                                .with(Payment::invoice, to)
                                .with(Payment::version, payment.version() + 1)
                                .made(),
                        List.of()));
        return null;
    }

    private static List<CrmDesk> desksOf(Persistence store, Object assignee) {
        return store.crm().records().list(CrmRepository.Query.ALL.assignedTo((UserId) assignee), null, 1_000).stream()
                .map(record -> store.crm().desks().find(record.id()).orElseThrow())
                .toList();
    }

    private static Persistence forgetsTheAssignee() {
        return Broken.calls((store, call) -> {
            if (!call.is("records", "list") || call.arguments()[1] == null) {
                return call.proceed();
            }
            CrmRepository.Query asked = (CrmRepository.Query) call.arguments()[0];
            return call.proceed(
                    CrmRepository.Query.ALL.ofCustomer(asked.customer()).in(asked.statuses()),
                    call.arguments()[1],
                    call.arguments()[2]);
        });
    }

    private static Persistence queuesWithoutSubjects() {
        return Broken.listed(
                "desks",
                "queue",
                rows -> rows.stream()
                        .<Object>map(row -> like((CrmQueueEntry) row)
                                .with(CrmQueueEntry::subject, "")
                                .made())
                        .toList());
    }

    private static List<Object> reversed(List<Object> rows) {
        List<Object> reversed = new ArrayList<>(rows);
        Collections.reverse(reversed);
        return reversed;
    }

    private static Persistence countsAll() {
        return Broken.calls((store, call) -> {
            if (!call.is("users", "countActive")) {
                return call.proceed();
            }
            return store.identity().users().list(UserRepository.Query.ALL, null, 1_000).stream()
                    .filter(user -> user.role().equals(call.arguments()[0]))
                    .count();
        });
    }

    private static List<Object> byUtf16(List<Object> roles) {
        return roles.stream()
                .sorted(Comparator.comparing(role -> Folding.key(((Role) role).name())))
                .toList();
    }

    /** The way from the root is the one of the time when the category was first asked for or saved. */
    private static Persistence stalePaths() {
        Map<Object, Object> paths = new ConcurrentHashMap<>();
        return Broken.calls((store, call) -> {
            Object answer = call.proceed();
            if (call.is("categories", "save")) {
                Category saved = (Category) call.arguments()[0];
                paths.putIfAbsent(saved.id(), store.catalog().categories().path(saved.id()));
            }
            return call.is("categories", "path") && paths.containsKey(call.arguments()[0])
                    ? paths.get(call.arguments()[0])
                    : answer;
        });
    }

    private static Persistence services(UnaryOperator<ServiceRepository.Query> change) {
        return Broken.calls((store, call) -> call.is("services", "list")
                ? Broken.saveInstead(call, change.apply((ServiceRepository.Query) call.arguments()[0]))
                : call.proceed());
    }

    private static Persistence orders(UnaryOperator<OrderRepository.Query> change) {
        return Broken.calls((store, call) -> call.is("orders", "list")
                ? Broken.saveInstead(call, change.apply((OrderRepository.Query) call.arguments()[0]))
                : call.proceed());
    }

    private static Persistence invoices(UnaryOperator<InvoiceRepository.Query> change) {
        return Broken.calls((store, call) -> call.is("invoices", "list")
                ? Broken.saveInstead(call, change.apply((InvoiceRepository.Query) call.arguments()[0]))
                : call.proceed());
    }

    private static Persistence oncePerLine() {
        return Broken.calls((store, call) -> {
            Object answer = call.proceed();
            if (!call.is("orders", "list") || ((OrderRepository.Query) call.arguments()[0]).service() == null) {
                return answer;
            }
            return Broken.listOf(answer).stream()
                    .flatMap(row -> Collections.nCopies(((OrderSummary) row).lines(), row).stream())
                    .toList();
        });
    }

    private static Persistence servicesOfTheFirstVersion() {
        Map<OrderId, List<ServiceId>> first = new ConcurrentHashMap<>();
        return Broken.calls((store, call) -> {
            Object answer = call.proceed();
            if (call.is("orders", "save")) {
                Order saved = (Order) call.arguments()[0];
                first.putIfAbsent(saved.id(), saved.services());
            }
            if (!call.is("orders", "list")) {
                return answer;
            }
            ServiceId service = ((OrderRepository.Query) call.arguments()[0]).service();
            return Broken.listOf(answer).stream()
                    .filter(row -> service == null
                            || first.getOrDefault(((OrderSummary) row).id(), List.of())
                                    .contains(service))
                    .toList();
        });
    }

    private static Persistence pricesOfABitAgo() {
        return Broken.calls((store, call) -> {
            if (!call.is("prices", "services")) {
                return call.proceed();
            }
            PriceRepository.Query asked = (PriceRepository.Query) call.arguments()[0];
            PriceRepository.Query before = new PriceRepository.Query(
                    asked.services(), asked.currency(), asked.at().minusNanos(1_000), asked.price());
            return call.proceed(before, call.arguments()[1], call.arguments()[2]);
        });
    }

    private static Persistence pricedServices(UnaryOperator<PriceRepository.Query> change) {
        return Broken.calls((store, call) -> call.is("prices", "services")
                ? Broken.saveInstead(call, change.apply((PriceRepository.Query) call.arguments()[0]))
                : call.proceed());
    }

    private static Persistence sifted() {
        return Broken.calls((store, call) -> {
            if (!call.is("prices", "services")) {
                return call.proceed();
            }
            PriceRepository.Query asked = (PriceRepository.Query) call.arguments()[0];
            return Broken.listOf(call.proceed(asked.priced(null), call.arguments()[1], call.arguments()[2])).stream()
                    .filter(row -> asked.price() == null || asked.price() == presence((PricedService) row))
                    .toList();
        });
    }

    private static PricePresence presence(PricedService row) {
        return row.price() == null ? PricePresence.ABSENT : PricePresence.PRESENT;
    }

    private static Persistence firstNames() {
        Map<ServiceId, String> first = new ConcurrentHashMap<>();
        return Broken.calls((store, call) -> {
            if (call.is("prices", "save")) {
                ServiceId service = ((Price) call.arguments()[0]).service();
                store.catalog()
                        .services()
                        .find(service)
                        .ifPresent(found -> first.putIfAbsent(service, found.nameKey()));
            }
            Object answer = call.proceed();
            if (!call.is("prices", "services")
                    || ((PriceRepository.Query) call.arguments()[0]).price() != PricePresence.PRESENT) {
                return answer;
            }
            return Broken.listOf(answer).stream()
                    .filter(row -> ((PricedService) row)
                            .service()
                            .nameKey()
                            .equals(first.get(((PricedService) row).service().id())))
                    .toList();
        });
    }

    private static Persistence closedWindows() {
        return Broken.calls((store, call) -> {
            if (!call.is("prices", "inForce")) {
                return call.proceed();
            }
            List<Object> found = new ArrayList<>(Broken.listOf(call.proceed()));
            Object[] before = call.arguments().clone();
            before[2] = ((Instant) before[2]).minusNanos(1_000);
            Broken.listOf(call.proceed(before)).stream()
                    .filter(price -> !found.contains(price))
                    .filter(price ->
                            call.arguments()[2].equals(((Price) price).window().until()))
                    .forEach(found::add);
            return found;
        });
    }

    private static Persistence oldOrdersFirst() {
        return Broken.calls((store, call) -> {
            if (!call.is("orders", "list")) {
                return call.proceed();
            }
            Object[] arguments = call.arguments();
            List<Object> all = reversed(Broken.listOf(call.proceed(arguments[0], null, 1_000)));
            OrderRepository.Position last = (OrderRepository.Position) arguments[1];
            return after(all, row -> last != null && ((OrderSummary) row).id().equals(last.id()), (int) arguments[2]);
        });
    }

    private static Persistence queuesByName() {
        return Broken.calls((store, call) -> {
            if (!call.is("desks", "queue")) {
                return call.proceed();
            }
            List<Object> all = Broken.listOf(call.proceed(null, 1_000)).stream()
                    .sorted(Comparator.comparing(
                            entry -> ((CrmQueueEntry) entry).desk().priority().name()))
                    .toList();
            CrmDeskRepository.Position last = (CrmDeskRepository.Position) call.arguments()[0];
            return after(
                    all,
                    row -> last != null && ((CrmQueueEntry) row).desk().id().equals(last.id()),
                    (int) call.arguments()[1]);
        });
    }

    /** The rows after the last one that is known, from the first one where none is. */
    private static List<Object> after(List<Object> all, Predicate<Object> last, int limit) {
        int from = 0;
        for (int i = 0; i < all.size(); i++) {
            if (last.test(all.get(i))) {
                from = i + 1;
            }
        }
        return all.stream().skip(from).limit(limit).toList();
    }

    private static Persistence skipsTies() {
        return Broken.calls((store, call) -> {
            Object answer = call.proceed();
            return call.is("orders", "list") && call.arguments()[1] instanceof OrderRepository.Position last
                    ? Broken.listOf(answer).stream()
                            .filter(row -> !((OrderSummary) row).createdAt().equals(last.createdAt()))
                            .toList()
                    : answer;
        });
    }

    /** A place is where its row stood when it was read: OFFSET. */
    private static Persistence readsByOffset() {
        Map<Object, Integer> read = new ConcurrentHashMap<>();
        return Broken.calls((store, call) -> {
            if (!call.is("orders", "list")) {
                return call.proceed();
            }
            Object[] arguments = call.arguments();
            int offset = arguments[1] instanceof OrderRepository.Position last ? read.getOrDefault(last.id(), 0) : 0;
            List<Object> all = Broken.listOf(call.proceed(arguments[0], null, 1_000));
            List<Object> part =
                    all.stream().skip(offset).limit((int) arguments[2]).toList();
            for (int i = 0; i < part.size(); i++) {
                read.put(((OrderSummary) part.get(i)).id(), offset + i + 1);
            }
            return part;
        });
    }

    private static Persistence forgetsTheFilter() {
        return Broken.calls((store, call) -> call.is("orders", "list") && call.arguments()[1] != null
                ? Broken.saveInstead(call, OrderRepository.Query.ALL)
                : call.proceed());
    }

    private static Persistence findsStripped() {
        return Broken.calls((store, call) -> {
            Object answer = call.proceed();
            return call.is("services", "findByCode") && answer instanceof Optional<?> found && found.isEmpty()
                    ? store.catalog().services().findByCode(stripped(call.arguments()[0]))
                    : answer;
        });
    }

    private static String stripped(@Nullable Object code) {
        return String.valueOf(code).strip();
    }
}
