package io.visioncraft.events;

import static java.lang.System.Logger.Level.WARNING;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The thread of a relay that was started. Thread-safe. */
final class RelayThread {

    /** The longest wait for a store that fails, unless it polls less often than that. */
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    /** The longest time that closing waits for a thread that was interrupted. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Supplier<RelayRun> round;
    private final RelayPolicy policy;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;

    RelayThread(Supplier<RelayRun> round, RelayPolicy policy) {
        this.round = round;
        this.policy = policy;
    }

    boolean closing() {
        return closing.getCount() == 0;
    }

    synchronized void start() {
        if (thread != null || closing()) {
            throw new IllegalStateException("A relay is started once");
        }
        Thread started = new Thread(this::run, "visioncraft-relay");
        started.setDaemon(true);
        started.start();
        thread = started;
    }

    void close() {
        closing.countDown();
        Thread started = started();
        if (started == null || started == Thread.currentThread()) {
            return;
        }
        try {
            if (!ended(started, policy.grace())) {
                started.interrupt();
                if (!ended(started, PATIENCE)) {
                    RelayLog.tell(
                            WARNING, "A subscriber heeds no interrupt; the relay's thread ends when it returns", null);
                }
            }
        } catch (InterruptedException hurried) {
            started.interrupt();
            Thread.currentThread().interrupt();
        }
    }

    private synchronized @Nullable Thread started() {
        return thread;
    }

    /** To join for no time at all would be to join for ever. */
    private static boolean ended(Thread thread, Duration within) throws InterruptedException {
        if (!within.isZero()) {
            thread.join(Math.max(1, within.toMillis()));
        }
        return !thread.isAlive();
    }

    private void run() {
        Duration pause = Duration.ZERO;
        while (!closedWithin(pause)) {
            pause = step(pause);
        }
    }

    /** Runs once, and answers how long to wait then. */
    private Duration step(Duration lastPause) {
        try {
            return round.get().more() && !Thread.currentThread().isInterrupted() ? Duration.ZERO : policy.poll();
        } catch (RuntimeException | Error trouble) {
            Duration pause = longer(lastPause);
            RelayLog.tell(WARNING, "The relay was disturbed and goes on in " + pause, trouble);
            return pause;
        }
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        Duration bounded = twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
        return bounded.compareTo(policy.poll()) < 0 ? policy.poll() : bounded;
    }

    /** Waits, for so long at most, to be closed. An interrupt ends the wait: unless it is closed, the relay goes on. */
    private boolean closedWithin(Duration pause) {
        try {
            return closing.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException woken) {
            return closing();
        }
    }
}
