package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.crm.CrmRecord;
import io.visioncraft.crm.CrmRepository;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserRepository;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.Window;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderLine;
import io.visioncraft.ordering.OrderRepository;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.OrderSummary;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.pricing.PricedService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Orders and services are found by what screens of a business ask for: rules LST. */
@Rule("GEN-12")
abstract class FindingContract extends TwoCustomers {

    private static final Currency EUR = Currency.getInstance("EUR");
    private static final PriceRepository.Query IN_EUROS =
            new PriceRepository.Query(ServiceRepository.Query.ALL, EUR, AT);

    @Test
    @Proves("LST-20")
    final void findsOrdersByAllConditionsTogether() {
        Service mowing = aService("M-1", "Mowing");
        Service felling = aService("F-1", "Felling");
        Order first = stored(anOrder("O-1", mowing, 0));
        Order second = stored(anOrder("O-2", felling, 1));
        Order third = stored(anOrder("O-3", mowing, 2));
        Order bobs = stored(documents.order(bob, mowing, "O-4", AT.plusSeconds(3)));
        OrderRepository.Query all = OrderRepository.Query.ALL;
        OrderRepository.Query mowed = all.withService(mowing.id());

        assertThat(found(mowed)).containsExactly(bobs, third, first);
        assertThat(found(mowed.ofCustomer(ann.id()))).containsExactly(third, first);
        assertThat(found(mowed.in(Set.of(OrderStatus.PLACED, OrderStatus.DRAFT))))
                .containsExactly(bobs, third, first);
        assertThat(found(mowed.in(Set.of(OrderStatus.DRAFT)))).isEmpty();
        assertThat(found(all.made(AT.plusSeconds(1), null))).containsExactly(bobs, third, second);
        assertThat(found(all.made(null, AT.plusSeconds(1)))).containsExactly(first);
        assertThat(found(all.ofCustomer(ann.id()).made(AT.plusSeconds(1), AT.plusSeconds(3))))
                .containsExactly(third, second);
        assertThat(found(mowed.made(AT.plusSeconds(1), AT.plusSeconds(3)))).containsExactly(third);
        assertThat(found(mowed.ofCustomer(ann.id())
                        .in(Set.of(OrderStatus.PLACED))
                        .made(AT, AT.plusSeconds(2))))
                .containsExactly(first);
        assertThat(found(all.made(AT.plusSeconds(2), AT.plusSeconds(2)))).isEmpty();
    }

    @Test
    @Proves("LST-20")
    final void listsOrdersOfSeveralStatusesAsOneList() {
        Service mowing = aService("M-1", "Mowing");
        Service felling = aService("F-1", "Felling");
        List<OrderStatus> statuses =
                List.of(OrderStatus.PLACED, OrderStatus.CONFIRMED, OrderStatus.COMPLETED, OrderStatus.CANCELLED);
        List<Order> all = new ArrayList<>();
        for (int n = 0; n < 12; n++) {
            Order order = documents.order(
                    n % 5 == 4 ? bob : ann, n % 3 == 2 ? felling : mowing, "O-" + n, AT.plusSeconds(n / 2));
            all.add(stored(like(order).with(Order::status, statuses.get(n % 4)).made()));
        }
        OrderRepository.Query open =
                OrderRepository.Query.ALL.in(Set.of(OrderStatus.PLACED, OrderStatus.CONFIRMED, OrderStatus.ON_HOLD));

        assertThat(found(open)).isEqualTo(newest(all, open));
        for (OrderRepository.Query query : List.of(
                open.ofCustomer(ann.id()),
                open.withService(mowing.id()),
                open.withService(mowing.id()).ofCustomer(ann.id()),
                open.made(AT.plusSeconds(1), AT.plusSeconds(4)),
                open.withService(felling.id()).ofCustomer(ann.id()).made(AT.plusSeconds(1), null),
                open.in(Set.of(OrderStatus.values())),
                open.withService(mowing.id()).in(Set.of(OrderStatus.values())))) {
            assertThat(found(query)).as(query.toString()).isNotEmpty().isEqualTo(newest(all, query));
            assertThat(in(() -> orders().list(query, null, 100)))
                    .as("%s at once", query)
                    .extracting(OrderSummary::id)
                    .isEqualTo(newest(all, query).stream().map(Order::id).toList());
        }
        assertThat(found(open.in(Set.of(OrderStatus.DRAFT, OrderStatus.ON_HOLD))))
                .isEmpty();
    }

