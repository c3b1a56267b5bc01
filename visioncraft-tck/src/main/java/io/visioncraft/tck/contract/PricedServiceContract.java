package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Like.like;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PricePresence;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.pricing.PricedService;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Services are found by whether they have a price in force: rule LST-22. */
@Rule("GEN-12")
abstract class PricedServiceContract extends TwoCustomers {

    private static final int BETWEEN = 600;
    private static final PriceRepository.Query IN_EUROS = inCurrency("EUR");

    @Test
    @Proves("LST-22")
    final void fillsEachPartHoweverManyOthersLieBetween() {
        Service first = priced(aService("A-1", "a first"), "EUR");
        within(() -> {
            for (int n = 0; n < BETWEEN; n++) {
                services().save(samples.service(garden, "M-" + n, "m " + n), List.of());
            }
        });
        Service last = priced(aService("Z-1", "z last"), "EUR");
        Service dollars = priced(aService("Z-2", "z in dollars"), "USD");
        PriceRepository.Query present = IN_EUROS.priced(PricePresence.PRESENT);
        PriceRepository.Query absent = IN_EUROS.priced(PricePresence.ABSENT);

        assertThat(in(() -> prices().services(present, null, 2)))
                .extracting(one -> one.service().id())
                .containsExactly(first.id(), last.id());
        assertThat(names(present, 1)).containsExactly("a first", "z last");
        assertThat(in(() -> prices().services(absent, null, BETWEEN + 1)))
                .hasSize(BETWEEN + 1)
                .allMatch(one -> one.price() == null)
                .last()
                .matches(one -> one.service().id().equals(dollars.id()));
        assertThat(in(() -> prices().services(present, null, 0))).isEmpty();
        assertThat(names(inCurrency("CHF").priced(PricePresence.PRESENT), 1)).isEmpty();
    }

    @Test
    @Proves("LST-22")
    @Rule({"SVC-1", "SVC-2"})
    final void findsThoseWithAndWithoutAPriceUnderAllConditionsTogether() {
        Category trees = stored(persistence.catalog().categories(), samples.category(garden, "Trees", null, 0));
        List<Service> all = new ArrayList<>();
        for (int n = 0; n < 36; n++) {
            Service service = stored(
                    services(),
                    like(samples.service(
                                    n % 3 == 0 ? trees : garden, "S-" + n, (n % 2 == 0 ? "Mow " : "Fell ") + n % 5))
                            .with(Service::taxClass, n % 4 < 2 ? TaxClassCode.REDUCED : TaxClassCode.ZERO)
                            .with(
                                    Service::status,
                                    List.of(ServiceStatus.values()).get(n % 7 % 3))
                            .made());
            all.add(service);
            if (n % 5 != 0) {
                priced(service, n % 5 == 1 ? "USD" : "EUR");
            }
        }
        ServiceRepository.Query any = ServiceRepository.Query.ALL;
        List<ServiceRepository.Query> queries = new ArrayList<>();
        for (Set<ServiceStatus> statuses : List.of(
                Set.<ServiceStatus>of(),
                Set.of(ServiceStatus.ACTIVE),
                Set.of(ServiceStatus.DRAFT, ServiceStatus.ACTIVE),
                Set.of(ServiceStatus.values()))) {
            for (ServiceRepository.Query query : List.of(
                    any,
                    any.taxed(TaxClassCode.REDUCED),
                    any.inSubtreeOf(trees.id()),
                    any.matching(List.of("mow")),
                    any.taxed(TaxClassCode.ZERO).inSubtreeOf(garden.id()).matching(List.of("fel")))) {
                queries.add(query.in(statuses));
            }
        }

        for (ServiceRepository.Query query : queries) {
            List<String> found = in(() -> services().list(query, null, 100)).stream()
                    .map(one -> one.id().toString())
                    .toList();
            for (PricePresence presence : PricePresence.values()) {
                for (String currency : List.of("EUR", "USD")) {
                    PriceRepository.Query asked =
                            new PriceRepository.Query(query, Currency.getInstance(currency), AT, presence);
                    List<String> expected = all.stream()
                            .filter(one -> found.contains(one.id().toString()))
                            .filter(one -> isPriced(all.indexOf(one), currency) == (presence == PricePresence.PRESENT))
                            .sorted(Comparator.comparing(Service::nameKey)
                                    .thenComparing(one -> one.id().toString()))
                            .map(Service::code)
                            .toList();
                    assertThat(codes(asked, 2)).as(asked.toString()).isEqualTo(expected);
                }
            }
        }
    }

