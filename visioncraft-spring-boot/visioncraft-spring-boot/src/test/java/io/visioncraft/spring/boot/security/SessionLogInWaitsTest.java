package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.AccessClaims;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spring.boot.web.WebHost;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.TableAccessTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

/** Requests of one HTTP session do not wait for each other's answers of the store. */
@Timeout(60)
class SessionLogInWaitsTest {

    private static final int REQUESTS = 10;

    private final MockHttpSession session = new MockHttpSession();
    private AnnotationConfigServletWebApplicationContext application;
    private SessionLogIn logIn;
    private Tokens tokens;
    private Caller user;

    @BeforeEach
    void start() {
        application = SecurityHost.start(
                List.of("visioncraft.security.session.enabled=true"), WebHost.Library.class, Parts.class);
        logIn = application.getBean(SessionLogIn.class);
        tokens = application.getBean(Tokens.class);
        WebHost.logIn(application.getBean(VisionCraft.class));
        user = logIn.logIn(request(), LogIn.of("root@example.com", "correct horse battery"));
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void areAnsweredSideBySide() throws Exception {
        CyclicBarrier all = new CyclicBarrier(REQUESTS);
        tokens.onVerify = () -> await(all);

        for (FutureTask<@Nullable Object> answer : ask()) {
            assertThat(answer.get()).isEqualTo(user);
        }
    }

    @Test
    void failTogetherAfterOneWaitWhereTheStoreDoesNotAnswerARefresh() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger refreshes = new AtomicInteger();
        expire();
        tokens.onIssue = () -> {
            refreshes.incrementAndGet();
            await(go);
            throw UnavailableException.notNow(StoreCodes.STORE_UNAVAILABLE, "The database is down");
        };

        List<FutureTask<@Nullable Object>> answers = askAndWaitForOne();
        go.countDown();

        for (FutureTask<@Nullable Object> answer : answers) {
            assertThat(answer.get())
                    .isInstanceOfSatisfying(
                            UnavailableException.class,
                            down -> assertThat(down.is(StoreCodes.STORE_UNAVAILABLE))
                                    .isTrue());
        }
        assertThat(refreshes).hasValue(1);
        assertThat(answers.get(0).get())
                .as("one object for all")
                .isSameAs(answers.get(1).get());
        tokens.onIssue = SessionLogInWaitsTest::nothing;
        assertThat(logIn.resolve(request())).as("when it is up again").isEqualTo(user);
    }

    @Test
    void refreshOnceForAllThatCameMeanwhile() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        AtomicInteger refreshes = new AtomicInteger();
        expire();
        tokens.onIssue = () -> {
            refreshes.incrementAndGet();
            await(go);
        };

        List<FutureTask<@Nullable Object>> answers = askAndWaitForOne();
        go.countDown();

        for (FutureTask<@Nullable Object> answer : answers) {
            assertThat(answer.get()).isEqualTo(user);
        }
        assertThat(refreshes).hasValue(1);
    }

    @Test
    void doNotWaitForALogOut() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        tokens.onVerify = () -> {
            reached.countDown();
            await(go);
        };
        FutureTask<@Nullable Void> out = new FutureTask<>(() -> logIn.logOut(request()), null);
        new Thread(out).start();
        await(reached);

        assertThat(session.isInvalid()).isTrue();
        go.countDown();
        out.get();
    }

    @Test
    void endsTheHttpSessionThoughTheStoreDoesNotAnswerALogOut() {
        MockHttpServletRequest request = request();
        tokens.onVerify = () -> {
            throw UnavailableException.notNow(StoreCodes.STORE_UNAVAILABLE, "The database is down");
        };

        assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> logIn.logOut(request));

        assertThat(session.isInvalid()).isTrue();
    }

    private void expire() {
        application.getBean(MovableClock.class).advance(Duration.ofMinutes(20)); // the access token has expired
    }

    /** {@return the answers of ten requests, which are on their way} */
    private List<FutureTask<@Nullable Object>> ask() {
        return askIn(new ArrayList<>());
    }

    /** {@return the answers of ten requests, of which one refreshes the tokens and the others wait for it} */
    private List<FutureTask<@Nullable Object>> askAndWaitForOne() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        List<FutureTask<@Nullable Object>> answers = askIn(threads);
        while (threads.stream().filter(SessionLogInWaitsTest::waitsForAnother).count() < REQUESTS - 1) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        return answers;
    }

    private List<FutureTask<@Nullable Object>> askIn(List<Thread> threads) {
        List<FutureTask<@Nullable Object>> answers = Stream.generate(
                        () -> new FutureTask<@Nullable Object>(this::answer))
                .limit(REQUESTS)
                .toList();
        answers.stream().map(Thread::new).forEach(threads::add);
        threads.forEach(Thread::start);
        return answers;
    }

    /** A thread that waits for a lock, or for a class to be loaded, does not wait for a refresh. */
    private static boolean waitsForAnother(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(CompletableFuture.class.getName())
                        && frame.getMethodName().equals("get"));
    }

    private @Nullable Object answer() {
        Object[] caller = new Object[1];
        Throwable failure = catchThrowable(() -> caller[0] = logIn.resolve(request()));
        return failure == null ? caller[0] : failure;
    }

    private MockHttpServletRequest request() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        return request;
    }

    private static void nothing() {}

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException("The others wait for this request", alone);
        }
    }

    /** Stops where a use case reads or makes a token, as it would at the store. */
    private static final class Tokens implements AccessTokens {

        private final TableAccessTokens table;
        private volatile Runnable onVerify = SessionLogInWaitsTest::nothing;
        private volatile Runnable onIssue = SessionLogInWaitsTest::nothing;

        Tokens(MovableClock clock) {
            table = new TableAccessTokens(clock);
        }

        @Override
        public String issue(AccessClaims claims) {
            onIssue.run();
            return table.issue(claims);
        }

        @Override
        public Check verify(@Nullable String token) {
            onVerify.run();
            return table.verify(token);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        MovableClock clock() {
            return MovableClock.create();
        }

        @Bean
        Tokens accessTokens(MovableClock clock) {
            return new Tokens(clock);
        }

        @Bean
        PasswordHasher passwordHasher() {
            return new FastPasswordHasher();
        }
    }
}
