package io.visioncraft.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository.NamePosition;
import io.visioncraft.catalog.ServiceRepository.Query;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.PriceBasis;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.kernel.UnitCode;
import io.visioncraft.kernel.UnitPrice;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PricePresence;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.pricing.PricedService;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Lists of many services hold what the store in memory lists, in whichever way PostgreSQL finds them: few, which are sorted; many,
 * through which a walk by name finds a page; many of which a walk finds none; and each once more, when a store remembers which way it
 * was.
 */
@Rule({"SVC-2", "GEN-12"})
class ManyServicesTest {

    private static final int TIMES = 2;
    private static final Currency EUR = Currency.getInstance("EUR");

    private final SampleRecords samples = new SampleRecords();
    private final Persistence memory = InMemoryPersistence.create();
    private final Persistence store = TestStore.HIBERNATE_POSTGRESQL.fresh();

    private final Category top = samples.category();
    private final Category many = samples.category(top.id(), "Many");
    private final Category within = samples.category(many.id(), "Within");
    private final Category late = samples.category(top.id(), "Late");
    private final Category few = samples.category(top.id(), "Few");

    @BeforeEach
    void fill() {
        List<Service> services = new ArrayList<>();
        for (int n = 0; n < 450; n++) {
            Category category = n % 40 == 7 ? few : n % 7 == 3 ? late : n % 5 == 2 ? within : many;
            String letter = Character.toString(category.equals(late) ? 'z' : 'a' + n * 11 % 25);
            String word = n % 150 == 20 ? "Rare" : n % 2 == 0 ? "Mow" : "Fell";
            String other = n % 3 == 0 ? "garden" : "hedge";
            services.add(service(n, letter + " " + word + " " + other + " " + n % 90, category.id()));
        }
        for (Persistence each : List.of(memory, store)) {
            each.transactions().inTransaction(() -> {
                Stream.of(top, many, within, late, few)
                        .forEach(category -> each.catalog().categories().save(category, List.of()));
                services.forEach(service -> each.catalog().services().save(service, List.of()));
                return true;
            });
        }
        List<Price> prices = new ArrayList<>();
        for (int n = 0; n < services.size(); n++) {
            if (n % 3 == 1 || services.get(n).category().equals(within.id())) {
                prices.add(price(services.get(n).id(), n % 60 == 1 ? "USD" : "EUR"));
            }
        }
        for (Persistence each : List.of(memory, store)) {
            each.transactions().inTransaction(() -> {
                prices.forEach(price -> each.pricing().prices().save(price, List.of()));
                return true;
            });
        }
        for (String table : List.of("vc_service", "vc_category", "vc_service_word", "vc_service_price", "vc_price")) {
            TestStore.HIBERNATE_POSTGRESQL.execute("ANALYZE " + table);
        }
    }

    @Test
    void areListedAsInMemory() {
        for (Query query : queries()) {
            List<ServiceSummary> all =
                    in(memory, () -> memory.catalog().services().list(query, null, 1_000));
            same(
                    query,
                    all,
                    Function.identity(),
                    (after, limit) -> in(store, () -> store.catalog().services().list(query, after, limit)));
        }
    }

    @Test
    @Rule("PRC-1")
    void areListedWithTheirPricesAsInMemory() {
        for (Query query : queries()) {
            for (PricePresence presence : PricePresence.values()) {
                for (Currency currency : List.of(EUR, Currency.getInstance("USD"), Currency.getInstance("CHF"))) {
                    PriceRepository.Query asked =
                            new PriceRepository.Query(query, currency, SampleRecords.AT, presence);
                    List<PricedService> all =
                            in(memory, () -> memory.pricing().prices().services(asked, null, 1_000));
                    same(
                            asked,
                            all,
                            PricedService::service,
                            (after, limit) ->
                                    in(store, () -> store.pricing().prices().services(asked, after, limit)));
                }
            }
        }
    }

    private interface Listing<T> {
        List<T> list(@Nullable NamePosition after, int limit);
    }

    /** From the beginning and from some places of a list, in parts of some lengths, as often as a way of reading may change. */
    private static <T> void same(Object query, List<T> all, Function<T, ServiceSummary> service, Listing<T> listing) {
        Set<Integer> places = new TreeSet<>(
                List.of(0, Math.min(1, all.size()), all.size() / 2, Math.max(0, all.size() - 2), all.size()));
        for (int from : places) {
            NamePosition after = from == 0 ? null : place(service.apply(all.get(from - 1)));
            for (int limit : List.of(1, 4, 30)) {
                for (int time = 1; time <= TIMES; time++) {
                    assertThat(listing.list(after, limit))
                            .as("%s, %d after %d, time %d", query, limit, from, time)
                            .isEqualTo(all.subList(from, Math.min(all.size(), from + limit)));
                }
            }
        }
    }

    private static NamePosition place(ServiceSummary service) {
        return new NamePosition(service.nameKey(), service.id());
    }

    private List<Query> queries() {
        Query any = Query.ALL;
        return Stream.of(
                        any,
                        any.inSubtreeOf(top.id()),
                        any.inSubtreeOf(many.id()),
                        any.inSubtreeOf(within.id()),
                        any.inSubtreeOf(late.id()),
                        any.inSubtreeOf(few.id()),
                        any.matching(List.of("mow")),
                        any.matching(List.of("rar")),
                        any.matching(List.of("none")),
                        any.matching(List.of("mow", "gar")),
                        any.inSubtreeOf(many.id()).matching(List.of("fel")),
                        any.inSubtreeOf(late.id()).matching(List.of("rar")))
                .flatMap(query -> Stream.of(
                        query,
                        query.in(Set.of(ServiceStatus.ACTIVE, ServiceStatus.RETIRED))
                                .taxed(TaxClassCode.REDUCED)))
                .toList();
    }

    private static <T> T in(Persistence persistence, Supplier<T> work) {
        return persistence.transactions().inTransaction(work::get);
    }

    private Service service(int n, String name, CategoryId category) {
        return new Service(
                new ServiceId(samples.id()),
                "S-" + n,
                name,
                "",
                category,
                UnitCode.HOUR,
                n % 4 < 2 ? TaxClassCode.REDUCED : TaxClassCode.ZERO,
                List.of(ServiceStatus.values()).get(n % 11 % 3),
                SampleRecords.AT,
                SampleRecords.AT,
                1);
    }

    private Price price(ServiceId service, String currency) {
        return new Price(
                new PriceId(samples.id()),
                service,
                UnitPrice.of("12.50", currency),
                PriceBasis.NET,
                Window.startingAt(SampleRecords.AT),
                SampleRecords.AT,
                1);
    }
}
