package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayPolicy;
import io.visioncraft.events.RelayRun;
import io.visioncraft.events.ReplayEvent;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.tck.probe.WatchedPersistence;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A relay delivers what is in the outbox in order, tries again, gives up, and clears away, on every store. */
@Rule("EVT-2")
abstract class RelaySuite extends RelayedEvents {

    @Test
    void deliversWhatUseCasesTold() {
        User ann = IdentityFixtures.in(vc).aCustomer();
        Order order = BillingFixtures.in(vc, CatalogFixtures.in(vc)).anOrderOf(ann, 2, "80.00");
        vc.orders().cancel(IdentityFixtures.as(ann), CancelOrder.of(order.id()));
        EventRelay relay = relay();

        drain(relay);

        assertThat(subscriber.events()).containsExactlyInAnyOrderElementsOf(events.all());
        assertThat(subscriber.eventsOf(order.id().value()))
                .extracting(EventRecord::type)
                .containsExactly("order.placed", "order.cancelled");
        assertThat(subscriber.attempts()).containsOnly(1);
        assertThat(drain(relay)).isZero();
    }

    @Test
    void keepsTheOrderWithinEachAggregate() {
        EventRecord second = append(A, 1, 1);
        EventRecord third = append(A, 2, 0);
        EventRecord ofB = append(B, 5, 0);
        EventRecord first = append(A, 1, 0);

        drain(relay());

        assertThat(subscriber.eventsOf(A)).containsExactly(first, second, third);
        assertThat(subscriber.eventsOf(B)).containsExactly(ofB);
        assertThat(metrics.lines()).hasSize(4).containsOnly("delivered order.tested 1");
    }

    @Test
    void claimsABatchAtATime() {
        List.of(A, B, C).forEach(order -> append(order, 1, 0));
        EventRelay relay = relay(persistence, POLICY.inBatchesOf(2));

        assertThat(relay.runOnce()).isEqualTo(new RelayRun(2, 0, 0, 0, 0, 0));
        assertThat(relay.runOnce()).isEqualTo(new RelayRun(1, 0, 0, 0, 0, 0));
        assertThat(relay.runOnce().more()).isFalse();
    }

    @Test
    void claimsABatchInOneTransactionAndSettlesItInAnother() {
        List.of(A, B, C).forEach(order -> append(order, 1, 0));
        subscriber.then(one -> {
            if (one.event().aggregateId().equals(B)) {
                throw new IllegalStateException("not now");
            }
        });
        EndOfProcess commits = new EndOfProcess("never");

        RelayRun run =
                relay(WatchedPersistence.of(persistence, commits), POLICY).runOnce();

        assertThat(run).isEqualTo(new RelayRun(2, 1, 0, 0, 0, 0));
        assertThat(commits.commits()).isEqualTo(2);
    }

    @Test
    void settlesWhatItDeliveredBeforeItHasWaitedForLong() {
        List.of(A, B, C).forEach(order -> append(order, 1, 0));
        List<Integer> pending = new ArrayList<>();
        subscriber.then(one -> {
            pending.add(pending());
            clock.advance(Duration.ofMillis(30));
        });

        relay().runOnce();

        assertThat(pending).as("two go together after 60 ms").containsExactly(3, 3, 1);
    }

    @Test
    void settlesALaterAttemptByItself() {
        List.of(A, B).forEach(order -> append(order, 1, 0));
        subscriber.fails();
        EventRelay relay = relay();
        relay.runOnce();
        clock.advance(FIRST_DELAY);
        append(C, 1, 0);
        append(new UUID(1, 4), 1, 0);
        List<Integer> pending = new ArrayList<>();
        subscriber.then(one -> pending.add(pending()));

        assertThat(relay.runOnce().delivered()).isEqualTo(4);

        assertThat(pending).containsExactly(4, 3, 2, 2);
    }

    @Test
    void waitsLongerAfterEachFailure() {
        append(A, 1, 0);
        subscriber.fails();
        EventRelay relay = relay();

        assertThat(relay.runOnce().failed()).isEqualTo(1);
        assertNothingComesBefore(FIRST_DELAY, relay);
        assertThat(relay.runOnce().failed()).isEqualTo(1);
        assertNothingComesBefore(SECOND_DELAY, relay);
        subscriber.takes();

        assertThat(relay.runOnce().delivered()).isEqualTo(1);
        assertThat(subscriber.attempts()).containsExactly(1, 2, 3);
        assertThat(metrics.lines())
                .containsExactly("failed order.tested 1", "failed order.tested 2", "delivered order.tested 3");
    }

    @Test
    void holdsBackLaterEventsOfTheSameAggregateOnly() {
        EventRecord first = append(A, 1, 0);
        EventRecord second = append(A, 2, 0);
        EventRecord ofB = append(B, 1, 0);
        subscriber.then(one -> {
            if (one.event().equals(first) && one.attempt() == 1) {
                throw new IllegalStateException("not now");
            }
        });

        drain(relay());
        assertThat(subscriber.events()).containsExactlyInAnyOrder(first, ofB);
        clock.advance(FIRST_DELAY);
        drain(relay());

        assertThat(subscriber.eventsOf(A)).containsExactly(first, first, second);
    }

