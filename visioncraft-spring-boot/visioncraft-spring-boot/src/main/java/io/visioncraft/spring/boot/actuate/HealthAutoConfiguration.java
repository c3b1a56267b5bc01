package io.visioncraft.spring.boot.actuate;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.events.EventPermissions;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.spring.boot.ConditionalOnSwitch;
import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import io.visioncraft.spring.boot.LibraryClock;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.events.RelayAutoConfiguration;
import io.visioncraft.spring.boot.events.VisionCraftRelay;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.endpoint.web.WebServerNamespace;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * Tells the health of store and relay, as {@code visionCraft} of the health endpoint and in its group of readiness.
 * {@code management.health.visioncraft.enabled=false} leaves both out, {@code visioncraft.health.readiness=false} the second.
 */
@AutoConfiguration(
        after = {RelayAutoConfiguration.class, VisionCraftAutoConfiguration.class},
        afterName =
                "org.springframework.boot.health.autoconfigure.actuate.endpoint.AvailabilityProbesAutoConfiguration")
@ConditionalOnVisionCraft
@ConditionalOnClass({HealthContributor.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnEnabledHealthIndicator("visioncraft")
@ConditionalOnBean(VisionCraft.class)
@EnableConfigurationProperties(HealthProperties.class)
public final class HealthAutoConfiguration {

    static final String NAME = "visionCraft";

    private static final int LISTED = 100;
    private static final Caller CALLER = Caller.system("health", Set.of(EventPermissions.READ_EVENT.any()));

    /** Made by Spring. */
    public HealthAutoConfiguration() {}

    /**
     * Store and relay; the relay only where there is one.
     *
     * @param vc the library
     * @param stores its store, which is asked where it is a bean
     * @param relays the relay
     * @param clocks the clock of the library; the system clock if there is none
     * @return the health of both
     */
    @Bean
    @ConditionalOnMissingBean(name = "visionCraftHealthContributor")
    CompositeHealthContributor visionCraftHealthContributor(
            VisionCraft vc,
            ObjectProvider<Persistence> stores,
            ObjectProvider<VisionCraftRelay> relays,
            ObjectProvider<Clock> clocks) {
        Map<String, HealthContributor> parts = new LinkedHashMap<>();
        Persistence store = stores.getIfUnique();
        parts.put(
                "store",
                new StoreHealth(
                        () -> store == null ? listed(vc) : OutboxCount.of(store).dead()));
        relays.ifAvailable(relay -> parts.put("relay", new RelayHealth(relay, LibraryClock.among(clocks))));
        return CompositeHealthContributor.fromMap(parts);
    }

    /** The store of an application that makes the library by hand is asked through the library, for a hundred of them at most. */
    private static int listed(VisionCraft vc) {
        return vc.events().dead(CALLER, ListRequest.first(LISTED)).items().size();
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(WebServerNamespace.class)
    @ConditionalOnSwitch(value = "visioncraft.health.readiness", unlessSet = true)
    static class Readiness {

        private static final String CHOSEN = "management.endpoint.health.group.readiness.include";

        /**
         * After Spring Boot's own, which makes the group and has the lowest precedence too, but is registered before. What the
         * host chose for the group stays.
         */
        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        static HealthEndpointGroupsPostProcessor visionCraftReadiness(Environment environment) {
            boolean chosen = Binder.get(environment)
                    .bind(CHOSEN, Bindable.setOf(String.class))
                    .isBound();
            return groups -> chosen || groups.get(ReadinessGroups.READINESS) == null
                    ? groups
                    : new ReadinessGroups(groups, NAME);
        }
    }
}
