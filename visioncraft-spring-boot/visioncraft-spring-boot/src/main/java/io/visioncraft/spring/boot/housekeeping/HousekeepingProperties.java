package io.visioncraft.spring.boot.housekeeping;

import io.visioncraft.housekeeping.RunHousekeeping;
import io.visioncraft.spring.boot.PropertyFaults;
import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * When housekeeping runs, and how much it does at once.
 *
 * @param enabled Whether there is housekeeping by the clock at all.
 * @param autoStartup Whether it starts with the application. Otherwise VisionCraftHousekeeper.start() begins it.
 * @param cron When it runs, as a cron expression of Spring: second, minute, hour, day of month, month, day of week.
 * @param zone The zone of the cron expression, for example Europe/Berlin. By default the issuer's.
 * @param jitter The longest random delay after that time, so that nodes rarely run at once, zero to 1 day. With its unit, as in
 *     5m.
 * @param batchSize The most rows of each kind that one transaction removes, 1 to 10,000.
 * @param batches The most transactions of a run, 1 to 10,000.
 */
@ConfigurationProperties("visioncraft.housekeeping")
record HousekeepingProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("true") boolean autoStartup,
        @DefaultValue("0 30 3 * * *") String cron,
        @Nullable ZoneId zone,
        @DefaultValue("5m") Duration jitter,
        @DefaultValue("500") int batchSize,
        @DefaultValue("200") int batches) {

    private static final Duration LONGEST_JITTER = Duration.ofDays(1);

    /**
     * Checks the values.
     *
     * @param enabled whether there is housekeeping
     * @param autoStartup whether it starts with the application
     * @param cron a cron expression of Spring
     * @param zone the zone of the expression
     * @param jitter zero to 1 day
     * @param batchSize 1 to 10,000
     * @param batches 1 to 10,000
     */
    HousekeepingProperties {
        PropertyFaults faults = new PropertyFaults("visioncraft.housekeeping");
        faults.read("cron", () -> CronExpression.parse(cron));
        faults.check(
                "jitter",
                !jitter.isNegative() && jitter.compareTo(LONGEST_JITTER) <= 0,
                "The delay lies between 0 and 1 day, not " + jitter);
        check("batch-size", batchSize, faults);
        check("batches", batches, faults);
        faults.throwIfAny();
    }

    /** The library itself refuses it at night, when the housekeeper runs; the start is the better time. */
    private static void check(String name, int number, PropertyFaults faults) {
        faults.check(
                name,
                number >= 1 && number <= RunHousekeeping.MAX,
                "The number lies between 1 and " + RunHousekeeping.MAX + ", not " + number);
    }

    RunHousekeeping command() {
        return RunHousekeeping.standard().inBatchesOf(batchSize).atMost(batches);
    }
}
