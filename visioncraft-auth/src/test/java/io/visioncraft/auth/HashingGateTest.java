package io.visioncraft.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.authentication.PasswordHash;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RawPassword;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.Rule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.password.PasswordEncoder;

/** No test here measures time: threads wait for each other, and the limit per test only ends a hanging one. */
@Timeout(60)
class HashingGateTest {

    private static final RawPassword PASSWORD = RawPassword.of("correct horse battery staple");
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void letsNoMoreThanItsPermitsHashAtOnceAndLosesNone() throws Exception {
        Argon2Cost cost = new Argon2Cost(Argon2Cost.MIN_MEMORY_KIB, 1, 1);
        CountingEncoder argon2id = new CountingEncoder(Encoders.of(cost).argon2id(), Thread::yield);
        PasswordHasher hasher = hasher(cost, argon2id, new HashingGate(2, 500, LONG));
        PasswordHash hash = hasher.hash(PASSWORD);

        List<Future<PasswordHasher.Verification>> logIns = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            logIns.add(threads.submit(() -> hasher.verify(PASSWORD, hash)));
        }

        for (Future<PasswordHasher.Verification> logIn : logIns) {
            assertThat(logIn.get()).isEqualTo(PasswordHasher.Verification.MATCHES);
        }
        assertThat(argon2id.checked()).hasSize(200);
        assertThat(argon2id.most()).isLessThanOrEqualTo(2);
    }

    @Test
    void letsAsManyWorkAtOnceAsItHasPermits() throws Exception {
        HashingGate gate = new HashingGate(3, 0, Duration.ZERO);
        CyclicBarrier allThree = new CyclicBarrier(3);

        List<Future<Integer>> workers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            workers.add(threads.submit(() -> gate.pass(1, () -> meet(allThree))));
        }

        for (Future<Integer> worker : workers) {
            assertThat(worker.get()).isBetween(0, 2);
        }
        assertThat(gate.inside()).isZero();
    }

    @Test
    void answersUnavailableWhenAsManyWaitAsMay() throws Exception {
        HashingGate gate = new HashingGate(1, 1, LONG);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        Future<String> working = threads.submit(() -> gate.pass(1, () -> {
            started.countDown();
            return await(done);
        }));
        started.await();
        Future<String> waiting = threads.submit(() -> gate.pass(1, () -> "second"));
        until(gate, 2);

        assertOverloaded(() -> gate.pass(1, () -> "third"));

        done.countDown();
        assertThat(working.get()).isEqualTo("first");
        assertThat(waiting.get()).isEqualTo("second");
        assertThat(gate.pass(1, () -> "fourth")).isEqualTo("fourth");
    }

    @Test
    @Rule("IDN-5")
    void checksPasswordsHoweverManyNewOnesAreHashed() throws Exception {
        Argon2Cost cost = new Argon2Cost(Argon2Cost.MIN_MEMORY_KIB, 1, 1);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(2);
        CountingEncoder argon2id = new CountingEncoder(Encoders.of(cost).argon2id(), () -> {});
        PasswordHash hash = hasher(cost, argon2id, new HashingGate(1, 0, LONG)).hash(PASSWORD);
        CountingEncoder slow = new CountingEncoder(
                new DelegatingEncoder(argon2id, () -> {
                    started.countDown();
                    await(done);
                }),
                () -> {});
        PasswordHasher hasher = hasher(cost, slow, new HashingGate(4, 0, Duration.ZERO));
        Future<PasswordHash> one = threads.submit(() -> hasher.hash(PASSWORD));
        Future<PasswordHash> other = threads.submit(() -> hasher.hash(PASSWORD));
        started.await();

        assertOverloaded(() -> hasher.hash(PASSWORD));
        assertThat(hasher.verify(PASSWORD, hash)).isEqualTo(PasswordHasher.Verification.MATCHES);
        hasher.burn(PASSWORD);

        done.countDown();
        assertThat(List.of(one.get(), other.get())).doesNotHaveDuplicates();
    }

    @Test
    @Rule("IDN-5")
    void letsACheckPassBeforeTheNewHashesThatWait() throws Exception {
        HashingGate gate = new HashingGate(1, 8, LONG);
        HashingGate newHashes = gate.before();
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<Future<Boolean>> all = new ArrayList<>();
        all.add(threads.submit(() -> newHashes.pass(
                1,
                () -> gate.pass(1, () -> {
                    started.countDown();
                    await(done);
                    return order.add("hash");
                }))));
        started.await();
        for (int n = 0; n < 4; n++) {
            all.add(threads.submit(() -> newHashes.pass(1, () -> gate.pass(1, () -> order.add("hash")))));
        }
        until(newHashes, 5);
        all.add(threads.submit(() -> gate.pass(1, () -> order.add("check"))));
        until(gate, 2);

        done.countDown();
        for (Future<Boolean> one : all) {
            assertThat(one.get()).isTrue();
        }

        assertThat(order.indexOf("check")).isEqualTo(1);
    }

    /** Does something before it hashes. */
    private record DelegatingEncoder(PasswordEncoder encoder, Runnable before) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            before.run();
            return encoder.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            return encoder.matches(password, encoded);
        }
    }

    @Test
    void answersUnavailableWhenTheWaitIsOver() throws Exception {
        HashingGate gate = new HashingGate(1, 1, Duration.ZERO);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        Future<String> working = threads.submit(() -> gate.pass(1, () -> {
            started.countDown();
            return await(done);
        }));
        started.await();

        assertOverloaded(() -> gate.pass(1, () -> "second"));

        done.countDown();
        assertThat(working.get()).isEqualTo("first");
    }

    @Test
    void answersUnavailableWhenInterruptedAndLeavesTheThreadSo() throws Exception {
        HashingGate gate = new HashingGate(1, 1, LONG);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        Future<String> working = threads.submit(() -> gate.pass(1, () -> {
            started.countDown();
            return await(done);
        }));
        started.await();
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicBoolean interrupted = new AtomicBoolean();
        Thread waiting = new Thread(() -> {
            try {
                gate.pass(1, () -> "second");
            } catch (UnavailableException unavailable) {
                thrown.set(unavailable);
                interrupted.set(Thread.currentThread().isInterrupted());
            }
        });
        waiting.start();
        until(gate, 2);

        waiting.interrupt();
        waiting.join();

        assertThat(thrown.get())
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        unavailable -> assertThat(unavailable.is(AuthenticationCodes.HASHING_OVERLOADED))
                                .isTrue());
        assertThat(interrupted).isTrue();
        done.countDown();
        assertThat(working.get()).isEqualTo("first");
        assertThat(gate.inside()).isZero();
    }

    @Test
    void keepsNoPermitWhenTheWorkFails() {
        HashingGate gate = new HashingGate(1, 0, Duration.ZERO);

        for (int i = 0; i < 3; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> gate.pass(1, () -> {
                        throw new IllegalStateException("broken on purpose");
                    }));
        }

        assertThat(gate.pass(1, () -> "still open")).isEqualTo("still open");
    }

    @Test
    void letsHeavyWorkInAlone() throws Exception {
        HashingGate gate = new HashingGate(4, 0, Duration.ZERO);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        Future<String> heavy = threads.submit(() -> gate.pass(9, () -> {
            started.countDown();
            return await(done);
        }));
        started.await();

        assertOverloaded(() -> gate.pass(1, () -> "light"));

        done.countDown();
        assertThat(heavy.get()).isEqualTo("first");
        assertThat(gate.pass(1, () -> "light")).isEqualTo("light");
    }

    @Test
    void weighsAStoredHashByItsMemory() throws Exception {
        Argon2Cost cost = new Argon2Cost(Argon2Cost.MIN_MEMORY_KIB, 1, 1);
        PasswordHash heavy = Argon2idPasswordHasher.builder()
                .memoryKib(Argon2Cost.MIN_MEMORY_KIB * 2)
                .iterations(1)
                .build()
                .hash(PASSWORD);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        CountingEncoder argon2id = new CountingEncoder(Encoders.of(cost).argon2id(), () -> {
            started.countDown();
            await(done);
        });
        PasswordHasher hasher = hasher(cost, argon2id, new HashingGate(2, 0, Duration.ZERO));

        Future<PasswordHasher.Verification> first = threads.submit(() -> hasher.verify(PASSWORD, heavy));
        started.await();

        assertOverloaded(() -> hasher.hash(PASSWORD));
        assertOverloaded(() -> hasher.verify(PASSWORD, heavy));
        assertOverloaded(() -> hasher.burn(PASSWORD));
        done.countDown();
        assertThat(first.get()).isEqualTo(PasswordHasher.Verification.MATCHES_OUTDATED);
    }

    @ParameterizedTest
    @CsvSource({
        "8,268435456,3",
        "2,268435456,2",
        "2,8589934592,2",
        "64,8589934592,64",
        "4,16777216,1",
        "4096,9223372036854775807,1024"
    })
    void hasAPermitPerCoreAsFarAsAQuarterOfTheHeapHoldsThem(int cores, long heapBytes, int permits) {
        assertThat(Argon2idPasswordHasher.Builder.permitsFor(Argon2Cost.DEFAULT, cores, heapBytes))
                .isEqualTo(permits);
    }

    @Test
    void saysHowManyCallsWait() throws Exception {
        HashingGate gate = new HashingGate(1, 1, Duration.ofMinutes(1));
        CountDownLatch go = new CountDownLatch(1);
        Future<String> working = threads.submit(() -> gate.pass(1, () -> await(go)));
        until(gate, 1);
        Future<String> waiting = threads.submit(() -> gate.pass(1, () -> "second"));
        while (gate.waiting() == 0) {
            Thread.onSpinWait();
        }

        assertThat(gate.waiting()).isEqualTo(1);
        go.countDown();
        assertThat(working.get()).isEqualTo("first");
        assertThat(waiting.get()).isEqualTo("second");
        assertThat(gate.waiting()).isZero();
    }

    private static PasswordHasher hasher(Argon2Cost cost, CountingEncoder argon2id, HashingGate gate) {
        Encoders encoders = Encoders.of(cost);
        return new Argon2idPasswordHasher(
                cost,
                new Encoders(argon2id, encoders.bcrypt(), encoders.pbkdf2Sha1(), encoders.pbkdf2Sha256()),
                gate,
                Argon2Cost.MAX_MEMORY_KIB);
    }

    private static void assertOverloaded(ThrowingCallable call) {
        assertThatExceptionOfType(UnavailableException.class).isThrownBy(call).satisfies(unavailable -> {
            assertThat(unavailable.is(AuthenticationCodes.HASHING_OVERLOADED)).isTrue();
            assertThat(unavailable.retryable()).isTrue();
        });
    }

    private static void until(HashingGate gate, int inside) {
        while (gate.inside() < inside) {
            Thread.onSpinWait();
        }
    }

    private static String await(CountDownLatch latch) {
        try {
            latch.await();
            return "first";
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static int meet(CyclicBarrier barrier) {
        try {
            return barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }
}
