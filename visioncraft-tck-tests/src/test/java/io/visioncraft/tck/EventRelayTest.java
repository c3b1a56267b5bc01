package io.visioncraft.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.events.EventRelay;
import io.visioncraft.events.RelayPolicy;
import io.visioncraft.events.RelayRun;
import io.visioncraft.kernel.EventId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.testkit.InMemoryVisionCraft;
import java.io.Serial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a relay is made, started and closed; what it does with events its suites show, on every store. */
@Rule("EVT-2")
class EventRelayTest {

    private static final long PATIENCE_SECONDS = 60;

    private final InMemoryVisionCraft test = InMemoryVisionCraft.create();
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private final AtomicReference<Thread> thread = new AtomicReference<>();

    @BeforeEach
    void beginWithEvents() {
        test.givenAPlacedOrder();
    }

    @Test
    void hasASubscriber() {
        EventRelay.Builder nobody = EventRelay.builder(
                test.persistence().transactions(), test.persistence().events());

        assertThatIllegalStateException().isThrownBy(nobody::build).withMessage("A relay has a subscriber");
    }

    @Test
    void runsInTransactionsOfItsOwn() {
        EventRelay relay = relayTo(one -> {}, RelayPolicy.standard());

        assertThatIllegalStateException()
                .isThrownBy(() -> test.persistence().transactions().inTransaction(relay::runOnce));

        assertThat(relay.runOnce().delivered()).isPositive();
    }

    @Test
    void claimsNothingOnAThreadThatIsInterrupted() {
        EventRelay relay = relayTo(one -> {}, RelayPolicy.standard());
        Thread.currentThread().interrupt();

        assertThat(relay.runOnce().claimed()).isZero();

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void endsItsIdleThreadAtOnce() throws Exception {
        EventRelay relay = relayTo(this::enter, RelayPolicy.standard().polling(Duration.ofDays(1)));
        relay.start();
        assertThat(entered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        relay.close();
        relay.close();

        assertThat(relayThread().isDaemon()).isTrue();
        assertThat(relayThread().isAlive()).isFalse();
    }

    @Test
    void isStartedOnceAndNotAfterItWasClosed() {
        EventRelay relay = relayTo(one -> {}, RelayPolicy.standard());
        relay.start();
        assertThatIllegalStateException().isThrownBy(relay::start);

        relay.close();

        assertThatIllegalStateException().isThrownBy(relay::start);
        assertThatIllegalStateException().isThrownBy(relay::runOnce).withMessage("The relay is closed");
    }

    @Test
    void interruptsADeliveryThatOutlastsTheGraceAndGivesItsEventsBack() throws Exception {
        EventRelay relay = relayTo(
                one -> {
                    enter(one);
                    never.await();
                },
                RelayPolicy.standard().closingWithin(Duration.ZERO));
        relay.start();
        assertThat(entered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        relay.close();

        assertThat(relayThread().isAlive()).isFalse();
        int unclaimed = relayTo(one -> {}, RelayPolicy.standard()).runOnce().delivered();
        assertThat(unclaimed).isPositive();
    }

    @Test
    void letsADeliveryEndThatIsWithinTheGrace() throws Exception {
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicReference<Boolean> undisturbed = new AtomicReference<>(false);
        EventRelay relay = relayTo(
                one -> {
                    enter(one);
                    undisturbed.set(goOn.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
                },
                RelayPolicy.standard().closingWithin(Duration.ofDays(1)));
        relay.start();
        assertThat(entered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        Thread closer = new Thread(relay::close);
        closer.start();
        goOn.countDown();
        closer.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));

        assertThat(closer.isAlive()).isFalse();
        assertThat(relayThread().isAlive()).isFalse();
        assertThat(undisturbed).hasValue(true);
    }

    @Test
    void canBeClosedByASubscriber() throws Exception {
        AtomicReference<EventRelay> self = new AtomicReference<>();
        EventRelay relay = relayTo(
                one -> {
                    enter(one);
                    Objects.requireNonNull(self.get()).close();
                },
                RelayPolicy.standard());
        self.set(relay);
        relay.start();
        assertThat(entered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();

        relayThread().join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));

        assertThat(relayThread().isAlive()).isFalse();
    }

    @Test
    void settlesWhatItHasDeliveredWhenItIsClosedAndGivesTheRestBack() {
        AtomicReference<EventRelay> self = new AtomicReference<>();
        List<EventId> heard = new ArrayList<>();
        EventSubscriber closing = one -> {
            heard.add(one.event().id());
            if (heard.size() == 2) {
                Objects.requireNonNull(self.get()).close();
            }
        };
        self.set(relayTo(closing, RelayPolicy.standard()));

        RelayRun run = Objects.requireNonNull(self.get()).runOnce();

        assertThat(run.delivered()).isEqualTo(2);
        assertThat(run.givenBack()).isPositive().isEqualTo(run.claimed() - 2);
        relayTo(one -> heard.add(one.event().id()), RelayPolicy.standard()).runOnce();
        assertThat(heard).hasSizeGreaterThanOrEqualTo(run.claimed()).doesNotHaveDuplicates();
    }

    @Test
    void goesOnAfterWhateverIsThrown() throws Exception {
        CountDownLatch delivered = new CountDownLatch(1);
        AtomicReference<Boolean> broken = new AtomicReference<>(true);
        EventRelay relay = EventRelay.builder(
                        test.persistence().transactions(), test.persistence().events())
                .subscriber(one -> {
                    if (broken.getAndSet(false)) {
                        throw new IllegalStateException("not now");
                    }
                    delivered.countDown();
                })
                .policy(RelayPolicy.standard().inBatchesOf(1).polling(Duration.ofMillis(1)))
                .clock(test.clock())
                .random(length -> {
                    throw new AssertionError("no randomness");
                })
                .build();

        try (relay) {
            relay.start();
            assertThat(delivered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void countsWhatCannotEvenBeShownAsAFailure() {
        EventRelay relay = relayTo(
                one -> {
                    throw new Unshowable();
                },
                RelayPolicy.standard().attempts(1));

        RelayRun run = relay.runOnce();

        assertThat(run.died()).isPositive().isEqualTo(run.claimed());
    }

    private EventRelay relayTo(EventSubscriber subscriber, RelayPolicy policy) {
        return EventRelay.builder(
                        test.persistence().transactions(), test.persistence().events())
                .subscriber(subscriber)
                .policy(policy)
                .clock(test.clock())
                .build();
    }

    private Thread relayThread() {
        return Objects.requireNonNull(thread.get());
    }

    private void enter(Object delivery) {
        thread.set(Thread.currentThread());
        entered.countDown();
    }

    private static final class Unshowable extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("nothing to say");
        }
    }
}
