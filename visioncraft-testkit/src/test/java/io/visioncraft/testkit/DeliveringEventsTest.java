package io.visioncraft.testkit;

import static io.visioncraft.testkit.fixture.IdentityFixtures.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.events.DismissEvent;
import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayPolicy;
import io.visioncraft.events.RelayRun;
import io.visioncraft.events.ReplayEvent;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderingEvents;
import io.visioncraft.ordering.WorkOnOrder;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.spi.UseCaseWatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** What the guide on delivering events shows. */
@Rule("EVT-2")
class DeliveringEventsTest {

    private final InMemoryVisionCraft test = InMemoryVisionCraft.create();
    private final VisionCraft vc = test.vc();
    private final Persistence persistence = test.persistence();
    private final Mails mails = new Mails();

    // begin: subscriber
    final class Confirmations implements EventSubscriber {

        @Override
        public void receive(Delivery delivery) {
            EventRecord event = delivery.event();
            if (event.type().equals(OrderingEvents.CONFIRMED)) {
                mails.sendOnce(event.id(), event.aggregateId() + " is confirmed");
            }
        }
    }
    // end: subscriber

    // begin: policy
    private static final RelayPolicy PATIENT = RelayPolicy.standard()
            .leasing(Duration.ofMinutes(5), Duration.ofMinutes(1))
            .attempts(20)
            .delaying(Duration.ofSeconds(5), Duration.ofHours(6))
            .keepingDelivered(Duration.ofDays(400));
    // end: policy

    // begin: metrics
    static final class Counters implements Metrics {

        private final Map<String, LongAdder> counters = new ConcurrentHashMap<>();
        private final LongAdder running = new LongAdder();

        @Override
        public UseCaseWatch began(String useCase, String callerKind) {
            running.increment();
            return run -> running.decrement();
        }

        @Override
        public void retried(String work, String code, int attempt) {
            count("retried." + work);
        }

        @Override
        public void retriesExhausted(String work, String code, int attempts) {
            count("exhausted." + work);
        }

        @Override
        public void ran(UseCaseRun run) {
            count("ran." + run.useCase() + "." + run.outcome());
        }

        @Override
        public void throttled(String work) {
            count("throttled." + work);
        }

        @Override
        public void delivered(String eventType, int attempt) {
            count("delivered." + eventType);
        }

        @Override
        public void deliveryFailed(String eventType, int attempt) {
            count("failed." + eventType);
        }

        @Override
        public void died(String eventType, int attempt) {
            count("died." + eventType);
        }

        private void count(String name) {
            counters.computeIfAbsent(name, none -> new LongAdder()).increment();
        }
    }
    // end: metrics

    @Test
    void runsOnAThreadOfItsOwn() {
        // begin: thread
        try (EventRelay relay = EventRelay.builder(persistence.transactions(), persistence.events())
                .subscriber(new Confirmations())
                .build()) {
            relay.start();
            // your application runs
        }
        // end: thread
    }

    @Test
    void runsWheneverASchedulerSaysSo() {
        aConfirmedOrder();
        EventRelay relay = EventRelay.builder(persistence.transactions(), persistence.events())
                .subscriber(new Confirmations())
                .policy(PATIENT)
                .build();

        // begin: scheduler
        RelayRun run = relay.runOnce();
        while (run.more()) {
            run = relay.runOnce();
        }
        // end: scheduler

        assertThat(mails.sent).hasSize(1);
    }

    @Test
    void isMendedByAnOperator() {
        Order order = aConfirmedOrder();
        Counters counters = new Counters();
        mails.works = false;
        EventRelay relay = EventRelay.builder(persistence.transactions(), persistence.events())
                .subscriber(new Confirmations())
                .policy(RelayPolicy.standard().attempts(1))
                .clock(test.clock())
                .metrics(counters)
                .build();
        drain(relay);
        Caller operator = as(test.givenAUserWith("event:read:any", "event:manage:any"));
        assertThat(counters.counters).containsKey("died.order.confirmed");

        // begin: backlog
        Backlog waits =
                persistence.transactions().reading(() -> persistence.events().backlog(10_000));
        // end: backlog
        assertThat(waits.dead()).isPositive();

        // begin: operator
        for (Delivery dead : vc.events().dead(operator, ListRequest.first()).items()) {
            if (dead.event().aggregateType().equals("order")) {
                vc.events().replay(operator, ReplayEvent.of(dead.event().id()));
            } else {
                vc.events().dismiss(operator, DismissEvent.of(dead));
            }
        }
        // end: operator

        mails.works = true;
        drain(relay);
        assertThat(mails.sent).containsExactly(order.id() + " is confirmed");
        assertThat(vc.events().dead(operator, ListRequest.first()).items()).isEmpty();
    }

    // begin: test
    @Test
    void sendsAMailWhenAnOrderIsConfirmed() {
        Order order = aConfirmedOrder();
        EventRelay relay = EventRelay.builder(persistence.transactions(), persistence.events())
                .subscriber(new Confirmations())
                .clock(test.clock())
                .build();

        mails.works = false;
        drain(relay);
        assertThat(mails.sent).isEmpty();
        test.travel(Duration.ofSeconds(2));
        mails.works = true;
        drain(relay);

        assertThat(mails.sent).containsExactly(order.id() + " is confirmed");
    }

    private static void drain(EventRelay relay) {
        while (relay.runOnce().more()) {}
    }
    // end: test

    private Order aConfirmedOrder() {
        Order order = test.givenAPlacedOrder();
        return vc.orders().confirm(as(test.givenAMemberOfStaff()), WorkOnOrder.of(order.id()));
    }

    /** What sends mails. */
    private static final class Mails {

        private final Set<EventId> known = new HashSet<>();
        private final List<String> sent = new ArrayList<>();
        private boolean works = true;

        void sendOnce(EventId id, String text) {
            if (!works) {
                throw new IllegalStateException("The mail server does not answer");
            }
            if (known.add(id)) {
                sent.add(text);
            }
        }
    }
}
