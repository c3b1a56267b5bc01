package io.visioncraft.spring.boot.test.shop;

import static io.visioncraft.spring.boot.test.shop.FreshStartTest.Trace.trace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder.request;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.identity.User;
import io.visioncraft.identity.UserQuery;
import io.visioncraft.identity.UserSummary;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Reset;
import io.visioncraft.spring.boot.test.VisionCraftTest;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.fixture.Fixtures;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

/** Each class below is what a host might write. They run as JUnit runs them, and share the context cache of this JVM. */
class FreshStartTest {

    @Test
    void eachTestOfClassesThatShareAnApplicationStartsWithAnEmptyLibrary() {
        run(Map.of(), 4, EachMethod.class, EachMethodToo.class);

        assertThat(trace().libraries).hasSize(1);
    }

    @Test
    void nestedTestsShareTheApplicationAndStartWithAnEmptyLibraryToo() {
        run(Map.of(), 3, Outer.class);

        assertThat(trace().libraries).hasSize(1);
    }

    @Test
    void aClassThatKeepsItsRecordsStartsWithAnEmptyLibraryAndLeavesOneToTheNext() {
        run(Map.of(), 5, EachMethod.class, WholeClass.class);

        assertThat(trace().libraries).hasSize(1);
    }

    @Test
    void oneObjectForAllTestsGetsNewFixturesForEach() {
        run(Map.of(), 2, OneObject.class);
    }

    @Test
    void aContextThatATestMadeDirtyIsReplacedByANewLibrary() {
        run(Map.of(), 2, Dirty.class);

        assertThat(trace().libraries).hasSize(2);
    }

    @Test
    void classesRunOneAfterTheOtherWhereJUnitRunsTestsInParallel() {
        Map<String, String> parallel = Map.of(
                "junit.jupiter.execution.parallel.enabled", "true",
                "junit.jupiter.execution.parallel.mode.default", "concurrent",
                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism", "4");

        run(parallel, 20, Busy.class, BusyToo.class);

        assertThat(trace().mostAtOnce.get()).isEqualTo(1);
    }

    private static void run(Map<String, String> configuration, int tests, Class<?>... classes) {
        Trace.current = new Trace();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        request()
                                .selectors(List.of(classes).stream()
                                        .map(type -> selectClass(type))
                                        .toList())
                                .configurationParameters(configuration)
                                .build(),
                        summary);
        StringWriter failures = new StringWriter();
        summary.getSummary().printFailuresTo(new PrintWriter(failures), 5);
        assertThat(summary.getSummary().getFailures()).as(failures.toString()).isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(tests);
    }

    /** What the classes below saw. */
    static final class Trace {

        private static Trace current = new Trace();

        final Set<VisionCraft> libraries = new HashSet<>();
        final AtomicInteger now = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();

        static Trace trace() {
            return current;
        }
    }

    private static List<String> customers(VisionCraft vc) {
        List<String> names = new ArrayList<>();
        vc
                .users()
                .list(Caller.system("reader", "user:read:any"), UserQuery.all(), ListRequest.first(200))
                .items()
                .stream()
                .map(UserSummary::name)
                .filter(name -> name.startsWith("Customer"))
                .sorted()
                .forEach(names::add);
        return names;
    }

    @VisionCraftTest
    abstract static class StartsEmpty {

        @Autowired
        VisionCraft vc;

        @BeforeEach
        void isEmpty(MovableClock clock, RecordedEvents events) {
            synchronized (trace().libraries) {
                trace().libraries.add(vc);
            }
            assertThat(customers(vc)).isEmpty();
            assertThat(events.all()).isEmpty();
            assertThat(clock.instant()).isEqualTo(MovableClock.START);
        }

        void leavesTraces(MovableClock clock, Fixtures fixtures) {
            fixtures.people().aCustomer();
            clock.advance(Duration.ofDays(1));
            assertThat(customers(vc)).containsExactly("Customer 1");
        }
    }

    static class EachMethod extends StartsEmpty {

        @Test
        void one(MovableClock clock, Fixtures fixtures) {
            leavesTraces(clock, fixtures);
        }

        @Test
        void two(MovableClock clock, Fixtures fixtures) {
            leavesTraces(clock, fixtures);
        }
    }

    static class EachMethodToo extends EachMethod {}

    static class Outer extends StartsEmpty {

        @Autowired
        Fixtures fixtures;

        @BeforeEach
        void aCustomer() {
            fixtures.people().aCustomer();
        }

        @Test
        void hasOneCustomer() {
            assertThat(customers(vc)).hasSize(1);
        }

        @Nested
        class Inner {

            @BeforeEach
            void another() {
                fixtures.people().aCustomer();
            }

            @Test
            void hasTwoCustomers(@Autowired VisionCraft here, RecordedEvents events) {
                assertThat(here).isSameAs(vc);
                assertThat(customers(vc)).hasSize(2);
                assertThat(events.ofType("user.registered")).hasSize(2);
            }

            @RepeatedTest(1)
            void hasTwoCustomersAgain() {
                assertThat(customers(vc)).hasSize(2);
            }
        }
    }

    @VisionCraftTest(reset = Reset.BEFORE_CLASS)
    static class WholeClass {

        private static User ann;

        @BeforeAll
        static void aCustomer(VisionCraft vc, Fixtures fixtures) {
            trace().libraries.add(vc);
            assertThat(customers(vc)).isEmpty();
            ann = fixtures.people().aCustomer();
        }

        @Test
        void one(VisionCraft vc) {
            assertThat(vc.users().get(Caller.user(ann.id()), ann.id()).name()).isEqualTo("Customer 1");
        }

        @Test
        void two(VisionCraft vc) {
            assertThat(vc.users().get(Caller.user(ann.id()), ann.id()).name()).isEqualTo("Customer 1");
        }

        @Nested
        class Inner {

            @Test
            void three(VisionCraft vc) {
                assertThat(customers(vc)).containsExactly("Customer 1");
            }
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class OneObject extends StartsEmpty {

        @Autowired
        Fixtures fixtures;

        @Test
        void one() {
            assertThat(fixtures.people().aMemberOfStaff().name()).isEqualTo("Customer 1");
        }

        @Test
        void two() {
            assertThat(fixtures.people().aMemberOfStaff().name()).isEqualTo("Customer 1");
        }
    }

    @DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
    static class Dirty extends EachMethod {}

    static class Busy extends StartsEmpty {

        @RepeatedTest(10)
        void aloneInItsStore(Fixtures fixtures) {
            int atOnce = trace().now.incrementAndGet();
            trace().mostAtOnce.accumulateAndGet(atOnce, Math::max);
            fixtures.people().aCustomer();
            LockSupport.parkNanos(5_000_000);
            assertThat(customers(vc)).containsExactly("Customer 1");
            trace().now.decrementAndGet();
        }
    }

    static class BusyToo extends Busy {}
}
