package io.visioncraft.tck.suite;

import static io.visioncraft.events.EventCodes.DEAD_EVENT_NOT_FOUND;
import static io.visioncraft.events.EventCodes.STALE_ATTEMPT;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.spi.StoreCodes.ROLLED_BACK;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.events.DismissEvent;
import io.visioncraft.events.ReplayEvent;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators do with events that no subscriber took, on every store. */
@Rule("EVT-2")
abstract class DeadEventSuite extends RelayedEvents {

    private EventRecord first;
    private EventRecord second;

    @BeforeEach
    void beginWithADeadEventAndOneBehindIt() {
        first = append(A, 1, 0);
        second = append(A, 2, 0);
        die();
    }

    @Test
    @Rule("GEN-9")
    void listsDeadEventsOldestFirst() {
        clock.advance(SECOND_DELAY);
        EventRecord third = append(B, 1, 0);
        EventRecord fourth = append(C, 1, 0);
        die();

        List<Delivery> dead = Listings.all(1, request -> vc.events().dead(OPERATOR, request));

        assertThat(dead).containsExactly(new Delivery(first, 1), new Delivery(third, 1), new Delivery(fourth, 1));
        String cursor = vc.events().dead(OPERATOR, ListRequest.first(1)).next();
        assertInvalid(
                MALFORMED_CURSOR,
                "cursor",
                () -> vc.events().dead(OPERATOR, ListRequest.first(1).after(cursor + "x")));
    }

    @Test
    void replaysADeadEventAndWhatWaitsBehindIt() {
        vc.events().replay(OPERATOR, ReplayEvent.of(first.id()));

        assertThat(dead()).isEmpty();
        deliver();
        assertThat(subscriber.eventsOf(A)).containsExactly(first, second);
        assertThat(subscriber.attempts()).contains(2);
    }

    @Test
    void letsADeadEventBeAndGoesOnBehindIt() {
        vc.events().dismiss(OPERATOR, DismissEvent.of(dead().get(0)));

        assertThat(dead()).isEmpty();
        deliver();
        assertThat(subscriber.eventsOf(A)).containsExactly(second);
    }

    @Test
    @Rule({"EVT-1", "GEN-10"})
    void tellsWhoDidItAndWhen() {
        IdentityFixtures people = IdentityFixtures.in(vc);
        Caller ada = IdentityFixtures.as(people.aUserWith("event:manage:any"));
        events.clear();

        vc.events().replay(ada.correlatedBy("call-7").from("192.0.2.1"), ReplayEvent.of(first.id()));
        EventRecord replayed = events.all().get(0);
        die();
        vc.events().dismiss(ada, DismissEvent.of(first.id(), 2));
        EventRecord dismiss = events.ofType("event.dismissed").get(0);

        assertThat(replayed.type()).isEqualTo("event.replayed");
        assertThat(replayed.aggregateType()).isEqualTo("notice");
        assertThat(replayed.callerKind()).isEqualTo("USER");
        assertThat(replayed.callerName()).isEqualTo(ada.name());
        assertThat(replayed.correlationId()).isEqualTo("call-7");
        assertThat(replayed.time()).isEqualTo(clock.instant());
        assertThat(replayed.data())
                .containsExactly(Map.entry("event", first.id().toString()));
        assertThat(replayed.toString()).doesNotContain("192.0.2.1");
        assertThat(dismiss.callerName()).isEqualTo(ada.name());
        assertThat(dismiss.data()).containsEntry("event", first.id().toString()).containsEntry("attempt", 2L);
    }

    @Test
    void rejectsWhatIsNotDead() {
        EventId unknown = new EventId(new UUID(7, 7));

        for (EventId id : List.of(second.id(), unknown)) {
            assertRejected(DEAD_EVENT_NOT_FOUND, () -> vc.events().replay(OPERATOR, ReplayEvent.of(id)));
            assertRejected(DEAD_EVENT_NOT_FOUND, () -> vc.events().dismiss(OPERATOR, DismissEvent.of(id, 1)));
        }
        assertThat(dead()).containsExactly(new Delivery(first, 1));
        assertThat(events.all()).isEmpty();
    }