    /** Those of these orders that a query finds, newest first. */
    private static List<Order> newest(List<Order> orders, OrderRepository.Query query) {
        return orders.stream()
                .filter(order -> query.customer() == null || query.customer().equals(order.customer()))
                .filter(order -> query.service() == null || order.services().contains(query.service()))
                .filter(order -> query.statuses().contains(order.status()))
                .filter(order -> query.from() == null || !order.createdAt().isBefore(query.from()))
                .filter(order -> query.before() == null || order.createdAt().isBefore(query.before()))
                .sorted(Comparator.comparing(Order::createdAt)
                        .thenComparing(order -> order.id().value().toString())
                        .reversed())
                .toList();
    }

    @Test
    @Proves("LST-20")
    final void listsAnOrderOnceHoweverManyOfItsLinesHaveTheService() {
        Service mowing = aService("M-1", "Mowing");
        Order several = stored(documents.orderOf(ann, mowing, "O-1", 3, 2));

        assertThat(found(OrderRepository.Query.ALL.withService(mowing.id()))).containsExactly(several);
    }

    @Test
    @Proves("LST-20")
    final void findsAnOrderByTheLinesAndTheStatusThatItHasNow() {
        Service mowing = aService("M-1", "Mowing");
        Service felling = aService("F-1", "Felling");
        Order order = stored(anOrder("O-1", mowing, 0));
        Order both = stored(next(order, OrderStatus.PLACED, mowing, felling));
        OrderRepository.Query mowed = OrderRepository.Query.ALL.withService(mowing.id());
        OrderRepository.Query felled = OrderRepository.Query.ALL.withService(felling.id());
        assertThat(found(mowed)).containsExactly(both);
        assertThat(found(felled)).containsExactly(both);

        Order confirmed = stored(next(both, OrderStatus.CONFIRMED, felling, felling));

        assertThat(found(mowed)).isEmpty();
        assertThat(found(felled.in(Set.of(OrderStatus.PLACED)))).isEmpty();
        assertThat(found(felled.in(Set.of(OrderStatus.CONFIRMED)))).containsExactly(confirmed);
        assertThat(found(felled.ofCustomer(ann.id()).in(Set.of(OrderStatus.CONFIRMED))))
                .containsExactly(confirmed);
    }

    @Test
    @Proves("LST-16")
    final void findsAnOrderByItsWholeNumberAsBytes() {
        Service mowing = aService("M-1", "Mowing");
        Order small = stored(anOrder("ord-a", mowing, 0));
        Order large = stored(anOrder("ORD-A", mowing, 1));

        assertThat(in(() -> orders().findByReference("ord-a"))).contains(small);
        assertThat(in(() -> orders().findByReference("ORD-A"))).contains(large);
        for (String other : List.of("Ord-A", "ORD-A ", "ORD-", "ORD-_", "%", "ÓRD-A")) {
            assertThat(in(() -> orders().findByReference(other))).as(other).isEmpty();
        }
    }

    @Test
    @Proves("LST-16")
    @Rule("INV-8")
    final void findsUsersAndCrmRecordsByTheirWholeNumbersAsBytes() {
        User small = stored(like(samples.user(aRole(), "small@example.com"))
                .with(User::number, "n-é")
                .made());
        User large = stored(like(samples.user(aRole(), "large@example.com"))
                .with(User::number, "N-é")
                .made());
        CrmRecord leak = stored(like(samples.crmRecord(ann, null, null, AT))
                .with(CrmRecord::number, "n-é")
                .made());
        CrmRecord flood = stored(like(samples.crmRecord(bob, null, null, AT))
                .with(CrmRecord::number, "N-é")
                .made());

        assertThat(in(() -> users().findByNumber("n-é"))).contains(small);
        assertThat(in(() -> users().findByNumber("N-é"))).contains(large);
        assertThat(in(() -> crmRecords().findByNumber("n-é"))).contains(leak);
        assertThat(in(() -> crmRecords().findByNumber("N-é"))).contains(flood);
        for (String other : List.of("n-e", "N-É", "N-é ", "N-", "N-_", "%", "")) {
            assertThat(in(() -> users().findByNumber(other))).as(other).isEmpty();
            assertThat(in(() -> crmRecords().findByNumber(other))).as(other).isEmpty();
        }
    }

