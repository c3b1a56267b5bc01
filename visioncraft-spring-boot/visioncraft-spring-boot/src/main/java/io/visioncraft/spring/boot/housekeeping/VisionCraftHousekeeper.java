package io.visioncraft.spring.boot.housekeeping;

import io.visioncraft.access.Caller;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.housekeeping.Housekeeping;
import io.visioncraft.housekeeping.HousekeepingPermissions;
import io.visioncraft.housekeeping.HousekeepingReport;
import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.spring.boot.Running;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.Trigger;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Runs {@link Housekeeping} by the clock, as the system {@code housekeeping}, which may do nothing else. It starts and stops
 * with the context, and an operator can start and stop it in between. It has a thread of its own,
 * {@code visioncraft-housekeeping}, and neither needs the host's scheduler nor changes it. Thread-safe.
 *
 * <p>Each run logs one line, its report or the code of its failure. A failed run is not repeated before the next time. Each
 * node of a cluster runs it, a random while apart. Two runs at once do no harm: a batch that meets another's is run again or
 * removes less, and no name is taken off a document twice.
 *
 * <p>A stop waits for the run under way for up to 20 seconds and does not interrupt it. What a run has removed by then stays
 * removed.
 */
public final class VisionCraftHousekeeper implements SmartLifecycle {

    private static final Log LOG = LogFactory.getLog(VisionCraftHousekeeper.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Caller CALLER = Caller.system("housekeeping", Set.of(HousekeepingPermissions.RUN.any()));

    private final Housekeeping housekeeping;
    private final RunHousekeeping command;
    private final Trigger trigger;
    private final Clock clock;
    private final boolean autoStartup;

    private final Running<Work> running = new Running<>("visioncraft-housekeeping", this::begin, Work::end);

    VisionCraftHousekeeper(
            Housekeeping housekeeping, RunHousekeeping command, Trigger trigger, Clock clock, boolean autoStartup) {
        this.housekeeping = housekeeping;
        this.command = command;
        this.trigger = trigger;
        this.clock = clock;
        this.autoStartup = autoStartup;
    }

    /** A thread, and the next time that it waits for; null if there is none. */
    private record Work(
            ThreadPoolTaskScheduler scheduler, @Nullable ScheduledFuture<?> next) {

        private void end() {
            if (next != null) {
                next.cancel(false);
            }
            scheduler.shutdown();
        }
    }

    /**
     * Runs housekeeping once, now, on this thread and outside of a transaction; and logs the report. It may be called whether or
     * not it is started.
     *
     * @return what was removed
     * @throws VisionCraftException as {@link Housekeeping#run} does
     */
    public HousekeepingReport runOnce() {
        HousekeepingReport report = housekeeping.run(CALLER, command);
        LOG.info("Housekeeping removed " + report.receipts() + " receipts, " + report.sessions() + " sessions, "
                + report.refreshTokens() + " refresh tokens and " + report.events() + " events, and took the names off "
                + report.documents() + " documents"
                + (report.finished() ? "" : "; something is left for the next run"));
        return report;
    }

    private void runByTheClock() {
        try {
            runOnce();
        } catch (VisionCraftException refused) {
            LOG.warn("Housekeeping failed with " + refused.code() + " and is tried at the next time: "
                    + refused.getMessage());
            LOG.debug("Housekeeping failed", refused);
        } catch (RuntimeException failed) {
            LOG.warn("Housekeeping failed and is tried at the next time", failed);
        }
    }

    private Work begin() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadFactory(task -> {
            Thread thread = new Thread(task, "visioncraft-housekeeping");
            thread.setDaemon(true);
            return thread;
        });
        scheduler.setClock(clock);
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationMillis(PATIENCE.toMillis());
        scheduler.initialize();
        return new Work(scheduler, scheduler.schedule(this::runByTheClock, trigger));
    }

    /** Waits for the times from now on, unless it does so already. */
    @Override
    public void start() {
        running.start();
    }

    /** Waits for no more times, but for the end of the run under way. Does nothing if it is stopped. */
    @Override
    public void stop() {
        running.stop();
    }

    /** Stops on another thread, since other parts of the application stop at the same time. */
    @Override
    public void stop(Runnable callback) {
        running.stop(callback);
    }

    /** {@return whether it waits for the next time, or for the end of the run under way} */
    @Override
    public boolean isRunning() {
        return running.work() != null;
    }

    /** {@return whether it starts with the context, by the property {@code visioncraft.housekeeping.auto-startup}} */
    @Override
    public boolean isAutoStartup() {
        return autoStartup;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
