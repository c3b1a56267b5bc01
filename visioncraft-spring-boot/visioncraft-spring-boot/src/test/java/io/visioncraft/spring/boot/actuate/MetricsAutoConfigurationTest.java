package io.visioncraft.spring.boot.actuate;

import static io.visioncraft.spring.boot.events.Happenings.aCategoryIsCreated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.auth.Argon2idPasswordHasher;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.catalog.Category;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.events.EventSubscriberDecorator;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.events.VisionCraftRelay;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedMetrics;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class MetricsAutoConfigurationTest {

    private final MovableClock clock = MovableClock.create();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class,
                    ObservationAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    VisionCraftAutoConfiguration.class,
                    RelayAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer)
            .withBean(Clock.class, () -> clock)
            .withPropertyValues("visioncraft.relay.poll=2ms");

    @Test
    void comesAfterTheRegistriesOfBootWhichItNamesByText() {
        AutoConfiguration order = MetricsAutoConfiguration.class.getAnnotation(AutoConfiguration.class);

        assertThat(order.after())
                .as("a class that is not there makes each start warn")
                .isEmpty();
        assertThat(order.afterName())
                .containsExactlyInAnyOrder(
                        CompositeMeterRegistryAutoConfiguration.class.getName(),
                        ObservationAutoConfiguration.class.getName());
    }

    @Test
    void startsNoRelayForItself() {
        application.run(context -> {
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            VisionCraftRelay relay = context.getBean(VisionCraftRelay.class);
            assertThat(relay.subscriberCount()).isZero();
            assertThat(relay.isRunning()).isFalse();
            assertThat(relay.deliverNow()).isZero();
            assertThat(context.getBean(MeterRegistry.class)
                            .find("visioncraft.events.delivered")
                            .counter())
                    .isNull();
        });
    }

    @Test
    void showsHowManyPasswordsWaitToBeHashed() {
        application
                .withBean(PasswordHasher.class, Argon2idPasswordHasher::withDefaults)
                .run(context -> assertThat(context.getBean(MeterRegistry.class)
                                .get("visioncraft.hashes.waiting")
                                .gauge()
                                .value())
                        .isZero());
        application
                .withBean(PasswordHasher.class, FastPasswordHasher::new)
                .run(context -> assertThat(context.getBean(MeterRegistry.class)
                                .find("visioncraft.hashes.waiting")
                                .gauge())
                        .isNull());
        application
                .withClassLoader(new FilteredClassLoader(Argon2idPasswordHasher.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("visionCraftWaitingHashes"));
    }

    @Test
    void countsRetriesAndThrottledLogIns() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        Metrics metrics = new MicrometerMetrics(registry, Metrics.none(), () -> false);

        metrics.retried("orders.place", "concurrent-change", 1);
        metrics.retried("orders.place", "concurrent-change", 2);
        metrics.retriesExhausted("orders.place", "concurrent-change", 8);
        metrics.throttled("authentication.log-in");

        assertThat(registry.get("visioncraft.retries")
                        .tags("work", "orders.place", "code", "concurrent-change")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("visioncraft.retries.exhausted").counter().count())
                .isEqualTo(1);
        assertThat(registry.get("visioncraft.logins.throttled")
                        .tag("usecase", "authentication.log-in")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void measuresTheAgeOfAnEventWhenAllSubscribersHaveIt() {
        application
                .withPropertyValues("visioncraft.relay.auto-startup=false")
                .withBean("mails", EventSubscriber.class, () -> delivery -> {})
                .run(context -> {
                    MeterRegistry registry = context.getBean(MeterRegistry.class);
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
                    clock.advance(Duration.ofMinutes(3));

                    context.getBean(VisionCraftRelay.class).start();
                    await().until(() ->
                            registry.find("visioncraft.events.delivered").counter() != null);

                    Timer age = registry.get("visioncraft.events.age").timer();
                    assertThat(tags(age)).containsExactly("type=category.created");
                    assertThat(age.max(TimeUnit.SECONDS)).isEqualTo(180);
                });
    }

    @Test
    void countsFailedDeliveriesAndDeadEvents() {
        application
                .withPropertyValues("visioncraft.relay.attempts=1")
                .withBean("broken", EventSubscriber.class, () -> delivery -> {
                    throw new IllegalStateException("always");
                })
                .run(context -> {
                    MeterRegistry registry = context.getBean(MeterRegistry.class);
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

                    await().until(() -> registry.find("visioncraft.events.died").counter() != null);
                    assertThat(registry.get("visioncraft.events.failed")
                                    .counter()
                                    .count())
                            .isEqualTo(1);
                    assertThat(registry.get("visioncraft.events.died")
                                    .tag("type", "category.created")
                                    .counter()
                                    .count())
                            .isEqualTo(1);
                    assertThat(registry.find("visioncraft.events.age").timer())
                            .as("an event that was not taken has no age")
                            .isNull();
                });
    }

    @Test
    void observesEachCallOfASubscriberAndItsFailure() {
        AtomicBoolean works = new AtomicBoolean();
        application
                .withPropertyValues("visioncraft.relay.first-delay=2ms")
                .withBean("mails", EventSubscriber.class, () -> delivery -> {
                    if (!works.getAndSet(true)) {
                        throw new IllegalStateException("not yet");
                    }
                })
                .run(context -> {
                    MeterRegistry registry = context.getBean(MeterRegistry.class);
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
                    await().until(() -> {
                        clock.advance(Duration.ofSeconds(1));
                        return registry.find("visioncraft.delivery")
                                        .tag("error", "none")
                                        .timer()
                                != null;
                    });

                    assertThat(tags(registry.get("visioncraft.delivery")
                                    .tag("error", "none")
                                    .timer()))
                            .containsExactlyInAnyOrder("subscriber=mails", "type=category.created", "error=none");
                    assertThat(registry.get("visioncraft.delivery")
                                    .tag("error", "IllegalStateException")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
    }

    @Test
    void hasNoIdInAnyTag() {
        application
                .withBean("mails", EventSubscriber.class, () -> delivery -> {})
                .run(context -> {
                    MeterRegistry registry = context.getBean(MeterRegistry.class);
                    Category category = aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
                    await().until(() ->
                            registry.find("visioncraft.events.delivered").counter() != null);

                    Set<String> values = registry.getMeters().stream()
                            .map(Meter::getId)
                            .filter(id -> id.getName().startsWith("visioncraft."))
                            .flatMap(id -> id.getTags().stream())
                            .map(Tag::getValue)
                            .collect(Collectors.toSet());
                    assertThat(values)
                            .isNotEmpty()
                            .noneMatch(value -> value.contains(category.id().toString()))
                            .noneMatch(value -> value.matches(".*\\d.*"));
                });
    }

    @Test
    void leavesTheCountsToABeanOfTheHost() {
        RecordedMetrics host = new RecordedMetrics();
        application.withBean(Metrics.class, () -> host).run(context -> {
            aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

            assertThat(context).hasSingleBean(Metrics.class);
            assertThat(host.runs()).hasSize(1);
            assertThat(context.getBean(MeterRegistry.class)
                            .find("visioncraft.usecase")
                            .timer())
                    .isNull();
        });
    }

    // as Spring Boot reads auto-configurations, by name and without loading what they mention

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        MetricsAutoConfiguration.class,
        VisionCraftAutoConfiguration.class,
        RelayAutoConfiguration.class
    })
    static class Imported {
        @Bean
        Persistence store() {
            return InMemoryPersistence.create();
        }

        @Bean
        Issuer business() {
            return StandIns.issuer();
        }
    }

    @Test
    void isAbsentWithoutMicrometer() {
        new ApplicationContextRunner()
                .withUserConfiguration(Imported.class)
                .withClassLoader(new FilteredClassLoader("io.micrometer", "org.springframework.boot.micrometer"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Metrics.class)
                        .doesNotHaveBean(EventSubscriberDecorator.class));
    }

    @Test
    void isAbsentWithoutARegistry() {
        new ApplicationContextRunner()
                .withUserConfiguration(Imported.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Metrics.class)
                        .doesNotHaveBean(EventSubscriberDecorator.class));
    }

    @Test
    void countsInARegistryOfTheHostWithoutTheModulesOfSpringBoot() {
        new ApplicationContextRunner()
                .withUserConfiguration(Imported.class)
                .withClassLoader(new FilteredClassLoader("org.springframework.boot.micrometer"))
                .withBean(SimpleMeterRegistry.class)
                .withBean(ObservationRegistry.class, ObservationRegistry::create)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(Metrics.class)
                        .hasSingleBean(EventSubscriberDecorator.class));
    }

    private static Set<String> tags(Meter meter) {
        return meter.getId().getTags().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.toSet());
    }
}
