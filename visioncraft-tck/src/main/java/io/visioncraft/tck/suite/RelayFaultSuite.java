package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.Persistence;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayRun;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.tck.probe.WatchedPersistence;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What becomes of events when relays meet, are late, are cut off, or cannot reach the store, on every store. */
@Rule("EVT-2")
abstract class RelayFaultSuite extends RelayedEvents {

    private static final long PATIENCE_SECONDS = 60;

    @Test
    void sharesTheWorkBetweenTwoRelaysSoThatEachEventComesOnceAndInOrder() throws Exception {
        List<EventRecord> all = new ArrayList<>();
        for (int version = 1; version <= 8; version++) {
            for (int order = 1; order <= 6; order++) {
                all.add(append(new UUID(2, order), version, 0));
            }
        }
        CountDownLatch missing = new CountDownLatch(all.size());
        subscriber.then(one -> missing.countDown());

        try (EventRelay one = relay(persistence, POLICY.inBatchesOf(2));
                EventRelay other = relay(persistence, POLICY.inBatchesOf(3))) {
            one.start();
            other.start();
            assertThat(missing.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(subscriber.events()).containsExactlyInAnyOrderElementsOf(all);
        for (int order = 1; order <= 6; order++) {
            assertThat(subscriber.eventsOf(new UUID(2, order)))
                    .extracting(EventRecord::aggregateVersion)
                    .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
        }
        assertThat(drain(relay())).isZero();
    }

    @Test
    void leavesWhatAnotherRelayHasClaimedAlone() {
        append(A, 1, 0);
        append(A, 2, 0);
        List<Integer> others = new ArrayList<>();
        subscriber.then(one -> others.add(relay().runOnce().claimed()));

        relay().runOnce();

        assertThat(others).containsExactly(0);
    }

    @Test
    void settlesNothingThatAnotherRelayHasClaimedSince() {
        EventRecord event = append(A, 1, 0);
        List<RelayRun> others = new ArrayList<>();
        subscriber.then(one -> {
            subscriber.takes();
            clock.advance(LEASE);
            others.add(relay().runOnce());
        });

        RelayRun late = relay().runOnce();

        assertThat(others).containsExactly(new RelayRun(1, 0, 0, 0, 0, 0));
        assertThat(late).isEqualTo(new RelayRun(0, 0, 0, 0, 1, 0));
        assertThat(subscriber.events()).containsExactly(event, event);
        assertThat(metrics.lines()).containsExactly("delivered order.tested 2");
    }

    @Test
    void beginsNothingInTheMarginAndGivesItBack() {
        List.of(A, B, C).forEach(order -> append(order, 1, 0));
        subscriber.then(one -> clock.advance(LEASE.minus(MARGIN)));

        assertThat(relay().runOnce()).isEqualTo(new RelayRun(1, 0, 0, 2, 0, 0));
        subscriber.takes();

        assertThat(relay().runOnce()).isEqualTo(new RelayRun(2, 0, 0, 0, 0, 0));
        assertThat(subscriber.attempts()).containsExactly(1, 2, 2);
    }

    @Test
    void beginsNoLaterAttemptInTheMarginAlthoughItSettledOthersBefore() {
        append(A, 1, 0);
        append(A, 2, 0);
        append(B, 1, 0);
        subscriber.then(one -> {
            if (one.event().aggregateId().equals(B)) {
                throw new IllegalStateException("not now");
            }
        });
        relay().runOnce();
        subscriber.takes();
        clock.advance(LEASE);

        RelayRun run = relay(slowToSettle(), POLICY).runOnce();

        assertThat(run).isEqualTo(new RelayRun(1, 0, 0, 1, 0, 0));
        assertThat(subscriber.eventsOf(B)).hasSize(1);
    }

    /** The store, on which a settlement lasts until the margin. */
    private Persistence slowToSettle() {
        return new ForwardingPersistence(persistence) {
            @Override
            public EventRepository events() {
                return new ForwardingOutbox(super.events()) {
                    @Override
                    public Set<EventId> settle(List<DeliveryOutcome> outcomes) {
                        clock.advance(LEASE.minus(MARGIN));
                        return super.settle(outcomes);
                    }
                };
            }
        };
    }

    @Test
    void beginsWhatIsJustBeforeTheMargin() {
        List.of(A, B, C).forEach(order -> append(order, 1, 0));
        subscriber.then(one -> {
            subscriber.takes();
            clock.advance(LEASE.minus(MARGIN).minus(TICK));
        });

        assertThat(relay().runOnce().delivered()).isEqualTo(3);
    }

    @Test
    void deliversAgainWhatWasCutOffBeforeItWasSettled() {
        for (String point : List.of("transactions.begin", "events.claim", "events.settle")) {
            subscriber.clear();
            EventRecord event = append(new UUID(5, point.hashCode()), 1, 0);

            boolean claimed = cutOff(point);

            int before = subscriber.events().size();
            assertThat(before).as(point).isEqualTo(point.equals("events.settle") ? 1 : 0);
            assertThat(relay().runOnce().claimed()).as(point).isEqualTo(claimed ? 0 : 1);
            clock.advance(LEASE);
            drain(relay());
            assertThat(subscriber.events()).as(point).hasSize(before + 1).containsOnly(event);
        }
    }

    @Test
    void deliversAgainWhatWasCutOffBetweenClaimAndDelivery() {
        EventRecord event = append(A, 1, 0);

        cutOff("claimed");

        assertThat(subscriber.events()).isEmpty();
        assertThat(drain(relay())).isZero();
        clock.advance(LEASE);
        drain(relay());
        assertThat(subscriber.events()).containsExactly(event);
        assertThat(subscriber.attempts()).containsExactly(2);
    }

    @Test
    void deliversNothingAgainThatWasCutOffAfterItWasSettled() {
        EventRecord event = append(A, 1, 0);

        cutOff("settled");
        clock.advance(LEASE);
        drain(relay());

        assertThat(subscriber.events()).containsExactly(event);
    }

    @Test
    void endsAnEventThatBringsDownItsRelayAtTheLastAttempt() {
        EventRecord poison = append(A, 1, 0);
        for (int attempt = 1; attempt <= 3; attempt++) {
            cutOff(new EndOfProcess("events.settle", attempt < 3 ? 1 : 2)); // the last one is settled as dead before
            clock.advance(LEASE);
        }
        assertThat(subscriber.attempts()).containsExactly(1, 2, 3);

        assertThat(drain(relay())).isZero();

        assertThat(dead()).containsExactly(new Delivery(poison, 3));
        assertThat(subscriber.events()).hasSize(3);
    }

    @Test
    void takesOthersDownWithAnEventAtItsFirstAttemptOnly() {
        EventRecord before = append(A, 1, 0);
        EventRecord poison = append(B, 1, 0);
        for (int attempt = 1; attempt <= 3; attempt++) {
            EndOfProcess end = new EndOfProcess("never");
            subscriber.then(one -> {
                if (one.event().equals(poison)) {
                    end.now();
                }
            });
            cutOff(end);
            clock.advance(LEASE);
        }

        assertThat(drain(relay())).isZero();

        assertThat(subscriber.eventsOf(A)).containsExactly(before, before);
        assertThat(dead()).containsExactly(new Delivery(poison, 3));
    }

    @Test
    void settlesTheOthersOfABatchBesideOneThatAnotherRelayHasClaimedSince() {
        List.of(A, B, C).forEach(order -> append(order, 1, 0));
        List<RelayRun> others = new ArrayList<>();
        subscriber.then(one -> {
            if (one.event().aggregateId().equals(C)) {
                subscriber.takes();
                clock.advance(LEASE);
                others.add(relay(persistence, POLICY.inBatchesOf(1)).runOnce());
            }
        });

        RelayRun late = relay().runOnce();

        assertThat(others).containsExactly(new RelayRun(1, 0, 0, 0, 0, 0));
        assertThat(late).isEqualTo(new RelayRun(2, 0, 0, 0, 1, 0));
        assertThat(subscriber.eventsOf(A)).hasSize(2);
        assertThat(drain(relay())).isZero();
    }

    @Test
    void settlesWhatWasDeliveredAlthoughTheRelayBreaks() {
        EventRecord taken = append(A, 1, 0);
        append(B, 1, 0);
        subscriber.then(one -> {
            if (one.event().aggregateId().equals(B)) {
                throw new IllegalStateException("not now");
            }
        });
        EventRelay broken = EventRelay.builder(persistence.transactions(), persistence.events())
                .subscriber(subscriber)
                .policy(POLICY)
                .clock(clock)
                .random(length -> {
                    throw new AssertionError("no randomness");
                })
                .build();

        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(broken::runOnce)
                .withMessage("no randomness");
        subscriber.takes();
        clock.advance(LEASE);
        drain(relay());

        assertThat(subscriber.eventsOf(A)).containsExactly(taken);
        assertThat(subscriber.eventsOf(B)).hasSize(2);
    }

    @Test
    void takesTheErrorsOfASubscriberForFailures() {
        append(A, 1, 0);
        EventRecord ofB = append(B, 1, 0);
        subscriber.then(one -> {
            if (one.event().aggregateId().equals(A)) {
                throw new StackOverflowError("a subscriber's own");
            }
        });

        assertThat(relay().runOnce()).isEqualTo(new RelayRun(1, 1, 0, 0, 0, 0));
        assertThat(subscriber.eventsOf(B)).containsExactly(ofB);
    }

    @Test
    void givesBackAllThatItHoldsWhenItIsInterrupted() {
        List.of(A, B, C).forEach(order -> append(order, 1, 0));
        subscriber.then(one -> {
            throw new InterruptedException("asked to end");
        });

        RelayRun run = relay().runOnce();

        assertThat(run).isEqualTo(new RelayRun(0, 0, 0, 3, 0, 0));
        assertThat(relay().runOnce()).isEqualTo(new RelayRun(0, 0, 0, 0, 0, 0));
        assertThat(Thread.interrupted()).isTrue();
        subscriber.takes();
        assertThat(relay().runOnce().delivered()).isEqualTo(3);
        assertThat(subscriber.attempts()).containsExactly(1, 2, 2, 2);
    }

    @Test
    void settlesWhatWasTakenAlthoughItIsInterrupted() {
        List.of(A, B).forEach(order -> append(order, 1, 0));
        subscriber.then(one -> Thread.currentThread().interrupt());

        RelayRun run = relay().runOnce();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(run).isEqualTo(new RelayRun(1, 0, 0, 1, 0, 0));
    }

    @Test
    void tellsTheHostThatTheStoreIsUnavailable() {
        EventRecord event = append(A, 1, 0);
        EventRelay relay = relay(failing(new AtomicInteger(1), new AtomicInteger(1)), POLICY);

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(relay::runOnce);
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(relay::runOnce);
        assertThat(subscriber.events()).containsExactly(event);
        clock.advance(LEASE);
        drain(relay);

        assertThat(subscriber.events()).containsExactly(event, event);
    }

    @Test
    void outlivesAnUnavailableStore() throws Exception {
        CountDownLatch delivered = new CountDownLatch(1);
        append(A, 1, 0);
        subscriber.then(one -> delivered.countDown());

        try (EventRelay relay = relay(failing(new AtomicInteger(3), new AtomicInteger()), POLICY)) {
            relay.start();
            assertThat(delivered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(drain(relay())).isZero();
    }

    /**
     * Runs a relay whose process ends at a point: when it calls a port, or once it has committed that it {@code claimed} or
     * {@code settled}.
     *
     * @return whether it had claimed anything for good
     */
    private boolean cutOff(String point) {
        return cutOff(new EndOfProcess(point));
    }

    private boolean cutOff(EndOfProcess end) {
        EventRelay relay = relay(WatchedPersistence.of(persistence, end), POLICY);
        try {
            relay.runOnce();
            throw new AssertionError("The relay did not come to the end of its process");
        } catch (InternalError gone) {
            return end.commits() > 0;
        }
    }

    /** The store, which cannot be reached for some claims and for some settlements. */
    private Persistence failing(AtomicInteger claims, AtomicInteger settlements) {
        EventRepository outbox = new ForwardingOutbox(persistence.events()) {
            @Override
            public List<Delivery> claim(Instant now, Duration lease, int limit) {
                failWhile(claims);
                return super.claim(now, lease, limit);
            }

            @Override
            public Set<EventId> settle(List<DeliveryOutcome> outcomes) {
                failWhile(settlements);
                return super.settle(outcomes);
            }
        };
        return new ForwardingPersistence(persistence) {
            @Override
            public EventRepository events() {
                return outbox;
            }
        };
    }

    private static void failWhile(AtomicInteger failures) {
        if (failures.getAndDecrement() > 0) {
            throw UnavailableException.causedBy(StoreCodes.STORE_UNAVAILABLE, "expected", null);
        }
    }
}
