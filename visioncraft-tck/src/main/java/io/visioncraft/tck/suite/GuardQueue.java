package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.spi.Guard;
import io.visioncraft.spi.Guards;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.Race;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Makes a call wait for a guard that somebody else holds, and lets something happen while it waits, whatever the store. */
final class GuardQueue {

    private static final long PATIENCE_SECONDS = 30;

    private final Persistence store;
    private final Guard guard;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);

    private GuardQueue(Persistence store, Guard guard) {
        this.store = store;
        this.guard = guard;
    }

    /**
     * Makes a call on the store while somebody else holds the guard, until {@code meanwhile} has run.
     *
     * @return what the call answered
     */
    static <T> T waitFor(Persistence store, Guard guard, Runnable meanwhile, Function<Persistence, Callable<T>> call) {
        GuardQueue queue = new GuardQueue(store, guard);
        Callable<T> waiting = call.apply(queue.asking());
        List<Race.Outcome<Object>> outcomes = Race.of(List.of(
                () -> {
                    await(queue.held);
                    return waiting.call();
                },
                () -> queue.holdWhile(meanwhile)));
        outcomes.get(1).answered();
        @SuppressWarnings("unchecked") // the first call is the one that answers so
        T answer = (T) outcomes.get(0).answered();
        return answer;
    }

    private Guard holdWhile(Runnable meanwhile) throws InterruptedException {
        return store.transactions().inTransaction(() -> {
            store.guards().hold(guard);
            held.countDown();
            await(asked);
            meanwhile.run();
            return guard;
        });
    }

    private Persistence asking() {
        Guards guards = wanted -> {
            if (wanted.equals(guard)) {
                asked.countDown();
            }
            store.guards().hold(wanted);
        };
        return new ForwardingPersistence(store) {
            @Override
            public Guards guards() {
                return guards;
            }
        };
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
}
