package io.visioncraft.spring.boot.test;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft.Store;
import io.visioncraft.spring.boot.web.CallerResolver;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.SequentialIds;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.Fixtures;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigureOrder;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Role;
import org.springframework.context.annotation.Scope;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * The parts of a library in memory, as {@link AutoConfigureVisionCraft} has them. It comes before every other
 * auto-configuration, so that those of the real store and of the migrations find a {@link Persistence} and make nothing.
 */
@AutoConfiguration
@AutoConfigureOrder(Ordered.HIGHEST_PRECEDENCE)
public final class VisionCraftTestAutoConfiguration {

    /** Made by Spring. */
    public VisionCraftTestAutoConfiguration() {}

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static StandInsFirst visionCraftTestStandInsFirst() {
        return new StandInsFirst();
    }

    @Bean
    TestWorld visionCraftTestWorld(Environment environment) {
        return new TestWorld(environment.getProperty(DatabaseStoreFactory.PROPERTY, Store.class, Store.MEMORY));
    }

    @Bean
    @Primary
    @ConditionalOnProperty(name = DatabaseStoreFactory.PROPERTY, havingValue = "memory", matchIfMissing = true)
    Persistence visionCraftTestStore(TestWorld world) {
        return world.store();
    }

    @Bean
    @Primary
    MovableClock visionCraftTestClock(TestWorld world) {
        return world.clock();
    }

    /** Not on a database, where ids of other contexts and of earlier runs may be. */
    @Bean
    @Primary
    @ConditionalOnProperty(name = DatabaseStoreFactory.PROPERTY, havingValue = "memory", matchIfMissing = true)
    SequentialIds visionCraftTestIds(TestWorld world) {
        return world.ids();
    }

    @Bean
    @Primary
    FastPasswordHasher visionCraftTestPasswordHasher(TestWorld world) {
        return world.passwords();
    }

    @Bean
    @Primary
    AccessTokens visionCraftTestAccessTokens(TestWorld world) {
        return world.tokens();
    }

    @Bean
    @ConditionalOnMissingBean
    LoginThrottle visionCraftTestLoginThrottle(TestWorld world) {
        return world.throttle();
    }

    @Bean
    @Primary
    RecordedEvents visionCraftTestEvents(TestWorld world) {
        return world.events();
    }

    @Bean
    @Conditional(NoIssuerInProperties.class)
    @ConditionalOnMissingBean
    Issuer visionCraftTestIssuer() {
        return StandIns.issuer();
    }

    /** New ones for each place, since they remember the administrator whom they made; all count on together. */
    @Bean
    @Scope("prototype")
    Fixtures visionCraftTestFixtures(VisionCraft vc, TestWorld world) {
        return Fixtures.in(vc, world.numbersIn(vc));
    }

    @Bean
    TestTokens visionCraftTestTokens(VisionCraft vc) {
        return new TestTokens(vc);
    }

    /** The caller that a test states. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(HttpServletRequest.class)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class Web {

        @Bean
        @Order(Ordered.HIGHEST_PRECEDENCE)
        CallerResolver visionCraftTestCallerResolver() {
            return TestCaller::statedIn;
        }
    }
}
