package io.visioncraft.spring.boot.actuate;

import static io.visioncraft.spring.boot.events.Happenings.aCategoryIsCreated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.Delivery;
import io.visioncraft.spi.EventRepository;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.events.VisionCraftRelay;
import io.visioncraft.testkit.ForwardingOutbox;
import io.visioncraft.testkit.ForwardingPersistence;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.availability.ApplicationAvailabilityAutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class HealthAutoConfigurationTest {

    private final Store store = new Store();
    private final MovableClock clock = MovableClock.create();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    ApplicationAvailabilityAutoConfiguration.class,
                    HealthContributorAutoConfiguration.class,
                    HealthContributorRegistryAutoConfiguration.class,
                    HealthEndpointAutoConfiguration.class,
                    AvailabilityProbesAutoConfiguration.class,
                    HealthAutoConfiguration.class,
                    VisionCraftAutoConfiguration.class,
                    RelayAutoConfiguration.class))
            .withBean(Persistence.class, () -> store)
            .withBean(Issuer.class, StandIns::issuer)
            .withBean(Clock.class, () -> clock)
            .withPropertyValues("management.endpoint.health.probes.enabled=true", "visioncraft.relay.poll=2ms");

    private final ApplicationContextRunner listening =
            application.withBean("mails", EventSubscriber.class, () -> delivery -> {});

    /** A store that can be switched off. */
    private static final class Store extends ForwardingPersistence {

        private volatile boolean works = true;

        Store() {
            super(InMemoryPersistence.create());
        }

        private void require() {
            if (!works) {
                throw UnavailableException.notNow(StoreCodes.STORE_UNAVAILABLE, "The store is switched off");
            }
        }

        @Override
        public EventRepository events() {
            return outbox;
        }

        private final EventRepository outbox = new ForwardingOutbox(super.events()) {
            @Override
            public List<Delivery> claim(Instant now, Duration lease, int limit) {
                require();
                return super.claim(now, lease, limit);
            }

            @Override
            public Backlog backlog(int limit) {
                require();
                return super.backlog(limit);
            }
        };
    }

    private static @Nullable HealthDescriptor health(AssertableApplicationContext context, String... path) {
        return context.getBean(HealthEndpoint.class).healthForPath(path);
    }

    private static IndicatedHealthDescriptor part(AssertableApplicationContext context, String name) {
        HealthDescriptor part = health(context, "visionCraft", name);
        assertThat(part).isInstanceOf(IndicatedHealthDescriptor.class);
        return (IndicatedHealthDescriptor) part;
    }

    @Test
    void isUpWhereStoreAndRelayWork() {
        listening.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(part(context, "store").getStatus()).isEqualTo(Status.UP);
            assertThat(part(context, "store").getDetails()).containsEntry("deadEvents", 0);
            assertThat(part(context, "relay").getDetails()).containsEntry("state", "running");
        });
    }

    @Test
    void isUpWithDeadEventsAndCountsThem() {
        application
                .withPropertyValues("visioncraft.relay.attempts=1")
                .withBean("broken", EventSubscriber.class, () -> delivery -> {
                    throw new IllegalStateException("always");
                })
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");

                    await().until(() -> Integer.valueOf(1)
                            .equals(part(context, "store").getDetails().get("deadEvents")));
                    assertThat(part(context, "store").getStatus()).isEqualTo(Status.UP);
                });
    }

    @Test
    void isUpWhereTheLibraryIsMadeByHandAndTheStoreIsNoBean() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(HealthAutoConfiguration.class))
                .withBean(
                        VisionCraft.class,
                        () -> VisionCraft.builder(store, StandIns.issuer()).build())
                .run(context -> {
                    CompositeHealthContributor parts = context.getBean(CompositeHealthContributor.class);
                    HealthIndicator part = (HealthIndicator) Objects.requireNonNull(parts.getContributor("store"));

                    Health health = Objects.requireNonNull(part.health());
                    assertThat(health.getDetails()).containsEntry("deadEvents", 0);
                });
    }

    @Test
    void isDownByItsCodeWhereTheStoreDoesNotAnswer() {
        application.run(context -> {
            store.works = false;

            assertThat(part(context, "store").getStatus()).isEqualTo(Status.DOWN);
            assertThat(part(context, "store").getDetails()).containsEntry("code", "store-unavailable");
            assertThat(Objects.requireNonNull(health(context)).getStatus()).isEqualTo(Status.DOWN);
        });
    }

    @Test
    void isDownWhereNoRoundOfTheRelaySucceedsForAMinuteAndUpAfterTheNext() {
        listening.run(context -> {
            VisionCraftRelay relay = context.getBean(VisionCraftRelay.class);
            store.works = false;
            await().until(() -> relay.failingSince() != null);

            assertThat(part(context, "relay").getStatus()).isEqualTo(Status.UP);
            assertThat(part(context, "relay").getDetails())
                    .containsEntry("state", "failing")
                    .containsEntry("failingSince", MovableClock.START);
            clock.advance(RelayHealth.PATIENCE.plusMillis(1));
            assertThat(part(context, "relay").getStatus()).isEqualTo(Status.DOWN);

            store.works = true;
            await().until(() -> relay.failingSince() == null);
            assertThat(part(context, "relay").getStatus()).isEqualTo(Status.UP);
        });
    }

    @Test
    void isUpWhereTheRelayWasStoppedOrHasNobodyToServe() {
        listening.run(context -> {
            context.getBean(VisionCraftRelay.class).stop();
            assertThat(part(context, "relay").getStatus()).isEqualTo(Status.UP);
            assertThat(part(context, "relay").getDetails()).containsEntry("state", "stopped");
        });
        application.run(
                context -> assertThat(part(context, "relay").getDetails()).containsEntry("state", "no subscribers"));
    }

    @Test
    void leavesTheRelayOutWhereThereIsNone() {
        application.withPropertyValues("visioncraft.relay.enabled=false").run(context -> {
            assertThat(part(context, "store").getStatus()).isEqualTo(Status.UP);
            assertThat(health(context, "visionCraft", "relay")).isNull();
        });
    }

    // readiness

    @Test
    void belongsToReadiness() {
        listening.run(context -> {
            assertThat(components(context, "readiness")).contains("readinessState", "visionCraft");
            assertThat(components(context, "readiness", "visionCraft")).contains("store", "relay");
            assertThat(components(context, "liveness")).doesNotContain("visionCraft");
        });
    }

    @Test
    void staysOutOfAReadinessThatTheHostHasChosen() {
        application
                .withPropertyValues("management.endpoint.health.group.readiness.include=readinessState")
                .run(context -> assertThat(components(context, "readiness")).doesNotContain("visionCraft"));
    }

    @Test
    void staysOutOfReadinessByAProperty() {
        application
                .withPropertyValues("visioncraft.health.readiness=false")
                .run(context -> assertThat(components(context, "readiness")).doesNotContain("visionCraft"));
    }

    @Test
    void makesNoGroupWhereThereAreNoProbes() {
        application
                .withPropertyValues("management.endpoint.health.probes.enabled=false")
                .run(context -> assertThat(health(context, "readiness")).isNull());
    }

    private static Iterable<String> components(AssertableApplicationContext context, String... path) {
        HealthDescriptor group = health(context, path);
        assertThat(group).isInstanceOf(CompositeHealthDescriptor.class);
        return Objects.requireNonNull(((CompositeHealthDescriptor) group).getComponents())
                .keySet();
    }

    // absent

    @Test
    void isAbsentByAPropertyOfSpringBoot() {
        application
                .withPropertyValues("management.health.visioncraft.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("visionCraftHealthContributor"));
    }

    // as Spring Boot reads auto-configurations, by name and without loading what they mention

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({HealthAutoConfiguration.class, VisionCraftAutoConfiguration.class})
    static class Imported {}

    private ApplicationContextRunner imported(String... missing) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Imported.class)
                .withBean(Persistence.class, () -> store)
                .withBean(Issuer.class, StandIns::issuer)
                .withClassLoader(new FilteredClassLoader(missing));
    }

    @Test
    void isAbsentWithoutTheModuleOfHealth() {
        imported("org.springframework.boot.health")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("visionCraftHealthContributor"));
    }

    @Test
    void worksWithoutTheActuator() {
        imported("org.springframework.boot.actuate")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(HealthContributor.class)
                        .doesNotHaveBean("visionCraftReadiness"));
    }
}
