package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.EventId;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What relays and operators do with events, each step a transaction of its own: the base of the contracts of deliveries. */
abstract class RelaySteps extends StoreContract {

    static final Instant AT = ContractRecords.AT;
    static final Instant NOW = AT.plusSeconds(60);
    static final Duration LEASE = Duration.ofSeconds(30);

    /** When a lease that began now has ended. */
    static final Instant LATER = NOW.plus(LEASE);

    static final UUID A = new UUID(1, 1);
    static final UUID B = new UUID(1, 2);
    static final UUID C = new UUID(1, 3);
    static final int ALL = 1_000;

    /** How often a claim beside a transaction is tried: a store may refuse it as a clash by chance, but not for our sake. */
    private static final int FEW = 3;

    /** The first event of an order, not yet appended. */
    final EventRecord event(UUID order, Instant time) {
        return samples.event(order, 1, 0, time);
    }

    /** One event for each of so many orders, appended, the oldest first. */
    final List<EventRecord> manyOrders(int count) {
        List<EventRecord> many = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            many.add(event(new UUID(3, n), AT.plusSeconds(n)));
        }
        append(many.toArray(new EventRecord[0]));
        return many;
    }

    final void append(EventRecord... written) {
        within(() -> persistence.events().append(List.of(written)));
    }

    final List<Delivery> claim(Instant now, int limit) {
        return in(() -> persistence.events().claim(now, LEASE, limit));
    }

    final List<EventRecord> claimed(Instant now, int limit) {
        return claim(now, limit).stream().map(Delivery::event).toList();
    }

    final boolean delivered(Delivery one) {
        return !settle(DeliveryOutcome.delivered(one)).isEmpty();
    }

    /** Ends an attempt without success; it is the last one if there is no next instant. */
    final boolean failed(Delivery one, @Nullable Instant next) {
        return !settle(next == null ? DeliveryOutcome.dead(one) : DeliveryOutcome.failed(one, next))
                .isEmpty();
    }

    final Set<EventId> settle(DeliveryOutcome... outcomes) {
        return in(() -> persistence.events().settle(List.of(outcomes)));
    }

    final boolean replay(EventId event) {
        return in(() -> persistence.events().replay(event));
    }

    final List<Delivery> dead() {
        return dead(null, ALL);
    }

    final List<Delivery> dead(EventRepository.@Nullable Position after, int limit) {
        return in(() -> persistence.events().dead(after, limit));
    }

    final Backlog backlog(int limit) {
        return in(() -> persistence.events().backlog(limit));
    }

    final int removeDelivered(Instant before, int limit) {
        return in(() -> persistence.events().removeDelivered(before, limit));
    }

    /** The history of an order. */
    final List<EventRecord> of(UUID order) {
        return in(() -> persistence.events().ofAggregate("order", order, EntryPosition.START, ALL));
    }

    /** Claims as another relay does while a transaction of ours is open. Having to wait for us fails the test. */
    final Meanwhile claimedMeanwhile(Instant now, int limit, Runnable ours) {
        List<Beside<List<Delivery>>> theirs = new ArrayList<>();
        Race.Outcome<Boolean> outcome = attempt(() -> in(() -> {
            ours.run();
            Beside<List<Delivery>> other =
                    beside(() -> again(FEW, () -> persistence.events().claim(now, LEASE, limit)));
            theirs.add(other);
            assertThat(other.endsMeanwhile())
                    .as("the other relay is answered while our transaction is open")
                    .isTrue();
            return true;
        }));
        boolean committed = !isClash(outcome.thrown()) && outcome.answered();
        return new Meanwhile(committed, theirs.get(0).join().answered());
    }

    /**
     * The outcomes of our transaction and of the claim beside it.
     *
     * @param committed whether ours committed; a store may refuse it as a clash, since the claim ended first
     * @param theirs the deliveries that the other relay claimed
     */
    record Meanwhile(boolean committed, List<Delivery> theirs) {

        List<EventRecord> events() {
            return theirs.stream().map(Delivery::event).toList();
        }
    }
}