    private static boolean isPriced(int n, String currency) {
        return n % 5 != 0 && (n % 5 == 1) == currency.equals("USD");
    }

    @Test
    @Proves("LST-22")
    @Rule({"PRC-1", "PRC-2"})
    final void goesByTheEntryInForce() {
        Service mowing = aService("M-1", "Mowing");
        Price until = stored(prices(), samples.price(mowing, "EUR", new Window(AT, AT.plusSeconds(10))));
        stored(prices(), samples.price(mowing, "EUR", new Window(AT.plusSeconds(20), AT.plusSeconds(30))));
        aService("F-1", "Felling");

        for (long second : List.of(-1L, 10L, 19L, 30L)) {
            assertThat(at(second, PricePresence.PRESENT))
                    .as("with, at " + second)
                    .isEmpty();
            assertThat(at(second, PricePresence.ABSENT))
                    .as("without, at " + second)
                    .containsExactly("Felling", "Mowing");
        }
        for (long second : List.of(0L, 9L, 20L, 29L)) {
            assertThat(at(second, PricePresence.PRESENT))
                    .as("with, at " + second)
                    .containsExactly("Mowing");
            assertThat(at(second, PricePresence.ABSENT))
                    .as("without, at " + second)
                    .containsExactly("Felling");
        }

        stored(prices(), samples.price(mowing, "EUR", Window.startingAt(AT.plusSeconds(30))));
        assertThat(at(1_000_000, PricePresence.PRESENT)).containsExactly("Mowing");
        stored(prices(), windowed(until, new Window(AT, AT.plusSeconds(15))));
        assertThat(at(14, PricePresence.PRESENT)).containsExactly("Mowing");
    }

    @Test
    @Proves("LST-22")
    final void showsAPriceWhoseEndIsMoved() {
        Service mowing = aService("M-1", "Mowing");
        Price entry = stored(prices(), samples.price(mowing, "EUR", new Window(AT, AT.plusSeconds(10))));
        assertThat(at(10, PricePresence.PRESENT)).isEmpty();

        Price longer = stored(prices(), windowed(entry, Window.startingAt(AT)));
        assertThat(at(10, PricePresence.PRESENT)).containsExactly("Mowing");

        stored(prices(), windowed(longer, new Window(AT, AT.plusSeconds(5))));
        assertThat(at(5, PricePresence.PRESENT)).isEmpty();
        assertThat(at(4, PricePresence.PRESENT)).containsExactly("Mowing");
    }

    @Test
    @Proves("LST-22")
    @Rule("SVC-1")
    final void followsNameStatusAndTaxClassOfTheService() {
        Service beds = priced(priced(aService("B-1", "Beds"), "EUR"), "USD");
        priced(aService("C-1", "Cider"), "EUR");
        PriceRepository.Query present = IN_EUROS.priced(PricePresence.PRESENT);
        ServiceRepository.Query any = ServiceRepository.Query.ALL;
        assertThat(names(present, 1)).containsExactly("Beds", "Cider");

        Service renamed = stored(services(), changed(beds, "Zinnias", ServiceStatus.RETIRED, TaxClassCode.ZERO));

        assertThat(names(present, 1)).containsExactly("Cider", "Zinnias");
        assertThat(names(inCurrency("USD").priced(PricePresence.PRESENT), 1)).containsExactly("Zinnias");
        assertThat(names(of(any.in(Set.of(ServiceStatus.ACTIVE))), 1)).containsExactly("Cider");
        assertThat(names(of(any.in(Set.of(ServiceStatus.RETIRED))), 1)).containsExactly("Zinnias");
        assertThat(names(of(any.taxed(TaxClassCode.ZERO)), 1)).containsExactly("Zinnias");
        assertThat(names(of(any.taxed(beds.taxClass())), 1)).containsExactly("Cider");

        within(() -> {
            Service again = changed(renamed, "Apples", ServiceStatus.ACTIVE, TaxClassCode.ZERO);
            services().save(again, List.of());
            prices().save(samples.price(again, "CHF", Window.startingAt(AT)), List.of());
            assertThat(prices().services(present, null, 9))
                    .extracting(one -> one.service().name())
                    .containsExactly("Apples", "Cider");
        });
        assertThat(names(inCurrency("CHF").priced(PricePresence.PRESENT), 1)).containsExactly("Apples");

        rolledBack(() -> services()
                .save(
                        changed(
                                services().find(beds.id()).orElseThrow(),
                                "Melons",
                                ServiceStatus.DRAFT,
                                TaxClassCode.ZERO),
                        List.of()));
        assertThat(names(of(any.in(Set.of(ServiceStatus.ACTIVE))), 1)).containsExactly("Apples", "Cider");
    }

