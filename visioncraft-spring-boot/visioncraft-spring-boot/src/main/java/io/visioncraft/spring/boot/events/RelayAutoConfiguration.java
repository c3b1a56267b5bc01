package io.visioncraft.spring.boot.events;

import io.visioncraft.VisionCraft;
import io.visioncraft.events.RelayPolicy;
import io.visioncraft.spring.boot.ConditionalOnSwitch;
import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import io.visioncraft.spring.boot.MadeOfProperties;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import java.time.Duration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.SearchStrategy;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Makes the {@link VisionCraftRelay} bean, which delivers the events of the store to the subscribers of the application.
 * {@code visioncraft.relay.enabled=false} leaves it out; then nothing looks for subscribers either. Where contexts have a
 * parent, it is in the one that has the {@link VisionCraft} bean, and knows the subscribers of that one: a second relay on the
 * same store would mark events as delivered that the first one's subscribers have not got.
 */
@AutoConfiguration(after = VisionCraftAutoConfiguration.class)
@ConditionalOnVisionCraft
@ConditionalOnSwitch(value = "visioncraft.relay.enabled", unlessSet = true)
@ConditionalOnBean(value = VisionCraft.class, search = SearchStrategy.CURRENT)
@EnableConfigurationProperties(RelayProperties.class)
public final class RelayAutoConfiguration {

    private static final String TIMEOUT = "spring.lifecycle.timeout-per-shutdown-phase";

    /** Made by Spring. */
    public RelayAutoConfiguration() {}

    /**
     * The times and limits.
     *
     * @param properties of the host
     * @param environment says how long Spring waits for the end of the relay
     * @return the policy of the relay
     */
    @Bean
    @MadeOfProperties
    @ConditionalOnMissingBean
    RelayPolicy visionCraftRelayPolicy(RelayProperties properties, Environment environment) {
        Duration phase = Binder.get(environment).bind(TIMEOUT, Duration.class).orElse(Duration.ofSeconds(30));
        return properties.policy(phase);
    }

    /**
     * Finds the subscribers.
     *
     * @param beans where they are looked for
     * @return the subscribers, once all beans are there
     */
    @Bean
    static Subscribers visionCraftSubscribers(ConfigurableListableBeanFactory beans) {
        return new Subscribers(beans);
    }

    /**
     * The relay.
     *
     * @param subscribers of the application
     * @param beans where its other parts are looked for, at each start
     * @param properties whether it starts with the application
     * @return the relay, not yet started
     */
    @Bean(destroyMethod = "stop")
    VisionCraftRelay visionCraftRelay(Subscribers subscribers, BeanFactory beans, RelayProperties properties) {
        return new VisionCraftRelay(subscribers, new RelayFactory(beans), properties.autoStartup());
    }

    @Bean
    RelayEnd visionCraftRelayEnd(VisionCraftRelay relay, ApplicationContext context) {
        return new RelayEnd(relay, context);
    }

    @Bean
    static UnheardListeners visionCraftUnheardListeners(ApplicationContext context) {
        return new UnheardListeners(context);
    }
}
