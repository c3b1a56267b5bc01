package io.visioncraft.tck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.DeliveryOutcome;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.testkit.Race;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** How deliveries end in every store, and what becomes of the events then: rules STL. */
@Rule("EVT-2")
abstract class SettlingContract extends RelaySteps {

    @Test
    @Proves("STL-1")
    final void changesNothingForAnAttemptThatIsNoLongerTheLast() {
        append(event(A, AT));
        Delivery late = claim(NOW, ALL).get(0);
        Delivery current = claim(LATER, ALL).get(0);

        assertThat(delivered(late)).isFalse();
        assertThat(failed(late, NOW)).isFalse();
        assertThat(failed(late, null)).isFalse();

        assertThat(claim(LATER, ALL)).isEmpty();
        assertThat(dead()).isEmpty();
        assertThat(delivered(current)).isTrue();
    }

    @Test
    @Proves("STL-2")
    final void takesALateSettlementAsLongAsNobodyElseHasClaimed() {
        append(event(A, AT));
        Delivery late = claim(NOW, ALL).get(0);

        assertThat(delivered(late)).isTrue();

        assertThat(claim(LATER, ALL)).isEmpty();
    }

    @RepeatedTest(5)
    @Proves("STL-3")
    final void letsOneOfALateSettlementAndANewClaimWin() {
        append(event(A, AT));
        Delivery late = claim(NOW, 1).get(0);

        List<Race.Outcome<Boolean>> outcomes =
                Race.of(List.of(() -> delivered(late), () -> !claim(LATER, 1).isEmpty()));

        boolean settled = happened(outcomes.get(0));
        boolean claimedAgain = happened(outcomes.get(1));
        assertThat(settled && claimedAgain).isFalse();
        if (claimedAgain) {
            assertThat(delivered(new Delivery(late.event(), 2))).isTrue();
        }
        assertThat(claim(LATER.plus(LEASE), 1)).hasSize(settled || claimedAgain ? 0 : 1);
    }

    /** Whether a call answered with yes; one that the store refused as a clash has changed nothing. */
    private static boolean happened(Race.Outcome<Boolean> outcome) {
        return !isClash(outcome.thrown()) && outcome.answered();
    }

    @Test
    @Proves("STL-4")
    final void settlesOnceAndOnlyWhatWasClaimed() {
        EventRecord event = event(A, AT);
        EventRecord waiting = event(B, AT);
        append(event, waiting);
        Delivery claimed = claim(NOW, 1).get(0);
        Delivery unclaimed = new Delivery(waiting, 0);
        Delivery unknown = new Delivery(event(C, AT), 1);

        assertThat(delivered(claimed)).isTrue();

        assertThat(delivered(claimed)).isFalse();
        assertThat(failed(claimed, NOW)).isFalse();
        assertThat(failed(claimed, null)).isFalse();
        for (Delivery none : List.of(unclaimed, unknown)) {
            assertThat(delivered(none)).isFalse();
            assertThat(failed(none, NOW)).isFalse();
            assertThat(failed(none, null)).isFalse();
        }
        assertThat(claim(LATER, ALL)).containsExactly(new Delivery(waiting, 1));
    }

    @Test
    @Proves("STL-5")
    final void triesAFailedEventAgainFromTheInstantThatWasNamed() {
        EventRecord failing = samples.event(A, 1, 0, AT);
        EventRecord behind = samples.event(A, 2, 0, AT);
        EventRecord other = event(B, AT.plusSeconds(1));
        append(failing, behind, other);
        Instant next = NOW.plusSeconds(5);

        assertThat(failed(claim(NOW, 1).get(0), next)).isTrue();

        assertThat(claimed(next.minus(1, ChronoUnit.MICROS), ALL)).containsExactly(other);
        assertThat(claim(next, ALL)).containsExactly(new Delivery(failing, 2));
    }

    @Test
    @Proves("STL-5")
    final void countsTheLastWordAboutAnAttempt() {
        append(event(A, AT));
        Delivery claimed = claim(NOW, 1).get(0);

        assertThat(failed(claimed, LATER)).isTrue();
        assertThat(failed(claimed, NOW)).isTrue();
        assertThat(claim(NOW, ALL)).extracting(Delivery::attempt).containsExactly(2);
    }