    @Test
    void rejectsToDismissWhatHasBeenReplayedSince() {
        DismissEvent asSeen = DismissEvent.of(dead().get(0));
        vc.events().replay(OPERATOR, ReplayEvent.of(first.id()));

        assertRejected(DEAD_EVENT_NOT_FOUND, () -> vc.events().dismiss(OPERATOR, asSeen));
        die();
        assertThat(assertRejected(STALE_ATTEMPT, () -> vc.events().dismiss(OPERATOR, asSeen))
                        .retryable())
                .isFalse();

        assertThat(dead()).contains(new Delivery(first, 2));
        assertThat(events.ofType("event.dismissed")).isEmpty();
    }

    /** To let an event be brings it back first; that must not last where the second half is refused. */
    @Test
    @Rule("GEN-5")
    void doomsTheTransactionOfTheHostWhereADismissIsRefusedHalfWay() {
        DismissEvent asSeen = DismissEvent.of(dead().get(0));
        vc.events().replay(OPERATOR, ReplayEvent.of(first.id()));
        die();

        assertRejected(
                ROLLED_BACK,
                () -> persistence
                        .transactions()
                        .inTransaction(() ->
                                assertRejected(STALE_ATTEMPT, () -> vc.events().dismiss(OPERATOR, asSeen))));

        assertThat(dead()).contains(new Delivery(first, 2));
    }

    @Test
    @Rule("GEN-7")
    void takesEffectOncePerKey() {
        Caller keyed = OPERATOR.withKey("k-1");

        vc.events().replay(keyed, ReplayEvent.of(first.id()));
        vc.events().replay(keyed, ReplayEvent.of(first.id()));
        assertThat(events.types()).containsExactly("event.replayed");
        die();
        vc.events().replay(keyed, ReplayEvent.of(first.id()));

        assertThat(dead()).contains(new Delivery(first, 2));
        vc.events().dismiss(keyed, DismissEvent.of(first.id(), 2));
        vc.events().dismiss(keyed, DismissEvent.of(first.id(), 2));
        assertThat(events.ofType("event.dismissed")).hasSize(1);
    }

    @Test
    void letsOneOfTwoOperatorsAct() {
        List<Callable<String>> both = List.of(
                () -> {
                    vc.events().replay(OPERATOR, ReplayEvent.of(first.id()));
                    return "replayed";
                },
                () -> {
                    vc.events().dismiss(OPERATOR, DismissEvent.of(first.id(), 1));
                    return "dismissed";
                });

        List<Race.Outcome<String>> outcomes = Race.of(both);

        assertThat(outcomes).filteredOn(Race.Outcome::succeeded).hasSize(1);
        assertRejected(DEAD_EVENT_NOT_FOUND, () -> {
            throw Race.failures(outcomes).get(0);
        });
        assertThat(events.types()).hasSize(1);
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void obeysOnlyThoseWhoMay() {
        ReplayEvent replay = ReplayEvent.of(first.id());
        DismissEvent dismiss = DismissEvent.of(first.id(), 1);

        for (Caller other : List.of(Caller.visitor(), system("order:read:any"))) {
            assertRejected(missingFor(other), () -> vc.events().dead(other, ListRequest.first()));
        }
        for (Caller other : List.of(Caller.visitor(), system("event:read:any"))) {
            assertRejected(missingFor(other), () -> vc.events().replay(other, replay));
            assertRejected(missingFor(other), () -> vc.events().dismiss(other, dismiss));
        }
        assertThat(dead()).hasSize(1);
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    @SuppressWarnings("NullAway") // what callers without null checks do
    void rejectsWhatIsNotFit() {
        assertInvalid(REQUIRED, "event", () -> vc.events().replay(OPERATOR, ReplayEvent.of(null)));
        assertInvalid(REQUIRED, "event", () -> vc.events().dismiss(OPERATOR, DismissEvent.of(null, 1)));
        assertInvalid(REQUIRED, "", () -> vc.events().replay(OPERATOR, null));
        assertInvalid(REQUIRED, "", () -> vc.events().dismiss(OPERATOR, null));
        assertInvalid(REQUIRED, "", () -> vc.events().dead(OPERATOR, null));
    }

    /** All that can be claimed fails for good, at one attempt each. */
    private void die() {
        subscriber.fails();
        relay(persistence, POLICY.attempts(1)).runOnce();
        subscriber.clear();
    }

    private void deliver() {
        subscriber.takes();
        drain(relay());
    }
}
