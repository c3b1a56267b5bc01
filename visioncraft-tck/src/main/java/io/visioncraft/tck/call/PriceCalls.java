package io.visioncraft.tck.call;

import static io.visioncraft.tck.call.Parts.currencies;
import static io.visioncraft.tck.call.Parts.numbers;
import static io.visioncraft.tck.call.Parts.unitPrices;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.pricing.PriceManagement;
import io.visioncraft.pricing.PricedServiceSearch;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Prices. */
final class PriceCalls {

    private static final ListRequest FIRST = ListRequest.first();

    private PriceCalls() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.of("prices.set", world -> {
                            Service service = world.catalog().anActiveServiceAt("80.00", "EUR");
                            world.standIns().clock().advance(Duration.ofDays(1));
                            SetPrice command = SetPrice.of(service.id(), "90.00", "EUR");
                            return by(caller -> world.vc().prices().set(caller, command));
                        })
                        .within(8, "lock", "service-prices"),
                price("price-now", (all, service) -> by(caller -> all.priceNow(caller, service.id(), "EUR")))
                        .within(2, "service-prices"),
                price("find-now", (all, service) -> by(caller -> all.findNow(caller, service.id(), "EUR")))
                        .within(2, "service-prices"),
                price(
                                "list-services",
                                (all, service) -> by(caller -> all.listServices(
                                        caller, PricedServiceSearch.in("EUR").withPrice(), FIRST)))
                        .within(1, "priced-services"),
                price(
                                "price-at",
                                (all, service) ->
                                        by(caller -> all.priceAt(caller, service.id(), "EUR", MovableClock.START)))
                        .within(2, "service-prices"),
                price("history", (all, service) -> by(caller -> all.history(caller, service.id(), "EUR", FIRST)))
                        .within(2, "service-prices"));
    }

    private static Scenario price(String name, BiFunction<PriceManagement, Service, Act> call) {
        return Scenario.of(
                "prices." + name,
                world -> call.apply(world.vc().prices(), world.catalog().anActiveServiceAt("80.00", "EUR")));
    }

    private static Act by(Function<Caller, ?> call) {
        return Act.of(CatalogFixtures.manager(), call);
    }

    /** What is done to prices. */
    static final class Generated {

        private Generated() {}

        static Arbitrary<Deed> set() {
            Arbitrary<Deed> openEnded = Combinators.combine(numbers(), unitPrices(), currencies())
                    .as((service, price, currency) -> new Deed(
                            "sets the price of service #" + service + " to " + price + " " + currency,
                            (world, by) ->
                                    world.vc().prices().set(by, SetPrice.of(world.service(service), price, currency))));
            Arbitrary<Deed> ending = Combinators.combine(
                            numbers(), unitPrices(), currencies(), Arbitraries.of(-1, 1, 100_000))
                    .as((service, price, currency, seconds) -> new Deed(
                            "sets the price of service #" + service + " to " + price + " " + currency + " for "
                                    + seconds + " seconds",
                            (world, by) -> world.vc()
                                    .prices()
                                    .set(
                                            by,
                                            SetPrice.of(world.service(service), price, currency)
                                                    .until(world.clock()
                                                            .instant()
                                                            .plusSeconds(seconds)))));
            Arbitrary<Deed> gross = Combinators.combine(numbers(), unitPrices(), currencies())
                    .as((service, price, currency) -> new Deed(
                            "sets the price of service #" + service + " to " + price + " " + currency + " with tax",
                            (world, by) -> world.vc()
                                    .prices()
                                    .set(
                                            by,
                                            SetPrice.of(world.service(service), price, currency)
                                                    .gross())));
            return Parts.weighed(Tuple.of(3, openEnded), Tuple.of(1, ending), Tuple.of(1, gross));
        }
    }
}
