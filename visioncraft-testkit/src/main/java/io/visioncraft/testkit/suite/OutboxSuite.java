package io.visioncraft.testkit.suite;

import static io.visioncraft.testkit.Rejections.assertRejected;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.ordering.CancelOrder;
import io.visioncraft.ordering.Order;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EntryPosition;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.testkit.Race;
import io.visioncraft.testkit.fixture.BillingFixtures;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import io.visioncraft.testkit.fixture.IdentityFixtures;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What the {@link EventRepository} of every store does with events on their way to subscribers. */
@Rule("EVT-2")
public abstract class OutboxSuite extends StoreSuite {

    private static final Instant AT = SampleRecords.AT;
    private static final Instant NOW = AT.plusSeconds(60);
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Instant LATER = NOW.plus(LEASE);
    private static final UUID A = new UUID(1, 1);
    private static final UUID B = new UUID(1, 2);
    private static final UUID C = new UUID(1, 3);
    private static final int ALL = 1_000;

    // claiming

    @Test
    protected final void claimsTheOldestFirst() {
        EventRecord third = event(A, AT.plusSeconds(2));
        EventRecord second = event(B, AT.plus(1, ChronoUnit.MICROS));
        EventRecord first = event(C, AT);
        append(third, second, first);

        assertThat(claimed(NOW, 2)).containsExactly(first, second);
        assertThat(claimed(NOW, 2)).containsExactly(third);
        assertThat(claimed(NOW, 2)).isEmpty();
    }

    @Test
    protected final void claimsThoseOfOneInstantById() {
        EventRecord first = event(B, AT);
        EventRecord second = event(A, AT);
        append(second, first);

        assertThat(claimed(NOW, ALL)).containsExactly(first, second);
    }

    @Test
    protected final void claimsOfAnAggregateOnlyTheFirstThatIsNotDelivered() {
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
    protected final void keepsApartAggregatesOfTwoTypesWithOneId() {
        EventRecord order = event(A, AT);
        EventRecord other = ofType("invoice", event(A, AT));
        append(order, other);

        assertThat(claimed(NOW, ALL)).containsExactlyInAnyOrder(order, other);
    }

    @Test
    protected final void answersWithTheEventAsItWasWrittenAndTheNumberOfTheAttempt() {
        EventRecord event = event(A, AT);
        append(event);

        assertThat(claim(NOW, ALL)).containsExactly(new Delivery(event, 1));
        assertThat(claim(LATER, ALL)).containsExactly(new Delivery(event, 2));
    }

    @Test
    protected final void claimsAtOnceWhatWasAppendedWhateverTheClocksSay() {
        append(event(A, NOW.plusSeconds(5)));

        assertThat(claim(NOW, ALL)).hasSize(1);
    }

    @Test
    protected final void handsNothingOutTwiceWhileALeaseLives() {
        EventRecord event = event(A, AT);
        append(event);
        claim(NOW, ALL);

        assertThat(claimed(LATER.minus(1, ChronoUnit.MICROS), ALL)).isEmpty();
        assertThat(claimed(LATER, ALL)).containsExactly(event);
    }

    @Test
    protected final void takesMoreThanAHandfulAtATime() {
        List<EventRecord> many = manyOrders(230);

        assertThat(claimed(NOW, 210)).isEqualTo(many.subList(0, 210));
        assertThat(claimed(NOW, 210)).isEqualTo(many.subList(210, 230));
    }

    @Test
    protected final void claimsNothingWhereNothingIsAskedFor() {
        append(event(A, AT));

        assertThat(claim(NOW, 0)).isEmpty();
        assertThat(claim(NOW, -1)).isEmpty();
        assertThat(claim(NOW, 1)).extracting(Delivery::attempt).containsExactly(1);
    }

    @Test
    protected final void refusesALeaseThatEndsAsItBegins() {
        for (Duration none : List.of(Duration.ZERO, Duration.ofNanos(999), Duration.ofSeconds(-1))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> within(() -> persistence.events().claim(AT, none, 1)));
        }
    }