    @Test
    void givesUpAfterTheLastAttempt() {
        EventRecord first = append(A, 1, 0);
        append(A, 2, 0);
        subscriber.fails();
        EventRelay relay = relay();

        RelayRun last = failThreeTimes(relay);

        assertThat(last).isEqualTo(new RelayRun(0, 0, 1, 0, 0, 0));
        assertThat(dead()).containsExactly(new Delivery(first, 3));
        assertThat(metrics.lines()).endsWith("failed order.tested 3", "died order.tested 3");
        subscriber.takes();
        clock.advance(Duration.ofDays(365));
        assertThat(drain(relay)).isZero();
    }

    @Test
    void deliversWhatIsTakenAtTheLastAttempt() {
        EventRecord first = append(A, 1, 0);
        EventRecord second = append(A, 2, 0);
        EventRelay relay = relay();
        subscriber.fails();
        relay.runOnce();
        clock.advance(FIRST_DELAY);
        relay.runOnce();
        clock.advance(SECOND_DELAY);
        subscriber.takes();

        drain(relay);

        assertThat(subscriber.events()).containsExactly(first, first, first, second);
        assertThat(dead()).isEmpty();
    }

    @Test
    void grantsAllAttemptsAgainAfterAReplay() {
        EventRecord first = append(A, 1, 0);
        EventRecord second = append(A, 2, 0);
        EventRelay relay = relay();
        subscriber.fails();
        failThreeTimes(relay);
        vc.events().replay(OPERATOR, ReplayEvent.of(first.id()));

        failThreeTimes(relay);
        assertThat(dead()).startsWith(new Delivery(first, 6));
        vc.events().replay(OPERATOR, ReplayEvent.of(first.id()));
        subscriber.takes();
        drain(relay);

        assertThat(subscriber.eventsOf(A)).hasSize(8).endsWith(first, second);
        assertThat(dead()).extracting(one -> one.event().type()).containsExactly("event.replayed");
    }

    @Test
    void deliversToAllSubscribersInTheirOrder() {
        EventRecord event = append(A, 1, 0);
        RecordingSubscriber second = new RecordingSubscriber();
        EventRelay relay = EventRelay.builder(persistence.transactions(), persistence.events())
                .subscriber(subscriber)
                .subscriber(second)
                .policy(POLICY)
                .clock(clock)
                .random(byte[]::new)
                .build();
        subscriber.fails();
        relay.runOnce();
        assertThat(second.events()).isEmpty();

        clock.advance(FIRST_DELAY);
        subscriber.takes();
        second.fails();
        relay.runOnce();
        clock.advance(SECOND_DELAY);
        second.takes();
        relay.runOnce();

        assertThat(subscriber.events()).containsExactly(event, event, event);
        assertThat(second.events()).containsExactly(event, event);
    }

    @Test
    @Rule("EVT-1")
    void removesWhatWasDeliveredLongEnoughAgo() {
        RelayPolicy keeping = POLICY.keepingDelivered(Duration.ofDays(30));
        EventRelay relay = relay(persistence, keeping);
        EventRecord old = append(A, 1, 0);
        append(B, 1, 0);
        subscriber.then(one -> {
            if (one.event().aggregateId().equals(B)) {
                throw new IllegalStateException("never");
            }
        });
        relay.runOnce();
        clock.advance(Duration.ofDays(20));
        EventRecord later = append(A, 2, 0);
        relay.runOnce();

        clock.advance(Duration.ofDays(10));
        assertThat(relay.runOnce().removed()).isZero();
        assertThat(ofAggregate(A)).containsExactly(old, later);
        clock.advance(TICK);

        assertThat(relay.runOnce().removed()).isEqualTo(1);
        assertThat(ofAggregate(A)).containsExactly(later);
        assertThat(ofAggregate(B)).hasSize(1);
    }

    @Test
    void keepsWhatWasDeliveredForEverUnlessThePolicySaysOtherwise() {
        append(A, 1, 0);
        drain(relay());

        clock.advance(Duration.ofDays(10_000));
        relay().runOnce();

        assertThat(ofAggregate(A)).hasSize(1);
    }

    private int pending() {
        return persistence
                .transactions()
                .reading(() -> persistence.events().backlog(100))
                .pending();
    }

    private RelayRun failThreeTimes(EventRelay relay) {
        relay.runOnce();
        clock.advance(FIRST_DELAY);
        relay.runOnce();
        clock.advance(SECOND_DELAY);
        return relay.runOnce();
    }

    /** Moves the clock to the end of a delay, before which the relay has nothing to do. */
    private void assertNothingComesBefore(Duration delay, EventRelay relay) {
        clock.advance(delay.minus(TICK));
        assertThat(relay.runOnce().claimed()).isZero();
        clock.advance(TICK);
    }

    private List<EventRecord> ofAggregate(UUID order) {
        return persistence
                .transactions()
                .inTransaction(() -> persistence.events().ofAggregate("order", order, EntryPosition.START, 100));
    }
}
