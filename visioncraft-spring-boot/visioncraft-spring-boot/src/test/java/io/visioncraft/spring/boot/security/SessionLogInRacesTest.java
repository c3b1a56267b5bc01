package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.error.DeniedException;
import io.visioncraft.spring.boot.web.WebHost;
import io.visioncraft.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.util.WebUtils;

/** Two requests of one HTTP session at the same moment: the last log-in counts. */
@Timeout(60)
class SessionLogInRacesTest {

    private static final String PASSWORD = "four plain words here";
    private static final String TAB = "tab";

    private AnnotationConfigServletWebApplicationContext application;
    private SessionLogIn logIn;
    private VisionCraft vc;
    private MovableClock clock;

    @BeforeEach
    void start() {
        application = SecurityHost.start(
                List.of("visioncraft.security.session.enabled=true"),
                WebHost.Library.class,
                SessionLogInTest.Parts.class);
        logIn = application.getBean(SessionLogIn.class);
        vc = application.getBean(VisionCraft.class);
        clock = application.getBean(MovableClock.class);
        WebHost.logIn(vc);
        register("ann");
        register("bob");
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void aRefreshOfTheFormerUserDoesNotOverwriteALogIn() throws Exception {
        WaitingSession session = new WaitingSession();
        logIn(session, "ann");
        clock.advance(Duration.ofMinutes(20)); // the access token has expired
        FutureTask<@Nullable Caller> tab = start(TAB, () -> logIn.resolve(request(session)));
        session.reached.await();
        FutureTask<Caller> bob = new FutureTask<>(() -> logIn(session, "bob"));
        Thread bobs = new Thread(bob);
        bobs.start();
        awaitBlockedOrEnded(bobs);

        session.go.countDown();
        tab.get();

        Caller last = bob.get();
        assertThat(logIn.resolve(request(session))).isEqualTo(last);
    }

    @Test
    void aRefreshDoesNotOverwriteALogInEvenWhereTheRequestsHaveNoMutexInCommon() throws Exception {
        WaitingSession session = new WaitingSession() {
            @Override
            public @Nullable Object getAttribute(String name) {
                return name.equals(WebUtils.SESSION_MUTEX_ATTRIBUTE) ? new Object() : super.getAttribute(name);
            }
        };
        logIn(session, "ann");
        clock.advance(Duration.ofMinutes(20));
        FutureTask<@Nullable Caller> tab = start(TAB, () -> logIn.resolve(request(session)));
        session.reached.await();

        FutureTask<Caller> bob = new FutureTask<>(() -> logIn(session, "bob"));
        Thread bobs = new Thread(bob);
        bobs.start();
        awaitBlockedOrEnded(bobs); // his tokens are kept; the end of the former session waits for its refresh
        session.go.countDown();
        tab.get();

        Caller last = bob.get();
        assertThat(logIn.resolve(request(session))).isEqualTo(last);
    }

    @Test
    void aLogOutWaitsForARefreshAndEndsBothSessions() throws Exception {
        WaitingSession session = new WaitingSession();
        Caller ann = logIn(session, "ann");
        clock.advance(Duration.ofMinutes(20));
        FutureTask<@Nullable Caller> tab = start(TAB, () -> logIn.resolve(request(session)));
        session.reached.await();
        MockHttpServletRequest request = request(session);
        FutureTask<@Nullable Void> out = new FutureTask<>(() -> logIn.logOut(request), null);
        Thread outs = new Thread(out);
        outs.start();
        awaitBlockedOrEnded(outs);

        session.go.countDown();
        tab.get();
        out.get();

        assertThat(session.isInvalid()).isTrue();
        assertEnded(ann);
    }

    @Test
    void aRequestThatWaitedForALogOutIsAVisitors() {
        MockHttpSession session = new MockHttpSession() {
            @Override
            public boolean isInvalid() {
                return false; // as the request saw it before it waited
            }
        };
        logIn(session, "ann");
        MockHttpServletRequest request = request(session);
        logIn.logOut(request(session));

        assertThat(logIn.resolve(request)).isNull();
        assertThatNoException().isThrownBy(() -> logIn.logOut(request));
    }

    @Test
    void aLogInOverAUserEndsTheFormerSessionOfTheLibrary() {
        MockHttpSession session = new MockHttpSession();
        Caller ann = logIn(session, "ann");
        Caller second = logIn(session, "ann");
        assertEnded(ann);

        clock.advance(Duration.ofMinutes(20)); // the access token has expired
        Caller bob = logIn(session, "bob");

        assertEnded(second);
        assertThat(logIn.resolve(request(session))).isEqualTo(bob);
    }

    @Test
    void aLogInAfterALogOutOfAnotherRequestHasANewHttpSession() {
        MockHttpSession session = new MockHttpSession();
        logIn(session, "ann");
        MockHttpServletRequest request = request(session);
        logIn.logOut(request(session));

        Caller bob = logIn.logIn(request, LogIn.of("bob@example.com", PASSWORD));

        assertThat(request.getSession(false)).isNotSameAs(session);
        assertThat(logIn.resolve(request)).isEqualTo(bob);
    }

    private void register(String name) {
        vc.authentication().register(Caller.visitor(), RegisterUser.of(name + "@example.com", name, PASSWORD));
    }

    private Caller logIn(MockHttpSession session, String name) {
        return logIn.logIn(request(session), LogIn.of(name + "@example.com", PASSWORD));
    }

    private void assertEnded(Caller former) {
        assertThatExceptionOfType(DeniedException.class)
                .isThrownBy(() -> vc.authentication().logOut(former))
                .extracting(DeniedException::code)
                .isEqualTo("not-authenticated");
    }

    private static MockHttpServletRequest request(MockHttpSession session) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        return request;
    }

    private static <T extends @Nullable Object> FutureTask<T> start(String name, Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(task, name).start();
        return task;
    }

    private static void awaitBlockedOrEnded(Thread thread) throws InterruptedException {
        while (thread.getState() != Thread.State.BLOCKED
                && thread.getState() != Thread.State.WAITING
                && thread.getState() != Thread.State.TIMED_WAITING
                && thread.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    /** Holds the tab's request between its refresh and what it does with the new tokens: at its third look at them. */
    private static class WaitingSession extends MockHttpSession {

        final CountDownLatch reached = new CountDownLatch(1);
        final CountDownLatch go = new CountDownLatch(1);
        private final AtomicInteger reads = new AtomicInteger();

        @Override
        public @Nullable Object getAttribute(String name) {
            if (name.endsWith(".tokens") && isTab() && reads.incrementAndGet() == 3) {
                hold();
            }
            return super.getAttribute(name);
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (isTab()) {
                hold();
            }
            super.setAttribute(name, value);
        }

        private static boolean isTab() {
            return Thread.currentThread().getName().equals(TAB);
        }

        private void hold() {
            reached.countDown();
            try {
                assertThat(go.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    }
}
