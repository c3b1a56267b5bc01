package io.visioncraft.tck.contract;

import io.visioncraft.Persistence;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceRepository;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.kernel.PriceId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PricePresence;
import io.visioncraft.pricing.PriceRepository;
import io.visioncraft.pricing.PricedService;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.tck.arbitrary.Records;
import io.visioncraft.tck.arbitrary.Tries;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Prices of services. */
final class PricingKinds {

    static final List<Kind<?, ?>> ALL = List.of(new Prices());

    private PricingKinds() {}

    static final class Prices extends Kind<Price, PriceId> {

        private static final Currency EURO = Currency.getInstance("EUR");
        private static final Currency FRANC = Currency.getInstance("CHF");
        private static final Window ALWAYS = Window.startingAt(ContractRecords.AT);

        Prices() {
            super("price");
        }

        @Override
        public AggregateRepository<Price, PriceId> repository(Persistence store) {
            return store.pricing().prices();
        }

        @Override
        public Tries<Price> generated() {
            return Tries.of(Records.prices());
        }

        @Override
        Price sample(StoreContract test) {
            return test.samples.price(test.aService(), "EUR", ALWAYS);
        }

        @Override
        List<PagedList<?>> lists(Shop shop) {
            PriceRepository prices = shop.store.pricing().prices();
            return List.of(
                    history(shop, prices),
                    ofServices(shop, prices),
                    withPrice(shop, prices),
                    withoutPrice(shop, prices));
        }

        private static PagedList<PricedService> ofServices(Shop shop, PriceRepository prices) {
            Category branch = shop.category(shop.garden, "Priced", 0);
            Category unasked = shop.category(shop.garden, "Unasked", 1);
            PriceRepository.Query query = new PriceRepository.Query(
                    ServiceRepository.Query.ALL
                            .inSubtreeOf(branch.id())
                            .taxed(shop.mowing.taxClass())
                            .in(Set.of(ServiceStatus.ACTIVE)),
                    EURO,
                    ContractRecords.AT);
            return new PagedList<>(
                    "services with their prices",
                    n -> priced(shop, prices, branch, n),
                    n -> priced(shop, prices, unasked, n),
                    (last, limit) -> shop.test.in(() -> prices.services(query, place(last), limit)),
                    one -> one.service().id());
        }

        /** Every third service has no price, and every third one that is over. */
        private static Service priced(Shop shop, PriceRepository prices, Category category, int n) {
            Service service = shop.service(category, "Priced " + n / 2);
            if (n % 3 != 0) {
                Window window = n % 3 == 1
                        ? ALWAYS
                        : new Window(ALWAYS.from(), ALWAYS.from().plusSeconds(1));
                shop.test.stored(prices, shop.samples.price(service, "EUR", window));
            }
            return service;
        }

        /** Of all services, those that have a price in a currency that nothing else uses. */
        private static PagedList<PricedService> withPrice(Shop shop, PriceRepository prices) {
            return byPrice(
                    "services with a price",
                    shop,
                    prices,
                    new PriceRepository.Query(
                            ServiceRepository.Query.ALL, FRANC, ContractRecords.AT, PricePresence.PRESENT),
                    n -> inFrancs(shop, prices, shop.garden, n),
                    n -> priced(shop, prices, shop.garden, n));
        }

        private static PagedList<PricedService> withoutPrice(Shop shop, PriceRepository prices) {
            Category branch = shop.category(shop.garden, "Unpriced", 2);
            return byPrice(
                    "services without a price",
                    shop,
                    prices,
                    new PriceRepository.Query(
                            ServiceRepository.Query.ALL.inSubtreeOf(branch.id()),
                            FRANC,
                            ContractRecords.AT,
                            PricePresence.ABSENT),
                    n -> priced(shop, prices, branch, n),
                    n -> inFrancs(shop, prices, branch, n));
        }

        private static PagedList<PricedService> byPrice(
                String name,
                Shop shop,
                PriceRepository prices,
                PriceRepository.Query query,
                IntConsumer add,
                IntConsumer addAnother) {
            return new PagedList<>(
                    name,
                    add,
                    addAnother,
                    (last, limit) -> shop.test.in(() -> prices.services(query, place(last), limit)),
                    one -> one.service().id());
        }

        private static void inFrancs(Shop shop, PriceRepository prices, Category category, int n) {
            shop.test.stored(prices, shop.samples.price(priced(shop, prices, category, n), "CHF", ALWAYS));
        }

        private static ServiceRepository.@Nullable NamePosition place(@Nullable PricedService last) {
            return last == null
                    ? null
                    : new ServiceRepository.NamePosition(
                            last.service().nameKey(), last.service().id());
        }

        private static PagedList<Price> history(Shop shop, PriceRepository prices) {
            return new PagedList<>(
                    "history of prices",
                    n -> shop.test.stored(prices, price(shop, n, "EUR")),
                    n -> shop.test.stored(prices, price(shop, n, "USD")),
                    (last, limit) -> shop.test.in(() -> prices.history(
                            shop.mowing.id(),
                            EURO,
                            last == null ? null : last.window().from(),
                            limit)),
                    Price::id);
        }

        private static Price price(Shop shop, int n, String currency) {
            Instant from = ContractRecords.AT.plusSeconds(n);
            return shop.samples.price(shop.mowing, currency, new Window(from, from.plusSeconds(1)));
        }

        @Override
        void read(EveryRead reads) {
            PriceRepository prices = reads.store().pricing().prices();
            Price price = reads.test().stored(prices, sample(reads.test()));
            ServiceId service = price.service();
            reads.ask("prices in force", () -> prices.inForce(List.of(service), EURO, ContractRecords.AT));
            reads.ask("overlapping prices", () -> prices.overlapping(service, EURO, ALWAYS));
            reads.ask(
                    "services with their prices",
                    () -> prices.services(
                            new PriceRepository.Query(ServiceRepository.Query.ALL, EURO, ContractRecords.AT),
                            null,
                            10));
            for (PricePresence presence : PricePresence.values()) {
                PriceRepository.Query query =
                        new PriceRepository.Query(ServiceRepository.Query.ALL, EURO, ContractRecords.AT, presence);
                reads.ask("services whose price is " + presence, () -> prices.services(query, null, 10));
            }
            reads.ask("the history of prices", () -> prices.history(service, EURO, null, 10));
        }
    }
}
