package io.visioncraft.spring.boot.actuate;

import static io.visioncraft.spring.boot.events.Happenings.aCategoryIsCreated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.Backlog;
import io.visioncraft.spi.EventSubscriber;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.events.VisionCraftRelay;
import io.visioncraft.spring.boot.jpa.VisionCraftJpaAutoConfiguration;
import io.visioncraft.spring.boot.migrations.MigrationsAutoConfiguration;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;

/** What waits in the outbox is shown, and asking for it costs little, above all where the store does not answer. */
class OutboxGaugesTest {

    private final MovableClock clock = MovableClock.create();
    private final AtomicBoolean works = new AtomicBoolean();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration.class,
                    SimpleMetricsExportAutoConfiguration.class,
                    CompositeMeterRegistryAutoConfiguration.class,
                    MetricsAutoConfiguration.class,
                    VisionCraftAutoConfiguration.class,
                    RelayAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer)
            .withBean(Clock.class, () -> clock)
            .withBean("mails", EventSubscriber.class, () -> delivery -> {
                if (!works.get()) {
                    throw new IllegalStateException("not yet");
                }
            })
            .withPropertyValues("visioncraft.relay.auto-startup=false", "visioncraft.relay.attempts=1");

    private static double gauge(MeterRegistry registry, String name) {
        return registry.get("visioncraft.events." + name).gauge().value();
    }

    @Test
    void showWhatWaitsAndForHowLong() {
        application.run(context -> {
            VisionCraft vc = context.getBean(VisionCraft.class);
            aCategoryIsCreated(vc, "Windows");
            context.getBean(VisionCraftRelay.class).deliverNow();
            aCategoryIsCreated(vc, "Doors");
            aCategoryIsCreated(vc, "Roofs");
            clock.advance(Duration.ofSeconds(90));

            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(gauge(registry, "dead")).isEqualTo(1);
            assertThat(gauge(registry, "pending")).isEqualTo(2);
            assertThat(registry.get("visioncraft.events.pending.age")
                            .timeGauge()
                            .value())
                    .isEqualTo(90);
        });
    }

    @Test
    void showZeroWhereNothingWaits() {
        application.run(context -> {
            MeterRegistry registry = context.getBean(MeterRegistry.class);
            assertThat(gauge(registry, "dead")).isZero();
            assertThat(gauge(registry, "pending")).isZero();
            assertThat(gauge(registry, "pending.age")).isZero();
        });
    }

    @Test
    void areAbsentWhereTheStoreIsNoBean() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration.class,
                        MetricsAutoConfiguration.class))
                .withBean(SimpleMeterRegistry.class)
                .run(context -> assertThat(context.getBean(MeterRegistry.class)
                                .find("visioncraft.events.pending")
                                .gauge())
                        .isNull());
    }

    /** The pool's own patience is 30 seconds, which no scrape has. */
    @Test
    void areUnknownAndWaitNotLongWhereThePoolOfTheDatabaseIsExhausted() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        TransactionManagerCustomizationAutoConfiguration.class,
                        HibernateJpaAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        MigrationsAutoConfiguration.class,
                        VisionCraftJpaAutoConfiguration.class,
                        VisionCraftAutoConfiguration.class,
                        MetricsAutoConfiguration.class))
                .withBean(Issuer.class, StandIns::issuer)
                .withBean(SimpleMeterRegistry.class)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID(),
                        "spring.datasource.hikari.maximum-pool-size=2")
                .run(context -> {
                    aCategoryIsCreated(context.getBean(VisionCraft.class), "Windows");
                    OutboxGauges gauges = context.getBean(OutboxGauges.class);
                    DataSource pool = context.getBean(DataSource.class);
                    MeterRegistry registry = new SimpleMeterRegistry();
                    try (Connection one = pool.getConnection();
                            Connection two = pool.getConnection()) {
                        assertThat(one).isNotSameAs(two);
                        gauges.bindTo(registry);
                        long before = System.nanoTime();

                        assertThat(gauge(registry, "dead")).isNaN();
                        assertThat(gauge(registry, "pending")).isNaN();
                        assertThat(gauge(registry, "pending.age")).isNaN();

                        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(15));
                    }
                    await().atMost(Duration.ofSeconds(40)).until(() -> gauge(registry, "pending") == 1);
                });
    }

    // how often the store is asked

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean failing;
    private volatile CountDownLatch answering = new CountDownLatch(0);

    private final LatestBacklog latest = new LatestBacklog(
            () -> {
                int number = asked.incrementAndGet();
                waitFor(answering);
                if (failing) {
                    throw UnavailableException.notNow(StoreCodes.STORE_UNAVAILABLE, "The store is switched off");
                }
                return pending(number);
            },
            nanos::get);

    private static Backlog pending(int number) {
        return new Backlog(number, 0, Instant.EPOCH);
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @AfterEach
    void close() {
        answering.countDown();
        latest.close();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void askTheStoreOnceInTenSecondsHoweverOftenTheyAreAsked() {
        for (int i = 0; i < 100; i++) {
            assertThat(latest.get()).isEqualTo(pending(1));
        }
        pass(LatestBacklog.KEPT.minusNanos(1));
        assertThat(latest.get()).isEqualTo(pending(1));
        pass(Duration.ofNanos(1));
        assertThat(latest.get()).isEqualTo(pending(2));
        assertThat(asked).hasValue(2);
    }

    @Test
    void keepAFailureAsLongAndThenAskAgain() {
        failing = true;
        assertThat(latest.get()).isNull();
        failing = false;
        assertThat(latest.get()).isNull();
        assertThat(asked).hasValue(1);

        pass(LatestBacklog.KEPT);
        assertThat(latest.get()).isEqualTo(pending(2));
    }

    @Test
    @Timeout(20)
    void waitForAStoreThatHangsOnceAndNotLong() {
        answering = new CountDownLatch(1);
        assertThat(latest.get()).as("after half a second").isNull();

        pass(LatestBacklog.PATIENCE);
        long before = System.nanoTime();
        for (int i = 0; i < 1_000; i++) {
            assertThat(latest.get()).isNull();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LatestBacklog.PATIENCE.multipliedBy(10));
        pass(Duration.ofMinutes(5));
        assertThat(latest.get()).isNull();
        assertThat(asked).as("while one question is open, no other is asked").hasValue(1);

        answering.countDown();
        await().until(() -> {
            pass(LatestBacklog.KEPT);
            return latest.get() != null;
        });
    }

    @Test
    void knowNothingAfterTheEnd() {
        latest.close();

        assertThat(latest.get()).isNull();
        assertThat(asked).hasValue(0);
    }

    @Test
    void keepAnInterruptOfTheThreadThatAsks() {
        answering = new CountDownLatch(1);
        Thread.currentThread().interrupt();

        assertThat(latest.get()).isNull();

        assertThat(Thread.interrupted()).isTrue();
    }
}
