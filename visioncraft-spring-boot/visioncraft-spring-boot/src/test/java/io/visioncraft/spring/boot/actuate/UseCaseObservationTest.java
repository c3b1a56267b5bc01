package io.visioncraft.spring.boot.actuate;

import static io.visioncraft.spring.boot.events.Happenings.aCategoryIsCreated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.common.KeyValue;
import io.micrometer.common.KeyValues;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.ObservationView;
import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.error.ConflictException;
import io.visioncraft.error.DeniedException;
import io.visioncraft.error.NotFoundException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventListener;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.events.VisionCraftRelay;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Each call of a use case is an observation, below what the host observes and above what the store does. */
class UseCaseObservationTest {

    private static final Caller NOBODY = Caller.system("nobody");
    private static final Caller READER = Caller.system("reader", "category:read:any");
    private static final CategoryId UNKNOWN = new CategoryId(new UUID(7, 7));

    private final Seen seen = new Seen();
    private final Store store = new Store();

    private final ApplicationContextRunner bare = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    MetricsAutoConfiguration.class, VisionCraftAutoConfiguration.class, RelayAutoConfiguration.class))
            .withBean(Persistence.class, () -> store)
            .withBean(Issuer.class, StandIns::issuer)
            .withPropertyValues("visioncraft.relay.auto-startup=false");

    /** As Spring Boot's modules make it, with a handler of the host's that stands for a tracer. */
    private final ApplicationContextRunner application = bare.withConfiguration(AutoConfigurations.of(
                    org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class,
                    ObservationAutoConfiguration.class))
            .withBean(Seen.class, () -> seen);

    /** A store that observes what it writes, as a JDBC driver does, and clashes or fails as told. */
    private static final class Store extends ForwardingPersistence {

        private ObservationRegistry registry = ObservationRegistry.NOOP;
        private int clashes;
        private boolean works = true;

        private final EventRepository outbox = new ForwardingOutbox(super.events()) {
            @Override
            public void append(List<EventRecord> events) {
                Observation.createNotStarted("jdbc", registry).observe(() -> super.append(events));
                if (clashes > 0) {
                    clashes--;
                    throw ConflictException.transientClash(StoreCodes.CLASH, "expected", null);
                }
                if (!works) {
                    throw UnavailableException.notNow(
                            StoreCodes.STORE_UNAVAILABLE,
                            "Lost " + events.get(0).id());
                }
            }
        };

        Store() {
            super(InMemoryPersistence.create());
        }

        @Override
        public EventRepository events() {
            return outbox;
        }
    }

    /** Keeps what has ended. */
    private static final class Seen implements ObservationHandler<Observation.Context> {

        private final Queue<Observation.Context> ended = new ConcurrentLinkedQueue<>();

        @Override
        public boolean supportsContext(Observation.Context context) {
            return true;
        }

        @Override
        public void onStop(Observation.Context context) {
            ended.add(context);
        }

        List<Observation.Context> named(String name) {
            return ended.stream().filter(one -> name.equals(one.getName())).toList();
        }

        Observation.Context useCase() {
            List<Observation.Context> all = named("visioncraft.usecase");
            assertThat(all).hasSize(1);
            return all.get(0);
        }
    }

    private static List<String> low(Observation.Context context) {
        return texts(context.getLowCardinalityKeyValues());
    }

    private static List<String> high(Observation.Context context) {
        return texts(context.getHighCardinalityKeyValues());
    }

    private static List<String> texts(KeyValues keys) {
        return keys.stream().map(one -> one.getKey() + "=" + one.getValue()).toList();
    }

    private void run(Consumer<AssertableApplicationContext> consumer) {
        application.run(context -> {
            store.registry = context.getBean(ObservationRegistry.class);
            consumer.accept(context);
            assertThat(store.registry.getCurrentObservationScope()).isNull();
        });
    }

    @Test
    void standsBelowWhatTheHostObservesAndAboveWhatTheStoreDoes() {
        run(context -> {
            Observation request = Observation.start("http.server.requests", store.registry);
            request.scoped(() -> {
                aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
                assertThat(store.registry.getCurrentObservation()).isSameAs(request);
            });
            request.stop();

            Observation.Context useCase = seen.useCase();
            assertThat(useCase.getContextualName()).isEqualTo("categories.create");
            assertThat(parent(useCase)).isSameAs(request.getContext());
            assertThat(parent(seen.named("jdbc").get(0))).isSameAs(useCase);
        });
    }

    private static Observation.ContextView parent(Observation.Context context) {
        ObservationView parent = Objects.requireNonNull(context.getParentObservation());
        return parent.getContextView();
    }

    @Test
    void hasTheNameTheCallerAndTheOutcomeAndNoId() {
        run(context -> {
            VisionCraft vc = context.getBean(VisionCraft.class);
            aCategoryIsCreated(vc, "Windows");
            assertThatThrownBy(() -> vc.categories().create(NOBODY, CreateCategory.root("Doors")))
                    .isInstanceOf(DeniedException.class);
            assertThatThrownBy(() -> vc.categories().get(READER, UNKNOWN))
                    .isInstanceOf(NotFoundException.class)
                    .hasMessageContaining(UNKNOWN.toString());

            List<Observation.Context> all = seen.named("visioncraft.usecase");
            assertThat(all.stream().map(UseCaseObservationTest::low))
                    .containsExactly(
                            List.of("caller=SYSTEM", "outcome=ok", "usecase=categories.create"),
                            List.of("caller=SYSTEM", "outcome=permission-missing", "usecase=categories.create"),
                            List.of("caller=SYSTEM", "outcome=category-not-found", "usecase=categories.get"));
            assertThat(all).allSatisfy(one -> {
                assertThat(high(one)).containsExactly("runs=1");
                assertThat(one.getError()).as("a refusal is an answer").isNull();
            });
        });
    }

    @Test
    void tellsAFailureByItsCodeAndQuotesNothing() {
        run(context -> {
            VisionCraft vc = context.getBean(VisionCraft.class);
            store.works = false;
            assertThatThrownBy(() -> aCategoryIsCreated(vc, "Windows")).isInstanceOf(UnavailableException.class);

            Observation.Context useCase = seen.useCase();
            assertThat(low(useCase)).contains("outcome=store-unavailable");
            assertThat(useCase.getError())
                    .isInstanceOf(UseCaseFailure.class)
                    .hasMessage("store-unavailable")
                    .hasNoCause();
            assertThat(timer(context).getId().getTag("error")).isEqualTo("UseCaseFailure");
        });
    }

    @Test
    void showsHowOftenTheWorkWasRun() {
        run(context -> {
            store.clashes = 2;
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertThat(high(seen.useCase())).containsExactly("runs=3");
            assertThat(seen.named("jdbc")).hasSize(3).allMatch(one -> parent(one) == seen.useCase());
            assertThat(context.getBean(MeterRegistry.class)
                            .get("visioncraft.retries")
                            .counter()
                            .count())
                    .isEqualTo(2);
        });
    }

    @Test
    void nestsTheCallOfAListener() {
        application
                .withInitializer(context -> context.getBeanFactory().registerSingleton("asking", (EventListener)
                        happened ->
                                context.getBean(VisionCraft.class).categories().roots(READER, ListRequest.first())))
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

                    List<Observation.Context> all = seen.named("visioncraft.usecase");
                    assertThat(all)
                            .extracting(Observation.Context::getContextualName)
                            .containsExactly("categories.roots", "categories.create");
                    assertThat(parent(all.get(0))).isSameAs(all.get(1));
                });
    }

    @Test
    void standsBelowTheDeliveryToASubscriberThatCalls() {
        application.withBean("asking", Asking.class, Asking::new).run(context -> {
            context.getBean(Asking.class).beans = context.getSourceApplicationContext();
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
            seen.ended.clear();

            context.getBean(VisionCraftRelay.class).deliverNow();

            assertThat(parent(seen.useCase()))
                    .isSameAs(seen.named("visioncraft.delivery").get(0));
        });
    }

    /** A subscriber that calls a use case. */
    private static final class Asking implements EventSubscriber {

        private BeanFactory beans = new StaticListableBeanFactory();

        @Override
        public void receive(Delivery delivery) {
            beans.getBean(VisionCraft.class).categories().roots(READER, ListRequest.first());
        }
    }

    // the timer

    private static Timer timer(AssertableApplicationContext context) {
        return context.getBean(MeterRegistry.class).get("visioncraft.usecase").timer();
    }

    private static List<String> tags(Meter meter) {
        return meter.getId().getTags().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .sorted()
                .toList();
    }

    private static void assertOneTimerOfOneCall(AssertableApplicationContext context) {
        assertThat(context.getBean(MeterRegistry.class)
                        .find("visioncraft.usecase")
                        .timers())
                .hasSize(1);
        Timer timer = timer(context);
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive();
        assertThat(tags(timer))
                .containsExactly("caller=SYSTEM", "error=none", "outcome=ok", "usecase=categories.create");
    }

    @Test
    void makesOneTimerOfTheObservations() {
        run(context -> {
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertOneTimerOfOneCall(context);
        });
    }

    @Test
    void timesWithoutAnObservationRegistry() {
        bare.withBean(SimpleMeterRegistry.class).run(context -> {
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertOneTimerOfOneCall(context);
        });
    }

    @Test
    void timesWhereNobodyHandlesObservations() {
        application
                .withBean(ObservationRegistry.class, () -> ObservationRegistry.NOOP)
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

                    assertOneTimerOfOneCall(context);
                });
    }

    /** A registry that the host makes by hand. */
    private ObservationRegistry handledBySeen() {
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(seen);
        return registry;
    }

    @Test
    void timesWhereNoHandlerMakesMetersOfObservations() {
        bare.withBean(SimpleMeterRegistry.class)
                .withBean(ObservationRegistry.class, this::handledBySeen)
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

                    assertOneTimerOfOneCall(context);
                    assertThat(low(seen.useCase())).contains("outcome=ok");
                });
    }

    @Test
    void observesWithoutAMeterRegistry() {
        bare.withBean(ObservationRegistry.class, this::handledBySeen).run(context -> {
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertThat(low(seen.useCase())).contains("outcome=ok");
            assertThat(seen.useCase().getError()).isNull();
        });
    }

    @Test
    void observesAndTimesNothingThatTheHostHasSwitchedOff() {
        application
                .withPropertyValues("management.observations.enable.visioncraft.usecase=false")
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

                    assertThat(seen.named("visioncraft.usecase")).isEmpty();
                    assertThat(context.getBean(MeterRegistry.class)
                                    .find("visioncraft.usecase")
                                    .timer())
                            .isNull();
                });
    }

    // conventions

    /** Names it otherwise and adds a key. */
    private static final class OfTheHost extends DefaultUseCaseObservationConvention {

        @Override
        public String getName() {
            return "shop.calls";
        }

        @Override
        public KeyValues getLowCardinalityKeyValues(UseCaseObservationContext context) {
            return super.getLowCardinalityKeyValues(context).and(KeyValue.of("shop", "berlin"));
        }
    }

    @Test
    void goesByTheConventionOfTheHost() {
        application.withBean(UseCaseObservationConvention.class, OfTheHost::new).run(context -> {
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertThat(low(seen.named("shop.calls").get(0))).contains("shop=berlin", "outcome=ok");
            assertThat(context.getBean(MeterRegistry.class)
                            .get("shop.calls")
                            .timer()
                            .count())
                    .isEqualTo(1);
        });
    }

    // what handlers throw

    private enum Moment {
        START,
        OPEN,
        CLOSE,
        ERROR,
        STOP
    }

    /** A handler that throws at a moment. */
    private record Broken(Moment moment) implements ObservationHandler<Observation.Context> {

        private void at(Moment now) {
            if (now == moment) {
                throw new IllegalStateException("a fault of a tracer");
            }
        }

        @Override
        public boolean supportsContext(Observation.Context context) {
            return context instanceof UseCaseObservationContext;
        }

        @Override
        public void onStart(Observation.Context context) {
            at(Moment.START);
        }

        @Override
        public void onScopeOpened(Observation.Context context) {
            at(Moment.OPEN);
        }

        @Override
        public void onScopeClosed(Observation.Context context) {
            at(Moment.CLOSE);
        }

        @Override
        public void onError(Observation.Context context) {
            at(Moment.ERROR);
        }

        @Override
        public void onStop(Observation.Context context) {
            at(Moment.STOP);
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoScopeBehindWhateverAHandlerThrows(Moment moment) {
        application.withBean(Broken.class, () -> new Broken(moment)).run(context -> {
            ObservationRegistry registry = context.getBean(ObservationRegistry.class);
            VisionCraft vc = context.getBean(VisionCraft.class);
            Observation request = Observation.start("http.server.requests", registry);
            try (Observation.Scope scope = request.openScope()) {
                aCategoryIsCreated(vc, "Windows");
                assertThat(registry.getCurrentObservationScope()).isSameAs(scope);

                store.works = false;
                assertThatThrownBy(() -> aCategoryIsCreated(vc, "Doors"))
                        .as("the failure of the store, not that of the handler")
                        .isInstanceOf(UnavailableException.class);
                assertThat(registry.getCurrentObservationScope()).isSameAs(scope);
            }
            assertThat(registry.getCurrentObservationScope()).isNull();
        });
    }

    @Test
    void closesItsScopeWhereSomethingLeftOneOpenWithinTheCall() {
        application
                .withInitializer(context -> context.getBeanFactory().registerSingleton("leaking", (EventListener)
                        happened -> Observation.start("left", context.getBean(ObservationRegistry.class))
                                .openScope()))
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

                    assertThat(context.getBean(ObservationRegistry.class).getCurrentObservationScope())
                            .isNull();
                });
    }
}
