package io.visioncraft.tck.suite;

import io.visioncraft.Persistence;
import io.visioncraft.access.Caller;
import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayPolicy;
import io.visioncraft.events.RelayRun;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.RecordedMetrics;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Events in an outbox, and relays that go by the clock of the test: the base of the suites of relays. */
abstract class RelayedEvents extends BehaviourSuite {

    static final Duration LEASE = Duration.ofSeconds(60);
    static final Duration MARGIN = Duration.ofSeconds(10);
    static final Duration TICK = Duration.ofNanos(1_000);

    static final Caller OPERATOR = Caller.system("operator", "event:read:any", "event:manage:any");

    /** Three attempts, with at least one second after the first and two after the second. */
    static final RelayPolicy POLICY = RelayPolicy.standard()
            .leasing(LEASE, MARGIN)
            .attempts(3)
            .delaying(Duration.ofSeconds(2), Duration.ofSeconds(4))
            .polling(Duration.ofMillis(1));

    static final Duration FIRST_DELAY = Duration.ofSeconds(1);
    static final Duration SECOND_DELAY = Duration.ofSeconds(2);

    static final UUID A = new UUID(1, 1);
    static final UUID B = new UUID(1, 2);
    static final UUID C = new UUID(1, 3);

    final RecordingSubscriber subscriber = new RecordingSubscriber();
    final RecordedMetrics metrics = new RecordedMetrics();

    /** A relay to our subscriber, whose delays are as short as they get. */
    final EventRelay relay() {
        return relay(persistence, POLICY);
    }

    final EventRelay relay(Persistence store, RelayPolicy policy) {
        return EventRelay.builder(store.transactions(), store.events())
                .subscriber(subscriber)
                .policy(policy)
                .clock(clock)
                .random(byte[]::new)
                .metrics(metrics)
                .build();
    }

    /** Runs a relay until there is nothing more to do at once, and answers how many events it had claimed. */
    static int drain(EventRelay relay) {
        int claimed = 0;
        for (RelayRun run = relay.runOnce(); run.more(); run = relay.runOnce()) {
            claimed += run.claimed();
        }
        return claimed;
    }

    /** Appends one event of an order. */
    final EventRecord append(UUID order, long version, int ordinal) {
        EventRecord event = new EventRecord(
                new EventId(standIns.ids().next()),
                "order.tested",
                1,
                "order",
                order,
                version,
                ordinal,
                clock.instant(),
                "SYSTEM",
                "test",
                null,
                Map.of());
        persistence.transactions().inTransaction(() -> {
            persistence.events().append(List.of(event));
            return event;
        });
        return event;
    }

    /** What operators see of dead events. */
    final List<Delivery> dead() {
        return vc.events().dead(OPERATOR, ListRequest.first()).items();
    }
}