    @Test
    @Proves("STL-6")
    final void settlesNothingInATransactionThatRollsBack() {
        append(samples.event(A, 1, 0, AT), samples.event(A, 2, 0, AT));
        Delivery first = claim(NOW, ALL).get(0);

        rolledBack(() -> persistence.events().settle(List.of(DeliveryOutcome.delivered(first))));

        assertThat(claim(NOW, ALL)).isEmpty();
        assertThat(delivered(first)).isTrue();
    }

    @Test
    @Proves("STL-7")
    final void goesOnWithinTheTransactionThatSettles() {
        EventRecord first = samples.event(A, 1, 0, AT);
        EventRecord second = samples.event(A, 2, 0, AT);

        List<Delivery> claimed = in(() -> {
            EventRepository outbox = persistence.events();
            outbox.append(List.of(first, second));
            List<Delivery> all = new ArrayList<>(outbox.claim(NOW, LEASE, ALL));
            outbox.settle(List.of(DeliveryOutcome.delivered(first.id(), 1)));
            all.addAll(outbox.claim(NOW, LEASE, ALL));
            return all;
        });

        assertThat(claimed).containsExactly(new Delivery(first, 1), new Delivery(second, 1));
    }

    @Test
    @Proves("STL-8")
    final void holdsBackWhatFollowsADeadEvent() {
        EventRecord poison = samples.event(A, 1, 0, AT);
        EventRecord behind = samples.event(A, 2, 0, AT);
        EventRecord other = event(B, AT);
        append(poison, behind, other);
        Delivery claimed = claim(NOW, 1).get(0);

        assertThat(failed(claimed, null)).isTrue();

        assertThat(dead()).containsExactly(claimed);
        assertThat(claimed(LATER, ALL)).containsExactly(other);
        assertThat(failed(claimed, LATER)).isFalse();
        assertThat(failed(claimed, null)).isFalse();
        assertThat(claimed(LATER.plus(Duration.ofDays(1_000)), ALL)).doesNotContain(poison, behind);
    }

    @Test
    @Proves("STL-9")
    final void replaysADeadEventWithItsAttemptsCountingOn() {
        EventRecord poison = samples.event(A, 1, 0, AT);
        EventRecord behind = samples.event(A, 2, 0, AT);
        append(poison, behind);
        Delivery buried = claim(NOW, 1).get(0);
        failed(buried, null);

        assertThat(replay(poison.id())).isTrue();

        assertThat(dead()).isEmpty();
        Delivery again = claim(NOW, ALL).get(0);
        assertThat(again).isEqualTo(new Delivery(poison, 2));
        assertThat(delivered(buried)).isFalse();
        assertThat(delivered(again)).isTrue();
        assertThat(claimed(NOW, ALL)).containsExactly(behind);
    }

    @Test
    @Proves("STL-10")
    final void replaysNothingThatIsNotDead() {
        EventRecord pending = event(A, AT);
        EventRecord settled = event(B, AT.plusSeconds(1));
        append(pending, settled);
        Delivery leased = claim(NOW, 1).get(0);
        delivered(claim(NOW, 1).get(0));

        for (EventId id : List.of(pending.id(), settled.id(), event(C, AT).id())) {
            assertThat(replay(id)).isFalse();
        }

        assertThat(claim(NOW, ALL)).isEmpty();
        assertThat(delivered(leased)).isTrue();
    }

    @Test
    @Proves("STL-11")
    final void letsAnOperatorSettleADeadEvent() {
        EventRecord behind = samples.event(A, 2, 0, AT);
        append(samples.event(A, 1, 0, AT), behind);
        failed(claim(NOW, 1).get(0), null);

        assertThat(delivered(dead().get(0))).isTrue();

        assertThat(dead()).isEmpty();
        assertThat(claimed(NOW, ALL)).containsExactly(behind);
    }