    @Test
    @Proves("LST-22")
    final void keepsTheNameOfAServiceThatIsRenamedWhileItsFirstPriceIsSet() {
        Service beds = aService("B-1", "Beds");
        priced(aService("C-1", "Cider"), "EUR");

        bothAtOnce(() -> price(beds), () -> rename(beds, "Zinnias"));

        assertThat(names(IN_EUROS.priced(PricePresence.PRESENT), 1)).containsExactly("Cider", "Zinnias");
    }

    @Test
    @Proves("LST-22")
    final void keepsTheNameOfAServiceWhoseFirstPriceIsSetWhileItIsRenamed() {
        Service beds = aService("B-1", "Beds");
        priced(aService("C-1", "Cider"), "EUR");

        bothAtOnce(() -> rename(beds, "Zinnias"), () -> price(beds));

        assertThat(names(IN_EUROS.priced(PricePresence.PRESENT), 1)).containsExactly("Cider", "Zinnias");
    }

    /** Does one thing, and the other beside it before the transaction of the first ends; each again on a clash. */
    private void bothAtOnce(Runnable one, Runnable other) {
        AtomicReference<@Nullable Beside<Boolean>> beside = new AtomicReference<>();
        againWithin(() -> {
            one.run();
            prices().services(IN_EUROS, null, 1); // which sends what was saved
            if (beside.get() == null) {
                beside.set(beside(() -> again(() -> {
                    other.run();
                    return true;
                })));
            }
        });
        assertThat(Objects.requireNonNull(beside.get()).join().succeeded()).isTrue();
    }

    private void price(Service service) {
        prices().save(samples.price(service, "EUR", Window.startingAt(AT)), List.of());
    }

    private void rename(Service service, String name) {
        services().save(changed(service, name, service.status(), service.taxClass()), List.of());
    }

    private static Service changed(Service service, String name, ServiceStatus status, TaxClassCode taxClass) {
        return like(service)
                .with(Service::name, name)
                .with(Service::status, status)
                .with(Service::taxClass, taxClass)
                .with(Service::version, service.version() + 1)
                .made();
    }

    private static Price windowed(Price price, Window window) {
        return like(price)
                .with(Price::window, window)
                .with(Price::version, price.version() + 1)
                .made();
    }

    private static PriceRepository.Query inCurrency(String currency) {
        return new PriceRepository.Query(ServiceRepository.Query.ALL, Currency.getInstance(currency), AT);
    }

    /** Those of a query that have a price in euros. */
    private static PriceRepository.Query of(ServiceRepository.Query services) {
        return new PriceRepository.Query(services, IN_EUROS.currency(), AT, PricePresence.PRESENT);
    }

    private List<String> at(long seconds, PricePresence presence) {
        Instant instant = AT.plusSeconds(seconds);
        return names(new PriceRepository.Query(ServiceRepository.Query.ALL, IN_EUROS.currency(), instant, presence), 1);
    }

    private ServiceRepository services() {
        return persistence.catalog().services();
    }

    private PriceRepository prices() {
        return persistence.pricing().prices();
    }

    private Service aService(String code, String name) {
        return stored(services(), samples.service(garden, code, name));
    }

    /** Gives it a price from now on. */
    private Service priced(Service service, String currency) {
        stored(prices(), samples.price(service, currency, Window.startingAt(AT)));
        return service;
    }

    private List<String> names(PriceRepository.Query query, int limit) {
        return found(query, limit).stream().map(one -> one.service().name()).toList();
    }

    private List<String> codes(PriceRepository.Query query, int limit) {
        return found(query, limit).stream().map(one -> one.service().code()).toList();
    }

    private List<PricedService> found(PriceRepository.Query query, int limit) {
        return inParts(last -> {
            List<PricedService> part = prices().services(query, place(last), limit);
            assertThat(part)
                    .hasSizeLessThanOrEqualTo(limit)
                    .allMatch(one -> (one.price() != null) == (query.price() == PricePresence.PRESENT));
            return part;
        });
    }

    private static ServiceRepository.@Nullable NamePosition place(@Nullable PricedService last) {
        return last == null
                ? null
                : new ServiceRepository.NamePosition(
                        last.service().nameKey(), last.service().id());
    }
}
