package io.visioncraft.tck.suite;

import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.pricing.PricingCodes.NO_PRICE;
import static io.visioncraft.pricing.PricingCodes.PRICE_AHEAD_OF_CLOCK;
import static io.visioncraft.pricing.PricingCodes.PRICE_OVERLAP;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Service;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.Window;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PriceQuote;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a price begins and ends: at most one of a service and currency is in force at any instant (PRC-1), on every store. */
abstract class PriceWindowSuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();

    private CatalogFixtures catalog;
    private Service service;

    @BeforeEach
    void beginWithAServiceOnOffer() {
        catalog = CatalogFixtures.in(vc);
        service = catalog.anActiveService();
        events.clear();
    }

    @Test
    @Rule("PRC-1")
    void endsTheOpenEndedPriceWhereTheNextOneStarts() {
        Price first = catalog.aPrice(service.id(), "80.00", "EUR");
        events.clear();
        clock.advance(Duration.ofDays(1));

        Price second = vc.prices().set(MANAGER, SetPrice.of(service.id(), "90.00", "EUR"));

        Instant change = clock.instant();
        assertThat(quotedAt(change.minusNanos(1_000)).entry()).isEqualTo(first.id());
        assertThat(quotedAt(change).entry()).isEqualTo(second.id());
        assertThat(history()).extracting(Price::id).containsExactly(second.id(), first.id());
        assertThat(history())
                .extracting(Price::window)
                .containsExactly(Window.startingAt(change), first.window().endingAt(change));
        assertThat(events.types()).containsExactly("price.ended", "price.set");
        assertThat(events.all().get(0).data()).containsEntry("until", change.toString());
    }

    @Test
    @Rule({"PRC-1", "GEN-8"})
    void startsAPriceAMicrosecondAfterOneThatWasSetAtTheSameInstant() {
        Price first = catalog.aPrice(service.id(), "80.00", "EUR");
        events.clear();

        Price second = vc.prices().set(MANAGER, SetPrice.of(service.id(), "90.00", "EUR"));

        Instant start = clock.instant().plusNanos(1_000);
        assertThat(second.window()).isEqualTo(Window.startingAt(start));
        assertThat(second.createdAt()).isEqualTo(start);
        assertThat(history()).extracting(Price::id).containsExactly(second.id(), first.id());
        assertThat(history().get(1).window()).isEqualTo(first.window().endingAt(start));
        assertThat(events.types()).containsExactly("price.ended", "price.set");
        assertThat(events.all()).allMatch(event -> event.time().equals(start));
    }

    @Test
    @Rule("PRC-1")
    void keepsAPriceOfOneMicrosecond() {
        Price first = catalog.aPrice(service.id(), "80.00", "EUR");
        clock.advance(Duration.ofNanos(1_000));

        Price second = catalog.aPrice(service.id(), "90.00", "EUR");

        assertThat(history()).extracting(Price::id).containsExactly(second.id(), first.id());
    }

    @Test
    @Rule({"PRC-1", "PRC-2"})
    void endsAPriceAtTheEndThatWasStated() {
        Instant end = clock.instant().plus(Duration.ofDays(10));

        Price price = vc.prices()
                .set(MANAGER, SetPrice.of(service.id(), "80.00", "EUR").until(end));

        assertThat(price.window()).isEqualTo(new Window(clock.instant(), end));
        assertThat(quotedAt(end.minusNanos(1_000)).entry()).isEqualTo(price.id());
        assertRejected(NO_PRICE, () -> quotedAt(end));
        assertThat(events.all().get(0).data()).containsEntry("until", end.toString());
    }

    @Test
    @Rule("PRC-1")
    void setsAPriceOnceTheOneWithAnEndIsOver() {
        Instant end = clock.instant().plus(Duration.ofDays(10));
        Price limited = vc.prices()
                .set(MANAGER, SetPrice.of(service.id(), "80.00", "EUR").until(end));
        clock.set(end);

        Price next = catalog.aPrice(service.id(), "90.00", "EUR");

        assertThat(history()).containsExactly(next, limited);
    }

    @Test
    @Rule("PRC-1")
    void rejectsAPriceWhileOneWithAnEndIsInForce() {
        Price limited = vc.prices()
                .set(
                        MANAGER,
                        SetPrice.of(service.id(), "80.00", "EUR")
                                .until(clock.instant().plus(Duration.ofDays(10))));
        clock.advance(Duration.ofDays(1));
        events.clear();

        assertRejected(PRICE_OVERLAP, () -> catalog.aPrice(service.id(), "90.00", "EUR"));

        assertThat(history()).containsExactly(limited);
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule("PRC-1")
    void rejectsAPriceWithAnEndWhileAnotherIsInForce() {
        Price open = catalog.aPrice(service.id(), "80.00", "EUR");
        Instant end = clock.instant().plus(Duration.ofDays(10));

        assertRejected(
                PRICE_OVERLAP,
                () -> vc.prices()
                        .set(MANAGER, SetPrice.of(service.id(), "90.00", "EUR").until(end)));
        clock.advance(Duration.ofDays(1));
        assertRejected(
                PRICE_OVERLAP,
                () -> vc.prices()
                        .set(MANAGER, SetPrice.of(service.id(), "90.00", "EUR").until(end)));

        assertThat(history()).containsExactly(open);
    }

    @Test
    @Rule({"PRC-1", "GEN-8"})
    void startsAPriceAfterTheLastOneWhereTheClockOfAnotherNodeIsAhead() {
        Price ahead = catalog.aPrice(service.id(), "80.00", "EUR");
        clock.advance(Duration.ofMillis(-5));

        Price next = catalog.aPrice(service.id(), "90.00", "EUR");

        assertThat(start(next)).isEqualTo(start(ahead).plusNanos(1_000));
        assertThat(history()).extracting(Price::id).containsExactly(next.id(), ahead.id());
    }

    @Test
    @Rule({"PRC-1", "GEN-8"})
    void followsAPriceThatStartsADayAheadOfTheClock() {
        Price ahead = catalog.aPrice(service.id(), "80.00", "EUR");
        clock.advance(Duration.ofDays(-1));

        Price next = catalog.aPrice(service.id(), "90.00", "EUR");

        assertThat(start(next)).isEqualTo(start(ahead).plusNanos(1_000));
    }

    /** A node whose clock was years ahead has set a price, and another one where the clock is right. */
    @Test
    @Rule({"PRC-1", "GEN-8"})
    void refusesToFollowAPriceThatStartsMoreThanADayAheadOfTheClock() {
        Price right = catalog.aPrice(service.id(), "70.00", "EUR");
        Instant now = clock.instant();
        clock.set(now.plus(Duration.ofDays(1)).plusNanos(1_000));
        Price wrong = catalog.aPrice(service.id(), "80.00", "EUR");
        List<Price> before = history();
        clock.set(now);
        events.clear();

        VisionCraftException refused =
                assertRejected(PRICE_AHEAD_OF_CLOCK, () -> catalog.aPrice(service.id(), "90.00", "EUR"));
        assertRejected(PRICE_AHEAD_OF_CLOCK, () -> setUntil(now.plus(Duration.ofHours(1))));

        assertThat(refused.retryable()).isFalse();
        assertThat(refused.details())
                .containsEntry("price", wrong.id().toString())
                .containsEntry("from", start(wrong).toString())
                .containsEntry("now", now.toString());
        assertThat(history()).isEqualTo(before);
        assertThat(quotedAt(now).entry()).isEqualTo(right.id());
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"PRC-1", "GEN-4"})
    void rejectsAnEndBeforeTheStartThatIsLeft() {
        Price ahead = catalog.aPrice(service.id(), "80.00", "EUR");
        clock.advance(Duration.ofMillis(-5));

        assertInvalid(OUT_OF_RANGE, "until", () -> setUntil(clock.instant().plus(Duration.ofMillis(5))));

        assertThat(history()).containsExactly(ahead);
    }

    @Test
    @Rule({"PRC-1", "GEN-8"})
    void rejectsAnEndThatIsNotAfterNow() {
        assertInvalid(OUT_OF_RANGE, "until", () -> setUntil(clock.instant()));
        assertInvalid(OUT_OF_RANGE, "until", () -> setUntil(clock.instant().plusNanos(999)));
        assertInvalid(OUT_OF_RANGE, "until", () -> setUntil(clock.instant().minusSeconds(1)));
        assertInvalid(OUT_OF_RANGE, "until", () -> setUntil(Instant.MAX));

        assertThat(history()).isEmpty();
    }

    @Test
    @Rule({"PRC-1", "PRC-2"})
    void keepsAllWindowsApartWhateverIsSet() {
        Random random = new Random(7);
        for (int i = 0; i < 80; i++) {
            clock.advance(Duration.ofSeconds(random.nextInt(3)));
            SetPrice open = SetPrice.of(service.id(), i + ".00", "EUR");
            Instant end = clock.instant().plusSeconds(1 + random.nextInt(4));
            try {
                vc.prices().set(MANAGER, random.nextInt(3) == 0 ? open.until(end) : open);
            } catch (RuleViolatedException refused) {
                assertThat(refused.is(PRICE_OVERLAP)).isTrue();
            }
        }

        List<Price> all = history();

        assertThat(all).hasSizeGreaterThan(20);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).window().until()).isNotNull().isBeforeOrEqualTo(start(all.get(i - 1)));
        }
        assertThat(all)
                .allSatisfy(price -> assertThat(quotedAt(start(price)).entry()).isEqualTo(price.id()));
    }

    @Test
    @Rule("PRC-1")
    void leavesOnePriceInForceWhenManyAreSetAtOnce() {
        int setters = 8;
        catalog.aPrice(service.id(), "80.00", "EUR");
        clock.advance(Duration.ofDays(1));

        List<Race.Outcome<Price>> outcomes =
                Race.times(setters, n -> () -> catalog.aPrice(service.id(), n + ".00", "EUR"));

        assertThat(outcomes).allMatch(Race.Outcome::succeeded);
        List<Price> all = history();
        assertThat(all).hasSize(1 + setters);
        for (int i = 0; i < setters; i++) {
            assertThat(start(all.get(i))).isEqualTo(clock.instant().plusNanos(1_000L * (setters - 1 - i)));
            assertThat(all.get(i + 1).window().until()).isEqualTo(start(all.get(i)));
        }
        assertThat(all.get(0).openEnded()).isTrue();
    }

    @Test
    @Rule("PRC-1")
    void refusesAllButOneOfOverlappingPricesSetAtOnce() {
        Instant end = clock.instant().plus(Duration.ofDays(10));

        List<Race.Outcome<Price>> outcomes = Race.times(
                6,
                n -> () -> vc.prices()
                        .set(
                                MANAGER,
                                SetPrice.of(service.id(), n + ".00", "EUR").until(end)));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
        outcomes.stream()
                .map(Race.Outcome::thrown)
                .filter(thrown -> thrown != null)
                .forEach(thrown -> assertRejected(PRICE_OVERLAP, () -> {
                    throw thrown;
                }));
        assertThat(history()).hasSize(1);
    }

    private Price setUntil(Instant end) {
        return vc.prices()
                .set(MANAGER, SetPrice.of(service.id(), "80.00", "EUR").until(end));
    }

    private PriceQuote quotedAt(Instant at) {
        return vc.prices().priceAt(MANAGER, service.id(), "EUR", at);
    }

    private List<Price> history() {
        return vc.prices()
                .history(MANAGER, service.id(), "EUR", ListRequest.first(200))
                .items();
    }

    private static Instant start(Price price) {
        return price.window().from();
    }
}
