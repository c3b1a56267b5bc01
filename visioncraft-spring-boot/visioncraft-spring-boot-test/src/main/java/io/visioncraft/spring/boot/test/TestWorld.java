package io.visioncraft.spring.boot.test;

import io.visioncraft.VisionCraft;
import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Store;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.SequentialIds;
import io.visioncraft.testkit.TableAccessTokens;
import io.visioncraft.testkit.fixture.FreeNumbers;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * All that a test finds as new: the store in memory, the clock, the events, and what else the library would remember of an
 * earlier test in the same application context. On a database the rows are not its own. Ids go on: no id of an earlier test
 * ever names a record of a later one, so that what the library has cached by id cannot be taken for something else.
 * Thread-safe.
 */
final class TestWorld {

    private final TestStore store = new TestStore();
    private final MovableClock clock = MovableClock.create();
    private final SequentialIds ids = new SequentialIds();
    private final RecordedEvents events = new RecordedEvents();
    private final FastPasswordHasher passwords = new FastPasswordHasher();
    private final PresentTokens tokens = new PresentTokens(clock);
    private final PresentThrottle throttle = new PresentThrottle(clock);
    private final Set<Object> running = new HashSet<>();
    private final Store where;
    private final AtomicInteger last = new AtomicInteger();
    private @Nullable FreeNumbers free;

    TestWorld(Store where) {
        this.where = where;
    }

    /** A test begins. */
    synchronized void begin(Object test) {
        running.add(test);
    }

    /** A test that began has ended. */
    synchronized void end(Object test) {
        running.remove(test);
    }

    /**
     * Begins anew.
     *
     * @throws IllegalStateException if a test runs, whose records would vanish
     */
    synchronized void reset() {
        if (!running.isEmpty()) {
            throw new IllegalStateException("Two tests run at the same time in one application context, and share the"
                    + " library's store: " + running + " has not ended. Run tests with the library in memory one after"
                    + " the other");
        }
        store.empty();
        last.set(0);
        if (free != null) {
            free.lookAgain();
        }
        clock.set(MovableClock.START);
        events.clear();
        passwords.overloaded(false);
        passwords.overloadedWithNewHashes(false);
        tokens.refuseAllSoFar();
        throttle.forget();
    }

    /** Numbers for fixtures: from 1 in each test in memory; on a database those that no record has. */
    synchronized IntSupplier numbersIn(VisionCraft vc) {
        if (where == Store.MEMORY) {
            return last::incrementAndGet;
        }
        if (free == null) {
            free = FreeNumbers.in(vc);
        }
        return free;
    }

    TestStore store() {
        return store;
    }

    MovableClock clock() {
        return clock;
    }

    SequentialIds ids() {
        return ids;
    }

    RecordedEvents events() {
        return events;
    }

    FastPasswordHasher passwords() {
        return passwords;
    }

    AccessTokens tokens() {
        return tokens;
    }

    LoginThrottle throttle() {
        return throttle;
    }

    /** Tokens of the present test: those of an earlier one are unknown. */
    private static final class PresentTokens implements AccessTokens {

        private final MovableClock clock;
        private volatile AccessTokens present;

        PresentTokens(MovableClock clock) {
            this.clock = clock;
            this.present = new TableAccessTokens(clock);
        }

        void refuseAllSoFar() {
            present = new TableAccessTokens(clock);
        }

        @Override
        public String issue(AccessClaims claims) {
            return present.issue(claims);
        }

        @Override
        public Check verify(@Nullable String token) {
            return present.verify(token);
        }
    }

    /** The library's throttle, which has forgotten the failures of earlier tests. */
    private static final class PresentThrottle implements LoginThrottle {

        private final MovableClock clock;
        private volatile LoginThrottle present;

        PresentThrottle(MovableClock clock) {
            this.clock = clock;
            this.present = LoginThrottle.decaying(clock);
        }

        void forget() {
            present = LoginThrottle.decaying(clock);
        }

        @Override
        public Attempt admit(String account, @Nullable String source) {
            return present.admit(account, source);
        }
    }
}