    @Test
    @Proves("STL-12")
    final void listsTheDeadByKeyTheOldestFirst() {
        List<EventRecord> many = manyOrders(7);
        claim(NOW, ALL).forEach(one -> failed(one, null));
        append(event(A, AT));

        List<Delivery> read = new ArrayList<>();
        for (List<Delivery> next = dead(null, 3);
                !next.isEmpty() && read.size() < ALL;
                next = dead(EventRepository.Position.of(read.get(read.size() - 1)), 3)) {
            read.addAll(next);
        }

        assertThat(read).extracting(Delivery::event).isEqualTo(many);
        assertThat(dead(null, 0)).isEmpty();
        assertThat(dead(null, -1)).isEmpty();
    }

    @Test
    @Proves("STL-13")
    final void removesSomeOfTheOldestThatAreDelivered() {
        List<EventRecord> all = manyOrders(5);
        claim(NOW, ALL).forEach(this::delivered);
        Instant before = all.get(3).time();

        assertThat(removeDelivered(before, 0)).isZero();
        assertThat(removeDelivered(before, -1)).isZero();
        assertThat(removeDelivered(before, 2)).isEqualTo(2);
        assertThat(all.stream().filter(this::isThere)).isEqualTo(all.subList(2, 5));
        assertThat(removeDelivered(before, 2)).isEqualTo(1);
        assertThat(removeDelivered(before, 2)).isZero();
        assertThat(all.stream().filter(this::isThere)).isEqualTo(all.subList(3, 5));
    }

    @Test
    @Proves("STL-14")
    final void removesNothingThatIsNotDelivered() {
        EventRecord buried = event(A, AT);
        EventRecord leased = event(B, AT.plusSeconds(1));
        EventRecord pending = event(C, AT.plusSeconds(2));
        append(buried, leased, pending);
        failed(claim(NOW, 1).get(0), null);
        claim(NOW, 1);

        assertThat(removeDelivered(LATER, ALL)).isZero();

        assertThat(List.of(buried, leased, pending)).allMatch(this::isThere);
    }

    @Test
    @Proves("STL-15")
    final void goesOnWithAnAggregateWhoseDeliveredEventsAreRemoved() {
        EventRecord first = samples.event(A, 1, 0, AT);
        EventRecord second = samples.event(A, 2, 0, AT.plusSeconds(1));
        append(first, second);
        Delivery settled = claim(NOW, ALL).get(0);
        delivered(settled);

        removeDelivered(NOW, ALL);

        assertThat(of(A)).containsExactly(second);
        assertThat(claimed(NOW, ALL)).containsExactly(second);
        assertThat(delivered(settled)).isFalse();
    }

    @Test
    @Proves("STL-16")
    @Rule("EVT-1")
    final void tellsTheHistoryOfWhatIsDeliveredAndWhatIsNot() {
        EventRecord first = samples.event(A, 1, 0, AT);
        EventRecord second = samples.event(A, 2, 0, AT);
        EventRecord third = samples.event(A, 3, 0, AT);
        append(first, second, third);
        delivered(claim(NOW, ALL).get(0));
        failed(claim(NOW, ALL).get(0), null);

        assertThat(of(A)).containsExactly(first, second, third);
    }

    @Test
    @Proves("STL-17")
    final void countsWhatIsPendingAndWhatIsDead() {
        assertThat(backlog(ALL)).isEqualTo(Backlog.NONE);
        EventRecord poison = event(B, AT.plusSeconds(1));
        EventRecord behind = samples.event(B, 2, 0, AT.plusSeconds(2));
        append(event(A, AT), poison, behind, event(C, AT.plusSeconds(3)));
        List<Delivery> claimed = claim(NOW, ALL);
        assertThat(claimed).hasSize(3);

        delivered(claimed.get(0));
        failed(claimed.get(1), null);
        assertThat(backlog(ALL)).as("one behind a dead one, one leased").isEqualTo(new Backlog(2, 1, behind.time()));
        failed(claimed.get(2), LATER);
        assertThat(backlog(ALL)).as("one waits for its time").isEqualTo(new Backlog(2, 1, behind.time()));
        replay(poison.id());
        assertThat(backlog(ALL)).isEqualTo(new Backlog(3, 0, poison.time()));
    }

