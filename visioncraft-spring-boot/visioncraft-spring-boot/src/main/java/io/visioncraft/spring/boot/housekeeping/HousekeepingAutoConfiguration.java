package io.visioncraft.spring.boot.housekeeping;

import io.visioncraft.VisionCraft;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spring.boot.ConditionalOnSwitch;
import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import io.visioncraft.spring.boot.LibraryClock;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.support.CronTrigger;

/**
 * Makes the {@link VisionCraftHousekeeper} bean, which runs housekeeping at half past three each night in the issuer's zone,
 * or when {@code visioncraft.housekeeping.cron} says. {@code visioncraft.housekeeping.enabled=false} leaves it out. The host
 * needs no {@code @EnableScheduling}, and its schedulers stay as they are.
 */
@AutoConfiguration(after = VisionCraftAutoConfiguration.class)
@ConditionalOnVisionCraft
@ConditionalOnSwitch(value = "visioncraft.housekeeping.enabled", unlessSet = true)
@ConditionalOnBean(value = VisionCraft.class, search = SearchStrategy.CURRENT)
@EnableConfigurationProperties(HousekeepingProperties.class)
public final class HousekeepingAutoConfiguration {

    /** Made by Spring. */
    public HousekeepingAutoConfiguration() {}

    /**
     * Housekeeping by the clock.
     *
     * @param vc the library
     * @param properties when and how much
     * @param issuers has the zone, unless a property says it
     * @param clocks the clock of the library; the system clock if there is none
     * @return the housekeeper, not yet started
     */
    @Bean(destroyMethod = "stop")
    VisionCraftHousekeeper visionCraftHousekeeper(
            VisionCraft vc,
            HousekeepingProperties properties,
            ObjectProvider<Issuer> issuers,
            ObjectProvider<Clock> clocks) {
        Issuer issuer = issuers.getIfAvailable();
        ZoneId issuersZone = issuer == null ? ZoneOffset.UTC : issuer.zone();
        ZoneId zone = properties.zone() == null ? issuersZone : properties.zone();
        RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();
        return new VisionCraftHousekeeper(
                vc.housekeeping(),
                properties.command(),
                new ScatteredTrigger(new CronTrigger(properties.cron(), zone), properties.jitter(), random),
                LibraryClock.among(clocks),
                properties.autoStartup());
    }
}