    // settling

    @Test
    protected final void changesNothingForAnAttemptThatIsNoLongerTheLast() {
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
    protected final void takesALateSettlementAsLongAsNobodyElseHasClaimed() {
        append(event(A, AT));
        Delivery late = claim(NOW, ALL).get(0);

        assertThat(delivered(late)).isTrue();

        assertThat(claim(LATER, ALL)).isEmpty();
    }

    @Test
    protected final void settlesOnceAndOnlyWhatWasClaimed() {
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
    protected final void triesAFailedEventAgainFromTheInstantThatWasNamed() {
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
    protected final void countsTheLastWordAboutAnAttempt() {
        append(event(A, AT));
        Delivery claimed = claim(NOW, 1).get(0);

        assertThat(failed(claimed, LATER)).isTrue();
        assertThat(failed(claimed, NOW)).isTrue();
        assertThat(claim(NOW, ALL)).extracting(Delivery::attempt).containsExactly(2);
    }

    // dead events

    @Test
    protected final void holdsBackWhatFollowsADeadEvent() {
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
    protected final void replaysADeadEventWithItsAttemptsCountingOn() {
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
    protected final void replaysNothingThatIsNotDead() {
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
    protected final void letsAnOperatorSettleADeadEvent() {
        EventRecord behind = samples.event(A, 2, 0, AT);
        append(samples.event(A, 1, 0, AT), behind);
        failed(claim(NOW, 1).get(0), null);

        assertThat(delivered(dead().get(0))).isTrue();

        assertThat(dead()).isEmpty();
        assertThat(claimed(NOW, ALL)).containsExactly(behind);
    }

    @Test
    protected final void listsTheDeadByKeyTheOldestFirst() {
        List<EventRecord> many = manyOrders(7);
        claim(NOW, ALL).forEach(one -> failed(one, null));
        append(event(A, AT));

        List<Delivery> read = new ArrayList<>();
        for (List<Delivery> next = dead(null, 3);
                !next.isEmpty();
                next = dead(EventRepository.Position.of(read.get(read.size() - 1)), 3)) {
            read.addAll(next);
        }

        assertThat(read).extracting(Delivery::event).isEqualTo(many);
        assertThat(dead(null, 0)).isEmpty();
        assertThat(dead(null, -1)).isEmpty();
    }

    // removal

    @Test
    protected final void removesSomeOfTheOldestThatAreDelivered() {
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
    protected final void removesNothingThatIsNotDelivered() {
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
    protected final void goesOnWithAnAggregateWhoseDeliveredEventsAreRemoved() {
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
    @Rule("EVT-1")
    protected final void tellsTheHistoryOfWhatIsDeliveredAndWhatIsNot() {
        EventRecord first = samples.event(A, 1, 0, AT);
        EventRecord second = samples.event(A, 2, 0, AT);
        EventRecord third = samples.event(A, 3, 0, AT);
        append(first, second, third);
        delivered(claim(NOW, ALL).get(0));
        failed(claim(NOW, ALL).get(0), null);

        assertThat(of(A)).containsExactly(first, second, third);
    }

    // transactions

    @Test
    @Rule("EVT-1")
    protected final void showsNothingBeforeTheCommitThatWroteIt() {
        EventRecord event = event(A, AT);

        List<Delivery> meanwhile = in(() -> {
            persistence.events().append(List.of(event));
            return Race.elsewhere(() -> claim(NOW, ALL));
        });
        rolledBack(() -> persistence.events().append(List.of(event(B, AT))));

        assertThat(meanwhile).isEmpty();
        assertThat(claimed(NOW, ALL)).containsExactly(event);
    }

    @Test
    protected final void passesByWhatAnotherIsClaimingWithoutWaiting() {
        List<EventRecord> many = manyOrders(120);

        List<Delivery> others = in(() -> {
            persistence.events().claim(NOW, LEASE, 110);
            return Race.elsewhere(() -> claim(NOW, 5));
        });

        assertThat(others).extracting(Delivery::event).isEqualTo(many.subList(110, 115));
        assertThat(claimed(NOW, ALL)).isEqualTo(many.subList(115, 120));
    }

    @Test
    protected final void passesByAnAggregateWhoseFirstEventAnotherIsClaiming() {
        EventRecord behind = samples.event(A, 2, 0, AT);
        EventRecord other = event(B, AT.plusSeconds(1));
        append(samples.event(A, 1, 0, AT), behind, other);

        List<Delivery> others = in(() -> {
            persistence.events().claim(NOW, LEASE, 1);
            return Race.elsewhere(() -> claim(NOW, ALL));
        });

        assertThat(others).extracting(Delivery::event).containsExactly(other);
    }

    @Test
    protected final void passesByWhatAnotherIsSettling() {
        EventRecord behind = samples.event(A, 2, 0, AT);
        append(samples.event(A, 1, 0, AT), behind);
        Delivery first = claim(NOW, 1).get(0);

        List<Delivery> others = in(() -> {
            persistence.events().delivered(first.event().id(), first.attempt());
            return Race.elsewhere(() -> claim(LATER, ALL));
        });

        assertThat(others).isEmpty();
        assertThat(claimed(LATER, ALL)).containsExactly(behind);
    }

    @Test
    protected final void passesByWhatAnotherIsReplayingOrBurying() {
        EventRecord replayed = event(A, AT);
        EventRecord buried = event(B, AT.plusSeconds(1));
        append(replayed, buried);
        failed(claim(NOW, 1).get(0), null);
        Delivery second = claim(NOW, 1).get(0);

        List<Delivery> others = in(() -> {
            persistence.events().replay(replayed.id());
            persistence.events().failed(buried.id(), second.attempt(), null);
            return Race.elsewhere(() -> claim(LATER, ALL));
        });

        assertThat(others).isEmpty();
        assertThat(claimed(LATER, ALL)).containsExactly(replayed);
    }

    @Test
    protected final void claimsNothingInATransactionThatRollsBack() {
        EventRecord event = event(A, AT);
        append(event);

        rolledBack(() -> persistence.events().claim(NOW, LEASE, ALL));

        assertThat(claim(NOW, ALL)).containsExactly(new Delivery(event, 1));
    }

    @Test
    protected final void settlesNothingInATransactionThatRollsBack() {
        append(samples.event(A, 1, 0, AT), samples.event(A, 2, 0, AT));
        Delivery first = claim(NOW, ALL).get(0);

        rolledBack(() -> persistence.events().delivered(first.event().id(), first.attempt()));

        assertThat(claim(NOW, ALL)).isEmpty();
        assertThat(delivered(first)).isTrue();
    }

    @Test
    protected final void goesOnWithinTheTransactionThatSettles() {
        EventRecord first = samples.event(A, 1, 0, AT);
        EventRecord second = samples.event(A, 2, 0, AT);

        List<Delivery> claimed = in(() -> {
            EventRepository outbox = persistence.events();
            outbox.append(List.of(first, second));
            List<Delivery> all = new ArrayList<>(outbox.claim(NOW, LEASE, ALL));
            outbox.delivered(first.id(), 1);
            all.addAll(outbox.claim(NOW, LEASE, ALL));
            return all;
        });

        assertThat(claimed).containsExactly(new Delivery(first, 1), new Delivery(second, 1));
    }

    @Test
    @Rule("EVT-1")
    protected final void refusesAnIdOrAPlaceThatIsTaken() {
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

    // several at once

    @RepeatedTest(5)
    protected final void letsOneOfALateSettlementAndANewClaimWin() {
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

    @RepeatedTest(3)
    protected final void givesEveryEventToOneOfManyRelaysInTheOrderOfItsAggregate() {
        List<EventRecord> all = new ArrayList<>();
        for (int version = 1; version <= 6; version++) {
            for (int order = 0; order < 8; order++) {
                all.add(samples.event(new UUID(2, order), version, 0, AT.plusSeconds(version)));
                all.add(samples.event(new UUID(2, order), version, 1, AT.plusSeconds(version)));
            }
        }
        append(all.toArray(new EventRecord[0]));
        List<EventRecord> heard = Collections.synchronizedList(new ArrayList<>());

        List<Race.Outcome<Boolean>> outcomes = Race.times(4, n -> () -> {
            while (heard.size() < all.size()) {
                for (Delivery one : claim(NOW, 3)) {
                    heard.add(one.event());
                    assertThat(delivered(one)).isTrue();
                }
            }
            return true;
        });

        assertThat(Race.failures(outcomes)).isEmpty();
        assertThat(heard).containsExactlyInAnyOrderElementsOf(all);
        heard.stream()
                .collect(groupingBy(EventRecord::aggregateId))
                .values()
                .forEach(ofOne -> assertThat(ofOne)
                        .isSortedAccordingTo(Comparator.comparingLong(EventRecord::aggregateVersion)
                                .thenComparingInt(EventRecord::ordinal)));
    }

    @Test
    @Rule("EVT-1")
    protected final void deliversWhatUseCasesTold() {
        User ann = IdentityFixtures.in(vc).aCustomer();
        Order order = BillingFixtures.in(vc, CatalogFixtures.in(vc)).anOrderOf(ann, 2, "80.00");
        vc.orders().cancel(IdentityFixtures.as(ann), CancelOrder.of(order.id()));

        List<EventRecord> heard = new ArrayList<>();
        for (List<Delivery> next = claim(NOW, ALL); !next.isEmpty(); next = claim(NOW, ALL)) {
            for (Delivery one : next) {
                heard.add(one.event());
                delivered(one);
            }
        }

        assertThat(heard).containsExactlyInAnyOrderElementsOf(events.all());
        assertThat(heard)
                .filteredOn(event -> event.aggregateId().equals(order.id().value()))
                .extracting(EventRecord::type)
                .containsExactly("order.placed", "order.cancelled");
    }

    private EventRecord event(UUID order, Instant time) {
        return samples.event(order, 1, 0, time);
    }

    /** One event for each of so many orders, appended, the oldest first. */
    private List<EventRecord> manyOrders(int count) {
        List<EventRecord> many = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            many.add(event(new UUID(3, n), AT.plusSeconds(n)));
        }
        append(many.toArray(new EventRecord[0]));
        return many;
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

    private void append(EventRecord... written) {
        within(() -> persistence.events().append(List.of(written)));
    }

    private List<Delivery> claim(Instant now, int limit) {
        return in(() -> persistence.events().claim(now, LEASE, limit));
    }

    private List<EventRecord> claimed(Instant now, int limit) {
        return claim(now, limit).stream().map(Delivery::event).toList();
    }

    private boolean delivered(Delivery one) {
        return done(() -> persistence.events().delivered(one.event().id(), one.attempt()));
    }

    private boolean failed(Delivery one, @Nullable Instant next) {
        return done(() -> persistence.events().failed(one.event().id(), one.attempt(), next));
    }

    private boolean replay(EventId event) {
        return done(() -> persistence.events().replay(event));
    }

    private boolean done(BooleanSupplier work) {
        return in(work::getAsBoolean);
    }

    private List<Delivery> dead() {
        return dead(null, ALL);
    }

    private List<Delivery> dead(EventRepository.@Nullable Position after, int limit) {
        return in(() -> persistence.events().dead(after, limit));
    }

    private int removeDelivered(Instant before, int limit) {
        return in(() -> persistence.events().removeDelivered(before, limit));
    }

    private List<EventRecord> of(UUID order) {
        return in(() -> persistence.events().ofAggregate("order", order, EntryPosition.START, ALL));
    }

    private boolean isThere(EventRecord event) {
        return of(event.aggregateId()).contains(event);
    }

    /** Whether a call answered with yes; one that a store refused has changed nothing. */
    private static boolean happened(Race.Outcome<Boolean> outcome) {
        if (!outcome.succeeded()) {
            assertRejected(StoreCodes.CLASH, outcome::orThrow);
            return false;
        }
        return outcome.answered();
    }
}
