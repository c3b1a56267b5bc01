package io.visioncraft.spring.boot.housekeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.error.Violation;
import io.visioncraft.housekeeping.HousekeepingReport;
import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spi.StoreCodes;
import io.visioncraft.spi.UseCaseRun;
import io.visioncraft.spring.boot.InvalidSettingsException;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedMetrics;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.support.CronTrigger;
import org.springframework.scheduling.support.SimpleTriggerContext;

@ExtendWith(OutputCaptureExtension.class)
class HousekeepingAutoConfigurationTest {

    private static final Caller CLERK = Caller.system("clerk", "category:manage:any");

    /** Half past three in Berlin, but for a moment. */
    private static final Instant NIGHT = Instant.parse("2026-03-03T02:29:59.990Z");

    private final List<Thread> others = threads();
    private final MovableClock clock = MovableClock.create();
    private final RecordedMetrics metrics = new RecordedMetrics();

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withConfiguration(
                    AutoConfigurations.of(VisionCraftAutoConfiguration.class, HousekeepingAutoConfiguration.class))
            .withBean(Persistence.class, InMemoryPersistence::create)
            .withBean(Issuer.class, StandIns::issuer)
            .withBean(Clock.class, () -> clock)
            .withBean(Metrics.class, () -> metrics);

    private static List<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("visioncraft-housekeeping"))
                .toList();
    }

    private List<Thread> ownThreads() {
        return threads().stream().filter(thread -> !others.contains(thread)).toList();
    }

    /** An executor tells its end shortly before its thread has ended. */
    private void assertThatOwnThreadsEnd() {
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(ownThreads()).isEmpty());
    }

    @Test
    void removesWhatHasExpiredAndLogsOneLine(CapturedOutput output) {
        application.run(context -> {
            context.getBean(VisionCraft.class)
                    .categories()
                    .create(CLERK.withKey("once"), CreateCategory.root("Windows"));
            clock.advance(Duration.ofDays(31));

            HousekeepingReport report =
                    context.getBean(VisionCraftHousekeeper.class).runOnce();

            assertThat(report.receipts()).isEqualTo(1);
            assertThat(output).containsOnlyOnce("Housekeeping removed 1 receipts, 0 sessions");
        });
    }

    @Test
    void runsAtHalfPastThreeInTheZoneOfTheIssuer() {
        clock.set(NIGHT);
        application.withPropertyValues("visioncraft.housekeeping.jitter=0").run(context -> {
            await().until(() -> !metrics.runs().isEmpty());
            UseCaseRun run = metrics.runs().get(0);
            assertThat(run.useCase()).isEqualTo("housekeeping.run");
            assertThat(run.outcome()).isEqualTo(UseCaseRun.Outcome.DONE);
            assertThat(ownThreads()).hasSize(1).allMatch(Thread::isDaemon);
        });
        assertThatOwnThreadsEnd();
    }

    @Test
    void isStoppedAndStartedAtRunTime() {
        application.run(context -> {
            VisionCraftHousekeeper housekeeper = context.getBean(VisionCraftHousekeeper.class);
            assertThat(housekeeper.isRunning()).isTrue();

            long begun = System.nanoTime();
            housekeeper.stop();
            housekeeper.stop();
            assertThat(housekeeper.isRunning()).isFalse();
            assertThatOwnThreadsEnd();
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .as("a stop does not wait for the next time")
                    .isLessThan(Duration.ofSeconds(10));

            housekeeper.start();
            housekeeper.start();
            assertThat(housekeeper.isRunning()).isTrue();
        });
        assertThatOwnThreadsEnd();
    }

    @Test
    void waitsForItsStartWithoutAutoStartup() {
        application
                .withPropertyValues("visioncraft.housekeeping.auto-startup=false")
                .run(context -> assertThat(
                                context.getBean(VisionCraftHousekeeper.class).isRunning())
                        .isFalse());
    }

    @Test
    void isAbsentWhereItIsDisabled() {
        application
                .withPropertyValues("visioncraft.housekeeping.enabled=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(VisionCraftHousekeeper.class));
    }

    @Test
    void leavesTheSchedulersOfTheHostAlone() {
        application.run(context -> assertThat(context).doesNotHaveBean(TaskScheduler.class));
        application
                .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
                .withUserConfiguration(Scheduling.class)
                .run(context ->
                        assertThat(context).hasSingleBean(TaskScheduler.class).hasBean("taskScheduler"));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    static class Scheduling {}

    @Test
    void logsAFailureByItsCodeAndIsTriedAtTheNextTime(CapturedOutput output) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(2);
        VisionCraftHousekeeper housekeeper = refused(context -> {
            asked.countDown();
            return context.lastCompletion() == null ? clock.instant() : null;
        });

        housekeeper.start();
        assertThat(asked.await(20, TimeUnit.SECONDS))
                .as("the trigger is asked for the next time")
                .isTrue();
        housekeeper.stop();

        assertThat(output).containsOnlyOnce("Housekeeping failed with deadline-exceeded and is tried at the next time");
    }

    @Test
    void tellsACallerOfAFailure() {
        assertThatThrownBy(() -> refused(context -> null).runOnce()).isInstanceOf(UnavailableException.class);
    }

    private VisionCraftHousekeeper refused(Trigger trigger) {
        return new VisionCraftHousekeeper(
                (caller, command) -> {
                    throw UnavailableException.notNow(StoreCodes.DEADLINE_EXCEEDED, "No time was left");
                },
                RunHousekeeping.standard(),
                trigger,
                clock,
                true);
    }

    @Test
    void takesSizeAndNumberOfBatchesFromTheProperties() {
        application
                .withPropertyValues(
                        "visioncraft.housekeeping.batch-size=10",
                        "visioncraft.housekeeping.batches=3",
                        "visioncraft.housekeeping.zone=Europe/Paris")
                .run(context -> {
                    HousekeepingProperties properties = context.getBean(HousekeepingProperties.class);
                    assertThat(properties.command().batchSize()).isEqualTo(10);
                    assertThat(properties.command().batches()).isEqualTo(3);
                    assertThat(properties.zone()).hasToString("Europe/Paris");
                });
    }

    @Test
    void stopsTheStartForWrongPropertiesAndNamesThemAll() {
        application
                .withPropertyValues(
                        "visioncraft.housekeeping.cron=every night",
                        "visioncraft.housekeeping.jitter=2d",
                        "visioncraft.housekeeping.batch-size=0",
                        "visioncraft.housekeeping.batches=10001")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .asInstanceOf(type(InvalidSettingsException.class))
                        .extracting(InvalidSettingsException::violations, list(Violation.class))
                        .extracting(Violation::path)
                        .containsExactly(
                                "visioncraft.housekeeping.cron",
                                "visioncraft.housekeeping.jitter",
                                "visioncraft.housekeeping.batch-size",
                                "visioncraft.housekeeping.batches"));
        application
                .withPropertyValues("visioncraft.housekeeping.zone=Mars")
                .run(context ->
                        assertThat(context).getFailure().hasStackTraceContaining("visioncraft.housekeeping.zone"));
    }

    @Test
    void acceptsTheMostThatTheLibraryAccepts() {
        application
                .withPropertyValues(
                        "visioncraft.housekeeping.jitter=1d",
                        "visioncraft.housekeeping.batch-size=10000",
                        "visioncraft.housekeeping.batches=10000")
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    context.getBean(VisionCraftHousekeeper.class).runOnce();
                });
    }

    @Test
    void runsARandomWhileAfterItsTime() {
        Trigger cron = new CronTrigger("0 30 3 * * *", StandIns.issuer().zone());
        Instant atOnce = Instant.parse("2026-03-03T02:30:00Z");
        SimpleTriggerContext before = new SimpleTriggerContext(clock);

        assertThat(new ScatteredTrigger(cron, Duration.ZERO, () -> 1).nextExecution(before))
                .isEqualTo(atOnce);
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            Instant next = Objects.requireNonNull(
                    new ScatteredTrigger(cron, Duration.ofMinutes(5), random).nextExecution(before));
            assertThat(next).isBetween(atOnce, atOnce.plus(Duration.ofMinutes(5)));
            before.update(next, next, next.plusSeconds(1));
            assertThat(cron.nextExecution(before)).isEqualTo(atOnce.plus(Duration.ofDays(1)));
            before = new SimpleTriggerContext(clock);
        }
    }
}