    @Test
    @Proves("LST-7")
    @Rule("SVC-2")
    final void findsServicesByTheirTaxClass() {
        Category trees = stored(persistence.catalog().categories(), samples.category(garden, "Trees", null, 0));
        Service mowing = stored(taxed(samples.service(garden, "M-1", "Mowing"), "REDUCED"));
        Service felling = stored(taxed(samples.service(trees, "F-1", "Felling"), "REDUCED"));
        Service digging = aService("D-1", "Digging");
        ServiceRepository.Query reduced = ServiceRepository.Query.ALL.taxed(TaxClassCode.REDUCED);

        assertThat(services(reduced)).containsExactly(felling, mowing);
        assertThat(services(ServiceRepository.Query.ALL.taxed(digging.taxClass())))
                .containsExactly(digging);
        assertThat(services(reduced.inSubtreeOf(trees.id()))).containsExactly(felling);
        assertThat(services(reduced.matching(List.of("mow")))).containsExactly(mowing);
        assertThat(services(reduced.in(Set.of(ServiceStatus.ACTIVE)))).containsExactly(felling, mowing);
        assertThat(services(reduced.in(Set.of(ServiceStatus.DRAFT, ServiceStatus.RETIRED))))
                .isEmpty();
        assertThat(services(ServiceRepository.Query.ALL.taxed(TaxClassCode.ZERO)))
                .isEmpty();
    }

    @Test
    @Proves("LST-21")
    @Rule("PRC-2")
    final void listsEachServiceWithThePriceInForce() {
        Service mowing = aService("M-1", "Mowing");
        Service felling = aService("F-1", "felling");
        Service digging = aService("D-1", "Digging");
        stored(price(mowing, "EUR", new Window(AT.minusSeconds(10), AT)));
        Price now = stored(price(mowing, "EUR", new Window(AT, AT.plusSeconds(10))));
        Price next = stored(price(mowing, "EUR", Window.startingAt(AT.plusSeconds(10))));
        Price dollars = stored(price(felling, "USD", Window.startingAt(AT)));
        stored(price(digging, "EUR", new Window(AT.minusSeconds(9), AT.minusSeconds(1))));
        PricedService dug = PricedService.of(ServiceSummary.of(digging), null, AT);
        PricedService felled = PricedService.of(ServiceSummary.of(felling), null, AT);
        PricedService mown = PricedService.of(ServiceSummary.of(mowing), now, AT);

        assertThat(priced(IN_EUROS)).containsExactly(dug, felled, mown);
        assertThat(pricedAt(AT.plusSeconds(10), "EUR").get(2).price())
                .isEqualTo(PricedService.of(ServiceSummary.of(mowing), next, AT.plusSeconds(10))
                        .price());
        assertThat(pricedAt(AT, "USD"))
                .contains(PricedService.of(ServiceSummary.of(felling), dollars, AT))
                .filteredOn(one -> one.price() != null)
                .hasSize(1);
        assertThat(pricedAt(AT.minusSeconds(11), "EUR")).allMatch(one -> one.price() == null);
    }

