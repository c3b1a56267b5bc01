package io.visioncraft.spring.boot.web;

import io.visioncraft.VisionCraft;
import io.visioncraft.auth.SignedAccessTokens;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.spring.boot.CannotStartException;
import io.visioncraft.spring.boot.ConditionalOnSwitch;
import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The edge of a web application of Spring MVC: {@link io.visioncraft.access.Caller} as an argument of controllers, rejections as
 * problems, and on request the public keys of access tokens. In a reactive application it makes nothing.
 */
@AutoConfiguration(
        after = VisionCraftAutoConfiguration.class,
        afterName = "io.visioncraft.spring.boot.tokens.TokensAutoConfiguration")
@ConditionalOnVisionCraft
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(WebMvcConfigurer.class)
@EnableConfigurationProperties(WebProperties.class)
public final class WebAutoConfiguration {

    /** Made by Spring. */
    public WebAutoConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSwitch(value = "visioncraft.web.caller.enabled", unlessSet = true)
    static class CallerConfiguration {

        @Bean
        @ConditionalOnBean({VisionCraft.class, AccessTokens.class})
        BearerCallerResolver visionCraftBearerCallerResolver(VisionCraft vc) {
            return new BearerCallerResolver(vc);
        }

        @Bean
        @ConditionalOnMissingBean
        RequestCallers visionCraftRequestCallers(ObjectProvider<CallerResolver> resolvers, WebProperties properties) {
            return new RequestCallers(
                    resolvers.orderedStream().toList(),
                    new CorrelationIds(properties.caller().correlationHeader()));
        }

        @Bean
        CallerArgumentResolver visionCraftCallerArgumentResolver(RequestCallers callers) {
            return new CallerArgumentResolver(callers);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSwitch(value = "visioncraft.web.problems.enabled", unlessSet = true)
    static class ProblemConfiguration {

        @Bean
        @ConditionalOnMissingBean
        Problems visionCraftProblems(WebProperties properties, ApplicationContext context) {
            return new Problems(properties.problems(), context);
        }

        @Bean
        RejectionConfigurer visionCraftRejectionConfigurer(Problems problems, ListableBeanFactory beans) {
            return new RejectionConfigurer(problems, beans);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SignedAccessTokens.class)
    @ConditionalOnSwitch(value = "visioncraft.web.jwks.enabled", unlessSet = false)
    static class JwksConfiguration {

        @Bean
        JwksController visionCraftJwksController(ObjectProvider<AccessTokens> tokens, WebProperties properties) {
            if (tokens.getIfAvailable() instanceof SignedAccessTokens signed) {
                return new JwksController(signed, properties.jwks().maxAge());
            }
            throw new CannotStartException(
                    "visioncraft.web.jwks.enabled is true, and there are no keys to publish: they are those of a bean of the type"
                            + " SignedAccessTokens, and there is none.",
                    "Remove visioncraft.web.jwks.enabled. Or have the library sign the access tokens"
                            + " (visioncraft.tokens.keys.current), or declare a SignedAccessTokens bean.");
        }
    }
}
