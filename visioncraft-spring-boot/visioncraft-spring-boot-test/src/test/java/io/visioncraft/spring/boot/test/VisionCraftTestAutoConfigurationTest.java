package io.visioncraft.spring.boot.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.kernel.PaymentTerms;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.web.CallerResolver;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;

class VisionCraftTestAutoConfigurationTest {

    private static final AutoConfigurations PARTS = AutoConfigurations.of(
            AStoreAutoConfiguration.class, VisionCraftAutoConfiguration.class, VisionCraftTestAutoConfiguration.class);

    private final ApplicationContextRunner application = new ApplicationContextRunner().withConfiguration(PARTS);
    private final WebApplicationContextRunner web = new WebApplicationContextRunner().withConfiguration(PARTS);

    @Test
    void comesBeforeTheAutoConfigurationOfAnyOtherStore() {
        application.run(context -> assertThat(context)
                .hasSingleBean(VisionCraft.class)
                .hasSingleBean(Persistence.class)
                .doesNotHaveBean("aStore"));
    }

    @Test
    void takesTheIssuerOfTheHost() {
        Issuer own = StandIns.issuer().withTerms(PaymentTerms.net(30));

        application
                .withBean(Issuer.class, () -> own)
                .run(context -> assertThat(context.getBean(Issuer.class)).isSameAs(own));
    }

    @Test
    void leavesTheIssuerToThePropertiesWhereThereAreSome() {
        application
                .withPropertyValues("visioncraft.issuer.name=Own Ltd")
                .run(context -> assertThat(context).hasFailed().getFailure().hasMessageContaining("Issuer"));
    }

    @Test
    void winsOverAClockThatTheHostMadePrimaryAndKeepsItForThoseWhoNameIt() {
        Clock own = Clock.systemUTC();

        application
                .withBean("ownClock", Clock.class, () -> own, definition -> definition.setPrimary(true))
                .run(context -> {
                    assertThat(context.getBean(Clock.class)).isInstanceOf(MovableClock.class);
                    assertThat(context.getBean("ownClock")).isSameAs(own);
                });
    }

    @Test
    void makesNoRealStoreOfTheHost() {
        application
                .withBean("ownStore", Persistence.class, () -> {
                    throw new IllegalStateException("made");
                })
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void leavesTheHostsLoginThrottleInForce() {
        LoginThrottle own = LoginThrottle.decaying(Clock.systemUTC());

        application
                .withBean(LoginThrottle.class, () -> own)
                .run(context -> assertThat(context.getBean(LoginThrottle.class)).isSameAs(own));
    }

    @Test
    void takesStatedCallersInAWebApplicationOnly() {
        web.run(context -> assertThat(context).hasSingleBean(CallerResolver.class));
        application.run(context -> assertThat(context).doesNotHaveBean(CallerResolver.class));
        application
                .withClassLoader(new FilteredClassLoader(HttpServletRequest.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(VisionCraft.class));
    }

    /** Stands for the real store of an application. */
    @AutoConfiguration(before = VisionCraftAutoConfiguration.class)
    static final class AStoreAutoConfiguration {

        @Bean
        @ConditionalOnMissingBean
        Persistence aStore() {
            return InMemoryPersistence.create();
        }
    }
}
