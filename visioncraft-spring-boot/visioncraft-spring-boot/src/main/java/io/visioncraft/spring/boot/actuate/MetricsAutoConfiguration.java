package io.visioncraft.spring.boot.actuate;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.observation.MeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.visioncraft.Persistence;
import io.visioncraft.auth.Argon2idPasswordHasher;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.spi.Metrics;
import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import io.visioncraft.spring.boot.LibraryClock;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import java.time.Clock;
import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Observes use cases and the calls of subscribers, and counts what the library does in the host's meter registry, where
 * Micrometer is there and a registry is a bean, as the modules of Spring Boot have it. A {@link Metrics} bean of the host
 * replaces the observations of use cases and the counts. Those modules are named by text: as classes they would make each start
 * without them warn.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration"
        },
        before = VisionCraftAutoConfiguration.class)
@ConditionalOnVisionCraft
public final class MetricsAutoConfiguration {

    /** Made by Spring. */
    public MetricsAutoConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    @ConditionalOnBean(MeterRegistry.class)
    static class Meters {

        /** The timer of use cases is made of their observations, if a handler does that, as Spring Boot's does. */
        @Bean
        @ConditionalOnMissingBean
        Metrics visionCraftMetrics(
                MeterRegistry registry,
                ObjectProvider<ObservationRegistry> observations,
                ObjectProvider<UseCaseObservationConvention> conventions,
                ListableBeanFactory beans) {
            ObservationRegistry observing = observations.getIfUnique(() -> ObservationRegistry.NOOP);
            boolean handled = BeanFactoryUtils.beanNamesForTypeIncludingAncestors(
                                    beans, MeterObservationHandler.class, true, false)
                            .length
                    > 0;
            return new MicrometerMetrics(
                    registry,
                    new ObservedUseCases(observing, conventions.getIfUnique()),
                    () -> handled && !observing.isNoop());
        }

        /** Spring Boot binds it to each registry. */
        @Bean
        OutboxGauges visionCraftOutboxGauges(ObjectProvider<Persistence> stores, ObjectProvider<Clock> clocks) {
            return new OutboxGauges(stores, LibraryClock.among(clocks));
        }

        @Bean
        DeliveryAge visionCraftDeliveryAge(MeterRegistry registry, ObjectProvider<Clock> clocks) {
            return new DeliveryAge(registry, LibraryClock.among(clocks));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({MeterRegistry.class, Argon2idPasswordHasher.class})
    static class HashingMeters {

        /** Spring Boot binds it to each registry. A hasher of the host's has no queue that could be seen. */
        @Bean
        MeterBinder visionCraftWaitingHashes(ObjectProvider<PasswordHasher> hashers) {
            return registry -> {
                if (hashers.getIfAvailable() instanceof Argon2idPasswordHasher hasher) {
                    Gauge.builder("visioncraft.hashes.waiting", hasher, Argon2idPasswordHasher::waiting)
                            .description("Calls that wait for their turn to hash or verify a password")
                            .register(registry);
                }
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ObservationRegistry.class)
    @ConditionalOnBean(ObservationRegistry.class)
    static class Observations {

        /** Where there is a meter registry, its counts have the observations with them. */
        @Bean
        @ConditionalOnMissingBean(value = Metrics.class, type = "io.micrometer.core.instrument.MeterRegistry")
        Metrics visionCraftObservedUseCases(
                ObservationRegistry registry, ObjectProvider<UseCaseObservationConvention> conventions) {
            return new ObservedUseCases(registry, conventions.getIfUnique());
        }

        @Bean
        ObservedSubscribers visionCraftObservedSubscribers(ObservationRegistry registry) {
            return new ObservedSubscribers(registry);
        }
    }
}
