package io.visioncraft.tck.contract;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.Race;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** How every store hands events to relays by {@link io.visioncraft.spi.EventRepository#claim}: rules DLV. */
@Rule("EVT-2")
abstract class DeliveryContract extends RelaySteps {

    private static final int PATIENCE = 1_000;

    @Test
    @Proves("DLV-1")
    final void claimsTheOldestFirst() {
        EventRecord third = event(A, AT.plusSeconds(2));
        EventRecord second = event(B, AT.plus(1, ChronoUnit.MICROS));
        EventRecord first = event(C, AT);
        append(third, second, first);

        assertThat(claimed(NOW, 2)).containsExactly(first, second);
        assertThat(claimed(NOW, 2)).containsExactly(third);
        assertThat(claimed(NOW, 2)).isEmpty();
    }

    @Test
    @Proves("DLV-1")
    final void claimsThoseOfOneInstantById() {
        EventRecord first = event(B, AT);
        EventRecord second = event(A, AT);
        append(second, first);

        assertThat(claimed(NOW, ALL)).containsExactly(first, second);
    }

    @Test
    @Proves("DLV-2")
    final void claimsOfAnAggregateOnlyTheFirstThatIsNotDelivered() {
        EventRecord v2 = samples.event(A, 2, 0, AT);
        EventRecord v2Next = samples.event(A, 2, 1, AT);
        EventRecord v10 = samples.event(A, 10, 0, AT);
        append(v10, v2Next, v2);

        List<EventRecord> order = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            List<Delivery> claimed = claim(NOW, ALL);
            assertThat(claimed).hasSize(1);
            assertThat(claim(NOW, ALL)).isEmpty();
            order.add(claimed.get(0).event());
            assertThat(delivered(claimed.get(0))).isTrue();
        }

        assertThat(order).containsExactly(v2, v2Next, v10);
        assertThat(claim(NOW, ALL)).isEmpty();
    }

    @Test
    @Proves("DLV-3")
    final void keepsApartAggregatesOfTwoTypesWithOneId() {
        EventRecord order = event(A, AT);
        EventRecord other = ofType("invoice", event(A, AT));
        append(order, other);

        assertThat(claimed(NOW, ALL)).containsExactlyInAnyOrder(order, other);
    }

    @Test
    @Proves("DLV-4")
    final void answersWithTheEventAsItWasWrittenAndTheNumberOfTheAttempt() {
        EventRecord event = event(A, AT);
        append(event);

        assertThat(claim(NOW, ALL)).containsExactly(new Delivery(event, 1));
        assertThat(claim(LATER, ALL)).containsExactly(new Delivery(event, 2));
    }

    @Test
    @Proves("DLV-5")
    final void claimsAtOnceWhatWasAppendedWhateverTheClocksSay() {
        append(event(A, NOW.plusSeconds(5)));

        assertThat(claim(NOW, ALL)).hasSize(1);
    }

    @Test
    @Proves("DLV-6")
    final void handsNothingOutTwiceWhileALeaseLives() {
        EventRecord event = event(A, AT);
        append(event);
        claim(NOW, ALL);

        assertThat(claimed(LATER.minus(1, ChronoUnit.MICROS), ALL)).isEmpty();
        assertThat(claimed(LATER, ALL)).containsExactly(event);
    }

    @Test
    @Proves("DLV-7")
    final void takesMoreThanAHandfulAtATime() {
        List<EventRecord> many = manyOrders(230);

        assertThat(claimed(NOW, 210)).isEqualTo(many.subList(0, 210));
        assertThat(claimed(NOW, 210)).isEqualTo(many.subList(210, 230));
    }

    @Test
    @Proves("DLV-7")
    final void claimsNothingWhereNothingIsAskedFor() {
        append(event(A, AT));

        assertThat(claim(NOW, 0)).isEmpty();
        assertThat(claim(NOW, -1)).isEmpty();
        assertThat(claim(NOW, 1)).extracting(Delivery::attempt).containsExactly(1);
    }

    @Test
    @Proves("DLV-8")
    final void refusesALeaseThatEndsAsItBegins() {
        for (Duration none : List.of(Duration.ZERO, Duration.ofNanos(999), Duration.ofSeconds(-1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> within(() -> persistence.events().claim(AT, none, 1)));
        }
    }

    @Test
    @Proves("DLV-9")
    @Rule("EVT-1")
    final void showsNothingBeforeTheCommitThatWroteIt() {
        EventRecord event = event(A, AT);

        Meanwhile meanwhile =
                claimedMeanwhile(NOW, ALL, () -> persistence.events().append(List.of(event)));
        rolledBack(() -> persistence.events().append(List.of(event(B, AT))));

        assertThat(meanwhile.theirs()).isEmpty();
        assertThat(claimed(NOW, ALL)).isEqualTo(meanwhile.committed() ? List.of(event) : List.of());
    }

    @Test
    @Proves("DLV-10")
    final void passesByWhatAnotherIsClaimingWithoutWaiting() {
        List<EventRecord> many = manyOrders(120);
        List<Delivery> ours = new ArrayList<>();

        Meanwhile meanwhile =
                claimedMeanwhile(NOW, 5, () -> ours.addAll(persistence.events().claim(NOW, LEASE, 110)));

        assertThat(ours).extracting(Delivery::event).isEqualTo(many.subList(0, 110));
        if (meanwhile.committed()) {
            assertThat(meanwhile.events()).isEqualTo(many.subList(110, 115));
            assertThat(claimed(NOW, ALL)).isEqualTo(many.subList(115, 120));
        } else {
            assertThat(claimed(NOW, ALL)).hasSize(115).isSubsetOf(many).doesNotContainAnyElementsOf(meanwhile.events());
        }
    }

    @Test
    @Proves("DLV-10")
    final void passesByAnAggregateWhoseFirstEventAnotherIsClaiming() {
        EventRecord first = samples.event(A, 1, 0, AT);
        EventRecord behind = samples.event(A, 2, 0, AT);
        EventRecord other = event(B, AT.plusSeconds(1));
        append(first, behind, other);

        Meanwhile meanwhile =
                claimedMeanwhile(NOW, ALL, () -> persistence.events().claim(NOW, LEASE, 1));

        assertThat(meanwhile.events()).contains(other).doesNotContain(behind);
        if (meanwhile.committed()) {
            assertThat(meanwhile.events()).containsExactly(other);
        }
    }

    @Test
    @Proves("DLV-11")
    final void passesByWhatAnotherIsSettling() {
        EventRecord behind = samples.event(A, 2, 0, AT);
        append(samples.event(A, 1, 0, AT), behind);
        Delivery first = claim(NOW, 1).get(0);

        Meanwhile meanwhile = claimedMeanwhile(
                LATER, ALL, () -> persistence.events().settle(List.of(DeliveryOutcome.delivered(first))));
        boolean settled = meanwhile.committed() || delivered(first);

        assertThat(meanwhile.theirs()).hasSize(settled ? 0 : 1);
        assertThat(claimed(LATER, ALL)).isEqualTo(settled ? List.of(behind) : List.of());
    }

    @Test
    @Proves("DLV-11")
    final void passesByWhatAnotherIsReplayingOrBurying() {
        EventRecord replayed = event(A, AT);
        EventRecord buried = event(B, AT.plusSeconds(1));
        append(replayed, buried);
        failed(claim(NOW, 1).get(0), null);
        Delivery second = claim(NOW, 1).get(0);

        Meanwhile meanwhile = claimedMeanwhile(LATER, ALL, () -> {
            persistence.events().replay(replayed.id());
            persistence.events().settle(List.of(DeliveryOutcome.dead(second)));
        });
        boolean done = meanwhile.committed() || (replay(replayed.id()) && failed(second, null));

        assertThat(meanwhile.events()).isEqualTo(done ? List.of() : List.of(buried));
        assertThat(claimed(LATER, ALL)).containsExactly(replayed);
    }

    @Test
    @Proves("DLV-12")
    final void claimsNothingInATransactionThatRollsBack() {
        EventRecord event = event(A, AT);
        append(event);

        rolledBack(() -> persistence.events().claim(NOW, LEASE, ALL));

        assertThat(claim(NOW, ALL)).containsExactly(new Delivery(event, 1));
    }

    @RepeatedTest(3)
    @Proves("DLV-13")
    final void givesEveryEventToOneOfManyRelaysInTheOrderOfItsAggregate() {
        List<EventRecord> all = new ArrayList<>();
        for (int version = 1; version <= 6; version++) {
            for (int order = 0; order < 8; order++) {
                all.add(samples.event(new UUID(2, order), version, 0, AT.plusSeconds(version)));
                all.add(samples.event(new UUID(2, order), version, 1, AT.plusSeconds(version)));
            }
        }
        append(all.toArray(new EventRecord[0]));
        List<EventRecord> heard = Collections.synchronizedList(new ArrayList<>());

        List<Race.Outcome<Boolean>> outcomes = Race.times(4, n -> () -> relay(heard, all.size()));

        assertThat(Race.failures(outcomes)).isEmpty();
        relay(heard, all.size());
        assertThat(heard).containsExactlyInAnyOrderElementsOf(all);
        heard.stream()
                .collect(groupingBy(EventRecord::aggregateId))
                .values()
                .forEach(ofOne -> assertThat(ofOne)
                        .isSortedAccordingTo(Comparator.comparingLong(EventRecord::aggregateVersion)
                                .thenComparingInt(EventRecord::ordinal)));
    }

    /** Hears events until there are no more; gives up where others have long had all that it could claim. */
    private boolean relay(List<EventRecord> heard, int wanted) {
        int idle = 0;
        while (heard.size() < wanted && idle < PATIENCE) {
            List<Delivery> mine = again(() -> persistence.events().claim(NOW, LEASE, 3));
            idle = mine.isEmpty() ? idle + 1 : 0;
            mine.forEach(one -> heard.add(one.event()));
            List<DeliveryOutcome> taken =
                    mine.stream().map(DeliveryOutcome::delivered).toList();
            assertThat(again(() -> persistence.events().settle(taken))).hasSameSizeAs(taken);
        }
        return true;
    }

    @Test
    @Proves("DLV-14")
    @Rule("EVT-1")
    final void refusesAnIdOrAPlaceThatIsTaken() {
        EventRecord event = event(A, AT);
        append(event);
        EventRecord sameId = withId(event.id(), event(B, AT));
        EventRecord samePlace = event(A, AT);

        for (EventRecord second : List.of(sameId, samePlace)) {
            VisionCraftException refusal = assertRejected(StoreCodes.CLASH, () -> append(event(C, AT), second));
            assertThat(refusal.retryable()).isTrue();
        }

        append();
        assertThat(of(C)).isEmpty();
        assertThat(of(B)).isEmpty();
        assertThat(of(A)).containsExactly(event);
    }

    private static EventRecord ofType(String aggregateType, EventRecord like) {
        return copy(like.id(), aggregateType, like);
    }

    private static EventRecord withId(EventId id, EventRecord like) {
        return copy(id, like.aggregateType(), like);
    }

    private static EventRecord copy(EventId id, String aggregateType, EventRecord like) {
        return new EventRecord(
                id,
                like.type(),
                like.typeVersion(),
                aggregateType,
                like.aggregateId(),
                like.aggregateVersion(),
                like.ordinal(),
                like.time(),
                like.callerKind(),
                like.callerName(),
                like.correlationId(),
                like.data());
    }
}
