package io.visioncraft.spring.boot.events;

import static io.visioncraft.spring.boot.events.Happenings.aCategoryIsCreated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.error.Violation;
import io.visioncraft.events.RelayPolicy;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spring.boot.InvalidSettingsException;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

class RelayAutoConfigurationTest {

    /** Those of other contexts, which a cache of tests keeps. */
    private final List<Thread> others = Happenings.relayThreads();

    private List<Thread> relayThreads() {
        return Happenings.relayThreads().stream()
                .filter(thread -> !others.contains(thread))
                .toList();
    }

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(VisionCraftAutoConfiguration.class, RelayAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer)
            .withBean(Happenings.class)
            .withPropertyValues("visioncraft.relay.poll=2ms");

    private final ApplicationContextRunner listening = application.withUserConfiguration(Mails.class);

    @Configuration(proxyBeanMethods = false)
    static class Mails {
        @Bean
        EventSubscriber mails(Happenings happenings) {
            return delivery -> happenings.note("mails", delivery.event());
        }
    }

    @Test
    void deliversAnEventToASubscriberThatIsABean() {
        listening.run(context -> {
            assertThat(context).hasNotFailed();
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertThat(context.getBean(Happenings.class).next()).isEqualTo("mails category.created");
        });
    }

    @Test
    void runsNoThreadWithoutASubscriber() {
        application.run(context -> {
            VisionCraftRelay relay = context.getBean(VisionCraftRelay.class);

            assertThat(relay.isRunning()).isFalse();
            assertThat(relay.subscriberCount()).isZero();
            assertThat(relayThreads()).isEmpty();
        });
    }

    @Test
    void isOnceInAParentContextAndItsChild() {
        listening.run(parent -> application.withParent(parent).run(child -> {
            assertThat(child.getBean(VisionCraft.class)).isSameAs(parent.getBean(VisionCraft.class));
            assertThat(child.getBeanFactory().getBeanNamesForType(VisionCraftRelay.class))
                    .isEmpty();
            aCategoryIsCreated(child.getBean(VisionCraft.class), "Windows");

            assertThat(parent.getBean(Happenings.class).next()).isEqualTo("mails category.created");
        }));
    }

