package io.visioncraft.spring.boot.security;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.identity.CallerAccess;
import io.visioncraft.spring.boot.ConditionalOnSwitch;
import io.visioncraft.spring.boot.ConditionalOnVisionCraft;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.web.RequestCallers;
import io.visioncraft.spring.boot.web.WebAutoConfiguration;
import jakarta.servlet.Filter;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.web.servlet.ConditionalOnDefaultServletWebSecurity;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.BeanIds;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The library and Spring Security: see {@link VisionCraftSecurity} for a chain of the host. A host without a chain and without
 * a log-in of its own gets one that lets every path pass, keeps no HTTP session, and needs no CSRF token, since it takes bearer
 * tokens only; with {@link SessionLogIn} it keeps one and needs them. Where the host has a log-in (OAuth2, SAML2,
 * {@code spring.security.user.*}, or a bean that authenticates), the chain of Spring Boot stands. Spring Boot's generated user is
 * not made.
 */
@AutoConfiguration(
        after = VisionCraftAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration",
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.web"
                    + ".OAuth2ResourceServerWebSecurityAutoConfiguration",
            "org.springframework.boot.security.saml2.autoconfigure.Saml2RelyingPartyAutoConfiguration"
        },
        before = WebAutoConfiguration.class,
        beforeName = {
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration"
        })
@ConditionalOnVisionCraft
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass({EnableWebSecurity.class, WebMvcConfigurer.class, ServletWebSecurityAutoConfiguration.class})
@ConditionalOnSwitch(value = "visioncraft.web.caller.enabled", unlessSet = true)
@EnableConfigurationProperties(SecurityProperties.class)
public final class WebSecurityAutoConfiguration {

    static final String CHAIN = "visioncraft.security.chain.enabled";

    private static final Log LOG = LogFactory.getLog(WebSecurityAutoConfiguration.class);

    /** Made by Spring. */
    public WebSecurityAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    SecurityProblems visionCraftSecurityProblems(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        return new SecurityProblems(resolver);
    }

    @Bean
    UnguardedPaths visionCraftUnguardedPaths(
            ObjectProvider<SecurityFilterChain> chains,
            @Qualifier(BeanIds.SPRING_SECURITY_FILTER_CHAIN) ObjectProvider<Filter> security,
            ObjectProvider<RequestCallers> callers,
            ObjectProvider<SecurityProblems> problems,
            Environment environment) {
        return new UnguardedPaths(chains, security, callers, problems, !environment.containsProperty(CHAIN));
    }

    @Bean
    AuthenticationCallerResolver visionCraftAuthenticationCallerResolver(ObjectProvider<ForeignPrincipals> foreign) {
        return new AuthenticationCallerResolver(foreign.getIfAvailable(() -> principal -> null));
    }

    @Bean
    @ConditionalOnBean(VisionCraft.class)
    @ConditionalOnMissingBean
    CallerAuthorization visionCraftAuthorization(
            CallerAccess access, PermissionRegistry registry, RequestCallers callers) {
        return new CallerAuthorization(access, registry, callers);
    }

    @Bean
    @ConditionalOnBean(VisionCraft.class)
    @ConditionalOnSwitch(value = "visioncraft.security.session.enabled", unlessSet = false)
    SessionLogIn visionCraftSessionLogIn(VisionCraft vc, ObjectProvider<RequestCallers> callers) {
        return new SessionLogIn(vc, callers::getObject);
    }

    /** Nobody logs in here by name and password, so Spring Boot need not make a user with a generated password. */
    @Bean
    @Conditional(NoUserByProperties.class)
    @ConditionalOnMissingBean(
            value = {
                AuthenticationManager.class,
                AuthenticationProvider.class,
                UserDetailsService.class,
                AuthenticationManagerResolver.class
            },
            type = "org.springframework.security.oauth2.jwt.JwtDecoder")
    AuthenticationManager visionCraftNoPasswords() {
        return authentication -> {
            throw new ProviderNotFoundException("No part of this application checks such credentials");
        };
    }

    static final class NoUserByProperties extends NoneNestedConditions {

        NoUserByProperties() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.security.user.name")
        static final class Name {}

        @ConditionalOnProperty("spring.security.user.password")
        static final class Password {}
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(ClaimAccessor.class)
    static class ForeignConfiguration {

        @Bean
        @ConditionalOnBean(ForeignIdentity.class)
        ClaimPrincipals visionCraftClaimPrincipals(ForeignIdentity identities) {
            return new ClaimPrincipals(identities);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(WebEndpointAutoConfiguration.class)
    static class EndpointConfiguration {

        @Bean
        EndpointRules visionCraftEndpointRules() {
            return requests -> requests.requestMatchers(EndpointRequest.to("health"))
                    .permitAll()
                    .requestMatchers(EndpointRequest.toAnyEndpoint())
                    .denyAll();
        }
    }

    /** Rules before the one for every path. */
    @FunctionalInterface
    interface EndpointRules {

        void add(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);
    }

    /**
     * An open chain, so only for a host that has no log-in: whoever has one lives on Spring Boot's closed chain. Looks for the
     * host's beans before {@link #visionCraftNoPasswords} is there, since a nested class comes first.
     */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnDefaultServletWebSecurity
    @Conditional(NoUserByProperties.class)
    @ConditionalOnMissingBean(
            value = {
                AuthenticationManager.class,
                AuthenticationProvider.class,
                UserDetailsService.class,
                AuthenticationManagerResolver.class
            },
            type = {
                "org.springframework.security.oauth2.jwt.JwtDecoder",
                "org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector",
                "org.springframework.security.oauth2.client.registration.ClientRegistrationRepository",
                "org.springframework.security.saml2.provider.service.registration.RelyingPartyRegistrationRepository"
            })
    @ConditionalOnSwitch(value = CHAIN, unlessSet = true)
    static class ChainConfiguration {

        /** Spring Boot has the same; a test of a slice may have this one only. */
        @Configuration(proxyBeanMethods = false)
        @ConditionalOnMissingBean(name = BeanIds.SPRING_SECURITY_FILTER_CHAIN)
        @EnableWebSecurity
        static class EnableWebSecurityConfiguration {}

        @Bean
        @Order(100)
        SecurityFilterChain visionCraftSecurityFilterChain(
                HttpSecurity http,
                SecurityProperties properties,
                ObjectProvider<EndpointRules> endpoints,
                Environment environment) {
            if (!environment.containsProperty(CHAIN)) {
                LOG.warn(
                        "This application has no SecurityFilterChain and no log-in of Spring Security. VisionCraft's chain lets "
                                + "everybody pass: every path is open, but endpoints of the actuator other than health. Use cases "
                                + "of the library authorise themselves; guard your own functions. " + CHAIN
                                + "=true says that this is meant; false brings Spring Boot's chain");
            }
            return http.with(VisionCraftSecurity.ofLibrary(), library -> {
                        if (!properties.session().enabled()) {
                            library.bearerTokensOnly();
                        }
                    })
                    .requestCache(AbstractHttpConfigurer::disable)
                    .logout(AbstractHttpConfigurer::disable)
                    .authorizeHttpRequests(requests -> {
                        endpoints.ifAvailable(rules -> rules.add(requests));
                        requests.anyRequest().permitAll();
                    })
                    .build();
        }
    }
}