    @Test
    @Proves("LST-21")
    final void listsServicesWithTheirPricesUnderAllConditionsTogether() {
        Category trees = stored(persistence.catalog().categories(), samples.category(garden, "Trees", null, 0));
        Service mowing = aService("M-1", "Mowing lawns");
        Service felling = stored(taxed(samples.service(trees, "F-1", "Felling on lawns"), "REDUCED"));
        stored(taxed(samples.service(trees, "P-1", "Pruning"), "REDUCED"));
        stored(price(mowing, "EUR", Window.startingAt(AT)));
        stored(price(felling, "EUR", Window.startingAt(AT)));
        ServiceRepository.Query all = ServiceRepository.Query.ALL;

        assertThat(names(all.inSubtreeOf(trees.id()))).containsExactly("Felling on lawns 1", "Pruning -");
        assertThat(names(all.matching(List.of("law")))).containsExactly("Felling on lawns 1", "Mowing lawns 1");
        assertThat(names(all.taxed(TaxClassCode.REDUCED))).containsExactly("Felling on lawns 1", "Pruning -");
        assertThat(names(all.taxed(TaxClassCode.REDUCED)
                        .matching(List.of("law"))
                        .inSubtreeOf(trees.id())
                        .in(Set.of(ServiceStatus.ACTIVE))))
                .containsExactly("Felling on lawns 1");
        assertThat(names(all.in(Set.of(ServiceStatus.DRAFT)))).isEmpty();
    }

    private UserRepository users() {
        return persistence.identity().users();
    }

    private CrmRepository crmRecords() {
        return persistence.crm().records();
    }

    private User stored(User user) {
        return stored(users(), user);
    }

    private CrmRecord stored(CrmRecord record) {
        return stored(crmRecords(), record);
    }

    private OrderRepository orders() {
        return persistence.ordering().orders();
    }

    private Service aService(String code, String name) {
        return stored(samples.service(garden, code, name));
    }

    private Service stored(Service service) {
        return stored(persistence.catalog().services(), service);
    }

    private Price stored(Price price) {
        return stored(persistence.pricing().prices(), price);
    }

    private Order stored(Order order) {
        return stored(orders(), order);
    }

    private Order anOrder(String reference, Service service, int seconds) {
        return documents.order(ann, service, reference, AT.plusSeconds(seconds));
    }

    /** The next version of an order, whose two lines have these services. */
    private static Order next(Order order, OrderStatus status, Service first, Service second) {
        List<OrderLine> lines = List.of(
                like(order.lines().get(0)).with(OrderLine::service, first.id()).made(),
                like(order.lines().get(1)).with(OrderLine::service, second.id()).made());
        return like(order)
                .with(Order::lines, lines)
                .with(Order::status, status)
                .with(Order::version, order.version() + 1)
                .made();
    }

    /** What a query finds, read one at a time, as whole orders. */
    private List<Order> found(OrderRepository.Query query) {
        List<OrderSummary> rows = inParts(last -> orders().list(
                        query, last == null ? null : new OrderRepository.Position(last.createdAt(), last.id()), 1));
        return rows.stream()
                .map(row -> {
                    Order order = in(() -> orders().find(row.id()).orElseThrow());
                    assertThat(row).isEqualTo(OrderSummary.of(order));
                    return order;
                })
                .toList();
    }

    private static Service taxed(Service service, String code) {
        return like(service).with(Service::taxClass, TaxClassCode.of(code)).made();
    }

    private List<Service> services(ServiceRepository.Query query) {
        List<ServiceSummary> rows = inParts(last -> persistence
                .catalog()
                .services()
                .list(query, last == null ? null : new ServiceRepository.NamePosition(last.nameKey(), last.id()), 1));
        return rows.stream()
                .map(row ->
                        in(() -> persistence.catalog().services().find(row.id()).orElseThrow()))
                .toList();
    }

    private Price price(Service service, String currency, Window window) {
        return samples.price(service, currency, window);
    }

    /** What a query finds, read one at a time. */
    private List<PricedService> priced(PriceRepository.Query query) {
        return this.<PricedService>inParts(last -> persistence
                .pricing()
                .prices()
                .services(
                        query,
                        last == null
                                ? null
                                : new ServiceRepository.NamePosition(
                                        last.service().nameKey(), last.service().id()),
                        1));
    }

    private List<PricedService> pricedAt(Instant at, String currency) {
        return priced(new PriceRepository.Query(ServiceRepository.Query.ALL, Currency.getInstance(currency), at));
    }

    /** With 1 behind those that have a price, and a dash behind the others. */
    private List<String> names(ServiceRepository.Query services) {
        return priced(new PriceRepository.Query(services, EUR, AT)).stream()
                .map(one -> one.service().name() + (one.price() == null ? " -" : " 1"))
                .toList();
    }
}