    @Test
    void endsItsDeliveryBeforeAnyOtherPartOfTheContextStops() {
        List<String> ends = new CopyOnWriteArrayList<>();
        CountDownLatch delivering = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        application
                .withBean(EventSubscriber.class, () -> delivery -> {
                    delivering.countDown();
                    go.await();
                    ends.add("delivery");
                })
                .withBean(HostPart.class, () -> new HostPart(ends))
                .withBean(Release.class, () -> new Release(go))
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
                    delivering.await();
                    context.close();
                });

        assertThat(ends).containsExactly("delivery", "host part");
    }

    /** Hears first that the context closes. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    private record Release(CountDownLatch go) implements ApplicationListener<ContextClosedEvent> {

        @Override
        public void onApplicationEvent(ContextClosedEvent closed) {
            go.countDown();
        }
    }

    /** Of the phase that parts have unless they say otherwise. */
    private record HostPart(List<String> ends) implements SmartLifecycle {

        @Override
        public void start() {}

        @Override
        public void stop() {
            ends.add("host part");
        }

        @Override
        public boolean isRunning() {
            return true;
        }
    }

    @Test
    void isAbsentWhereItIsDisabled() {
        listening.withPropertyValues("visioncraft.relay.enabled=false").run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(VisionCraftRelay.class);
            assertThat(relayThreads()).isEmpty();
        });
    }

    @Test
    void isStoppedAndStartedAtRunTimeAndDeliversWhatHappenedInBetween() {
        listening.run(context -> {
            VisionCraftRelay relay = context.getBean(VisionCraftRelay.class);
            Happenings happenings = context.getBean(Happenings.class);

            relay.stop();
            relay.stop();
            assertThat(relay.isRunning()).isFalse();
            assertThat(relayThreads()).isEmpty();
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
            assertThat(happenings.isEmpty()).isTrue();

            relay.start();
            relay.start();
            assertThat(happenings.next()).isEqualTo("mails category.created");
            assertThat(relayThreads()).hasSize(1);
        });
    }

    @Test
    void waitsForItsStartWithoutAutoStartup() {
        listening.withPropertyValues("visioncraft.relay.auto-startup=false").run(context -> {
            VisionCraftRelay relay = context.getBean(VisionCraftRelay.class);
            assertThat(relay.isRunning()).isFalse();

            relay.start();
            assertThat(relay.isRunning()).isTrue();
            assertThat(relayThreads()).hasSize(1);
        });
    }

    @Test
    void deliversAtOnceWhereATestSaysSo() {
        MovableClock clock = MovableClock.create();
        List<String> taken = new ArrayList<>();
        application
                .withPropertyValues("visioncraft.relay.auto-startup=false")
                .withBean(Clock.class, () -> clock)
                .withBean("mails", EventSubscriber.class, () -> delivery -> {
                    if (delivery.attempt() == 1) {
                        throw new IllegalStateException("not yet");
                    }
                    taken.add(delivery.event().type());
                })
                .run(context -> {
                    VisionCraftRelay relay = context.getBean(VisionCraftRelay.class);
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Doors");

                    assertThat(relay.deliverNow()).isZero();
                    clock.advance(Duration.ofSeconds(2));
                    assertThat(relay.deliverNow()).isEqualTo(2);
                    assertThat(relay.deliverNow()).isZero();
                    assertThat(taken).containsExactly("category.created", "category.created");
                    assertThat(relay.isRunning()).isFalse();
                });
    }

    @Test
    void deliversNothingAtOnceWithoutASubscriber() {
        application.run(context -> {
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
            assertThat(context.getBean(VisionCraftRelay.class).deliverNow()).isZero();
        });
    }

    @Test
    void startsAgainWithTheContext() {
        listening.run(context -> {
            context.stop();
            assertThat(relayThreads()).isEmpty();

            context.start();
            assertThat(relayThreads()).hasSize(1);
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
            assertThat(context.getBean(Happenings.class).next()).isEqualTo("mails category.created");
        });
    }

    @Test
    void leavesOneThreadAfterARestartOfTheApplication() {
        listening.run(first -> {
            Thread before = relayThreads().get(0);
            first.close();
            assertThat(before.isAlive()).isFalse();

            listening.run(second -> assertThat(relayThreads()).hasSize(1).doesNotContain(before));
        });
        assertThat(relayThreads()).isEmpty();
    }

    @Test
    void pausesWithAContextThatACacheOfTestsPauses() {
        listening.run(context -> {
            context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                    .pause();
            assertThat(relayThreads()).isEmpty();

            context.getSourceApplicationContext(ConfigurableApplicationContext.class)
                    .restart();
            assertThat(relayThreads()).hasSize(1);
        });
    }

    @Test
    void leavesNoThreadWhereTheStartFailsAfterItsOwn() {
        listening.withBean("neverUp", NeverUp.class).run(context -> {
            assertThat(context).hasFailed();
            assertThat(relayThreads()).isEmpty();
        });
    }

    static final class NeverUp implements ApplicationListener<ContextRefreshedEvent> {
        @Override
        public void onApplicationEvent(ContextRefreshedEvent event) {
            assertThat(event.getApplicationContext()
                            .getBean(VisionCraftRelay.class)
                            .isRunning())
                    .isTrue();
            throw new IllegalStateException("The application does not come up");
        }
    }

    @Test
    void runsWhereBeansAreLazy() {
        listening
                .withInitializer(context ->
                        context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> {
                    assertThat(relayThreads()).hasSize(1);
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
                    assertThat(context.getBean(Happenings.class).next()).isEqualTo("mails category.created");
                });
    }

    @Test
    void stopsBeforeTheWebServerAndTheExecutorsAndStartsAfterThem() {
        application.run(
                context -> assertThat(context.getBean(VisionCraftRelay.class).getPhase())
                        .isGreaterThan(WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE)
                        .isGreaterThan(ThreadPoolTaskExecutor.DEFAULT_PHASE));
    }

    @Test
    void letsADeliveryUnderWayEndBeforeTheContextCloses() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        InMemoryPersistence store = InMemoryPersistence.create();
        application
                .withBean("slow", EventSubscriber.class, () -> delivery -> {
                    begun.countDown();
                    finish.await();
                })
                .withBean("store", Persistence.class, () -> store, definition -> definition.setPrimary(true))
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
                    begun.await();
                    Thread closing = new Thread(context::close);
                    closing.start();
                    finish.countDown();
                    closing.join();
                });

        assertThat(relayThreads()).isEmpty();
        assertThat(store.transactions()
                        .inTransaction(() ->
                                store.events().claim(Instant.now().plusSeconds(3_600), Duration.ofSeconds(1), 10)))
                .as("events that are still to be delivered")
                .isEmpty();
    }

    @Test
    void callsSubscribersInTheirOrder() {
        application.withUserConfiguration(InOrder.class).run(context -> {
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertThat(context.getBean(Happenings.class).next(4))
                    .containsExactly(
                            "first category.created",
                            "second category.created",
                            "third category.created",
                            "last category.created");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class InOrder {
        @Bean
        EventSubscriber last(Happenings happenings) {
            return delivery -> happenings.note("last", delivery.event());
        }

        @Bean
        @Order(3)
        EventSubscriber third(Happenings happenings) {
            return delivery -> happenings.note("third", delivery.event());
        }

        @Bean
        Second second(Happenings happenings) {
            return new Second(happenings);
        }

        @Bean
        @Order(1)
        EventSubscriber first(Happenings happenings) {
            return delivery -> happenings.note("first", delivery.event());
        }
    }

    static class Second {
        private final Happenings happenings;

        Second(Happenings happenings) {
            this.happenings = happenings;
        }

        @Order(2)
        @OnVisionCraftEvent
        void second(EventRecord event) {
            happenings.note("second", event);
        }
    }

    @Test
    void takesItsPolicyFromTheProperties() {
        application
                .withPropertyValues(
                        "visioncraft.relay.lease=5m",
                        "visioncraft.relay.margin=1m",
                        "visioncraft.relay.batch=7",
                        "visioncraft.relay.attempts=3",
                        "visioncraft.relay.first-delay=1s",
                        "visioncraft.relay.longest-delay=2h",
                        "visioncraft.relay.retention=90d",
                        "visioncraft.relay.grace=4s")
                .run(context -> assertThat(context.getBean(RelayPolicy.class))
                        .isEqualTo(new RelayPolicy(
                                Duration.ofMinutes(5),
                                Duration.ofMinutes(1),
                                7,
                                3,
                                Duration.ofSeconds(1),
                                Duration.ofHours(2),
                                Duration.ofDays(90),
                                Duration.ofMillis(2),
                                Duration.ofSeconds(4))));
    }

    @Test
    void hasTheStandardPolicyWithoutProperties() {
        application
                .withPropertyValues("visioncraft.relay.poll=1s")
                .run(context -> assertThat(context.getBean(RelayPolicy.class)).isEqualTo(RelayPolicy.standard()));
    }

    @Test
    void leavesItsPolicyToABeanOfTheHost() {
        application
                .withBean(RelayPolicy.class, () -> RelayPolicy.standard().attempts(2))
                .run(context -> assertThat(context.getBean(RelayPolicy.class).attempts())
                        .isEqualTo(2));
    }

    @Test
    void endsWithinTheTimeThatSpringGivesEachPhase() {
        application
                .withPropertyValues("spring.lifecycle.timeout-per-shutdown-phase=5s")
                .run(context ->
                        assertThat(context.getBean(RelayPolicy.class).grace()).isEqualTo(Duration.ofSeconds(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "lease, 8d, The lease lies",
        "margin, 1m, The margin lies",
        "batch, 0, The batch lies",
        "attempts, 101, The attempts lies",
        "first-delay, 2h, The firstDelay lies",
        "longest-delay, 8d, The longestDelay lies",
        "retention, -1d, The retention is",
        "poll, 0s, The poll lies",
        "grace, 8d, The grace lies"
    })
    void stopsTheStartForAFigureOutsideItsLimits(String property, String value, String message) {
        application
                .withPropertyValues("visioncraft.relay." + property + "=" + value)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .asInstanceOf(type(InvalidSettingsException.class))
                        .satisfies(refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(fault -> {
                                    assertThat(fault.path()).isEqualTo("visioncraft.relay." + property);
                                    assertThat(fault.message()).startsWith(message);
                                })));
    }

    @Test
    void tellsAllFiguresOutsideTheirLimitsAtOnce() {
        application
                .withPropertyValues(
                        "visioncraft.relay.lease=8d",
                        "visioncraft.relay.margin=2m",
                        "visioncraft.relay.batch=0",
                        "visioncraft.relay.longest-delay=8d",
                        "visioncraft.relay.first-delay=2h",
                        "visioncraft.relay.grace=-1s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .asInstanceOf(type(InvalidSettingsException.class))
                        .extracting(InvalidSettingsException::violations, list(Violation.class))
                        .extracting(Violation::path)
                        .containsExactlyInAnyOrder(
                                "visioncraft.relay.lease",
                                "visioncraft.relay.longest-delay",
                                "visioncraft.relay.batch",
                                "visioncraft.relay.grace"));
    }

    @Test
    void letsAHostChangeTheRelayAndWrapItsSubscribers() {
        listening.withUserConfiguration(Added.class).run(context -> {
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertThat(context.getBean(Happenings.class).next(3))
                    .containsExactly(
                            "mails category.created", "after mails category.created", "added category.created");
        });
    }

    @Configuration(proxyBeanMethods = false)
    static class Added {
        @Bean
        RelayBuilderCustomizer added(Happenings happenings) {
            return builder -> builder.subscriber(delivery -> happenings.note("added", delivery.event()));
        }

        @Bean
        EventSubscriberDecorator after(Happenings happenings) {
            return (name, subscriber) -> delivery -> {
                subscriber.receive(delivery);
                happenings.note("after " + name, delivery.event());
            };
        }
    }
}