    @Test
    @Proves("STL-18")
    final void looksAtNoMoreOfTheBacklogThanItIsAskedFor() {
        List<EventRecord> many = manyOrders(7);
        List<Delivery> claimed = claim(NOW, 3);
        delivered(claimed.get(0));
        failed(claimed.get(1), null);
        failed(claimed.get(2), null);

        assertThat(backlog(2)).isEqualTo(new Backlog(0, 2, null));
        assertThat(backlog(4)).isEqualTo(new Backlog(2, 2, many.get(3).time()));
        assertThat(backlog(6)).isEqualTo(new Backlog(4, 2, many.get(3).time()));
        assertThat(backlog(0)).isEqualTo(Backlog.NONE);
        assertThat(backlog(-1)).isEqualTo(Backlog.NONE);
    }

    @Test
    @Proves("STL-19")
    final void endsSeveralAttemptsByTheirOwnOutcomes() {
        List<EventRecord> many = manyOrders(5);
        List<Delivery> claimed = claim(NOW, ALL);
        Instant soon = NOW.plusSeconds(5);

        Set<EventId> stored = settle(
                DeliveryOutcome.failed(claimed.get(0), LATER),
                DeliveryOutcome.delivered(claimed.get(1)),
                DeliveryOutcome.dead(claimed.get(2)),
                DeliveryOutcome.failed(claimed.get(3), soon),
                DeliveryOutcome.delivered(claimed.get(4)));

        assertThat(stored).containsExactlyInAnyOrderElementsOf(ids(many));
        assertThat(dead()).containsExactly(claimed.get(2));
        assertThat(claimed(soon, ALL)).containsExactly(many.get(3));
        assertThat(claimed(LATER, ALL)).containsExactly(many.get(0));
        assertThat(backlog(ALL)).isEqualTo(new Backlog(2, 1, many.get(0).time()));
    }

    @Test
    @Proves("STL-19")
    final void endsManyAttemptsAtOnceAndOfNothingNone() {
        List<EventRecord> many = manyOrders(230);
        List<Delivery> claimed = claim(NOW, ALL);

        assertThat(settle()).isEmpty();
        assertThat(backlog(ALL).pending()).isEqualTo(230);
        assertThat(settle(claimed.stream().map(DeliveryOutcome::delivered).toArray(DeliveryOutcome[]::new)))
                .containsExactlyInAnyOrderElementsOf(ids(many));
        assertThat(backlog(ALL)).isEqualTo(Backlog.NONE);
    }

    @Test
    @Proves("STL-20")
    final void storesTheOutcomesBesideOneThatIsTooLate() {
        List<EventRecord> many = manyOrders(6);
        List<Delivery> first = claim(NOW, ALL);
        settle(DeliveryOutcome.delivered(first.get(0)), DeliveryOutcome.dead(first.get(1)));
        Delivery again = claim(LATER, 1).get(0);
        assertThat(again.event()).isEqualTo(many.get(2));

        Set<EventId> stored = settle(
                DeliveryOutcome.failed(first.get(0), NOW),
                DeliveryOutcome.failed(first.get(1), NOW),
                DeliveryOutcome.delivered(first.get(2)),
                DeliveryOutcome.delivered(first.get(3)),
                DeliveryOutcome.failed(first.get(4), LATER),
                DeliveryOutcome.delivered(event(C, AT).id(), 1),
                DeliveryOutcome.dead(first.get(5)));

        assertThat(stored).containsExactlyInAnyOrderElementsOf(ids(many.subList(3, 6)));
        assertThat(dead()).containsExactly(first.get(1), first.get(5));
        assertThat(claimed(LATER, ALL)).containsExactly(many.get(4));
        assertThat(delivered(again)).isTrue();
    }

    private static List<EventId> ids(List<EventRecord> events) {
        return events.stream().map(EventRecord::id).toList();
    }

    private boolean isThere(EventRecord event) {
        return of(event.aggregateId()).contains(event);
    }
}
