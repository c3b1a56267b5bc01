package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.InvalidInputException;
import io.visioncraft.spring.boot.Analyses;
import io.visioncraft.spring.boot.web.RequestCallers;
import io.visioncraft.spring.boot.web.WebHost;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.actuate.autoconfigure.beans.BeansEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.info.InfoEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.ClassUtils;

class SecurityPartsTest {

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(SecurityHost.AUTO)
            .withUserConfiguration(WebHost.Library.class);

    @Test
    void areAbsentWithoutSpringSecurityAndWithoutCallers() {
        application
                .withClassLoader(new FilteredClassLoader(EnableWebSecurity.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(RequestCallers.class)
                        .doesNotHaveBean(WebSecurityAutoConfiguration.class));
        application
                .withPropertyValues("visioncraft.web.caller.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(WebSecurityAutoConfiguration.class)
                        .hasBean("defaultSecurityFilterChain"));
    }

    @Test
    void needNoModuleOfOAuth() {
        application
                .withClassLoader(new FilteredClassLoader(ClaimAccessor.class, JwtDecoder.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasBean("visionCraftSecurityFilterChain")
                        .doesNotHaveBean(ForeignPrincipals.class)
                        .doesNotHaveBean(SessionLogIn.class));
    }

    @Test
    void leaveTheUserOfTheHostsPropertiesAndItsOwnManagerAlone() {
        application
                .withPropertyValues("spring.security.user.name=ops", "spring.security.user.password=pw")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(UserDetailsService.class)
                        .doesNotHaveBean("visionCraftNoPasswords"));
        application
                .withBean("own", AuthenticationManager.class, () -> authentication -> authentication)
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(AuthenticationManager.class));
    }

    @Test
    void leaveTheChainToSpringBootIfAPropertySaysSoOrAnotherProviderIsConfigured() {
        application
                .withPropertyValues("visioncraft.security.chain.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasBean("defaultSecurityFilterChain")
                        .doesNotHaveBean("visionCraftSecurityFilterChain"));
        application
                .withBean(JwtDecoder.class, () -> token -> {
                    throw new BadJwtException("bad");
                })
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(SecurityFilterChain.class)
                        .doesNotHaveBean("visionCraftSecurityFilterChain"));
    }

    @Test
    void denyTheEndpointsOfTheActuatorInTheirOwnChain() {
        withActuator().run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(SecurityFilterChain.class);
            assertThat(SecurityHost.mvc(context).get().uri("/actuator/info")).hasStatus(401);
        });
    }

    @Test
    void denyTheEndpointsOfTheActuatorInTheChainOfTheGuide() {
        withActuator().withUserConfiguration(GuideChain.class).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(SecurityFilterChain.class);
            MockMvcTester mvc = SecurityHost.mvc(context);
            assertThat(mvc.get().uri("/actuator/info")).hasStatusOk();
            assertThat(mvc.get().uri("/actuator")).hasStatus(401);
            assertThat(mvc.get().uri("/actuator/beans")).hasStatus(401);
            assertThat(mvc.get().uri("/desk")).hasStatus(401);
            assertThat(mvc.get().uri("/elsewhere")).hasStatus(404);
            assertThat(mvc.post().uri("/elsewhere")).as("without a CSRF token").hasStatus(404);
            assertThat(mvc.get().uri("/desk").exchange().getRequest().getSession(false))
                    .isNull();
        });
    }

    private WebApplicationContextRunner withActuator() {
        return application
                .withConfiguration(AutoConfigurations.of(
                        EndpointAutoConfiguration.class,
                        WebEndpointAutoConfiguration.class,
                        InfoEndpointAutoConfiguration.class,
                        BeansEndpointAutoConfiguration.class,
                        ServletManagementContextAutoConfiguration.class,
                        ManagementContextAutoConfiguration.class,
                        ManagementWebSecurityAutoConfiguration.class))
                .withPropertyValues("management.endpoints.web.exposure.include=*");
    }

    @Test
    void stopTheStartWhereABrowserWouldBeKnownWithoutACsrfToken() {
        assertThat(reportOf(application
                        .withPropertyValues("visioncraft.security.session.enabled=true")
                        .withUserConfiguration(GuideChain.class)))
                .contains("bearerTokensOnly()", "remove visioncraft.security.session.enabled");
    }

    @TestFactory
    Stream<DynamicTest> stopTheStartForWhatABrowserSendsByItself() {
        Map<String, Customizer<HttpSecurity>> mechanisms = Map.of(
                "FormLoginConfigurer", http -> http.formLogin(Customizer.withDefaults()),
                "HttpBasicConfigurer", http -> http.httpBasic(Customizer.withDefaults()),
                "RememberMeConfigurer", http -> http.rememberMe(remembers -> remembers.key("key")),
                "X509Configurer", http -> http.x509(Customizer.withDefaults()),
                "JeeConfigurer", http -> http.jee(Customizer.withDefaults()),
                "OneTimeTokenLoginConfigurer", http -> http.oneTimeTokenLogin(Customizer.withDefaults()),
                "OAuth2LoginConfigurer",
                        http -> http.oauth2Login(log -> log.clientRegistrationRepository(registration -> null)),
                "HttpSessionSecurityContextRepository",
                        http -> http.sessionManagement(
                                sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.IF_REQUIRED)));
        return mechanisms.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThat(reportOf(application
                                        .withUserConfiguration(BearersAndMore.class)
                                        .withBean(
                                                UserDetailsService.class,
                                                () -> new InMemoryUserDetailsManager(User.withUsername("ops")
                                                        .password("{noop}pw")
                                                        .build()))
                                        .withBean("more", More.class, () -> new More(one.getValue()))))
                                .contains("bearerTokensOnly()", "has " + one.getKey(), "remove " + one.getKey())));
    }

    @Test
    void knowEachMechanismOfBrowsersByTheNameOfItsClass() {
        for (String mechanism : SentByBrowsers.MECHANISMS) {
            assertThat(ClassUtils.isPresent(
                            AbstractHttpConfigurer.class.getPackageName() + "." + mechanism,
                            getClass().getClassLoader()))
                    .as(mechanism)
                    .isTrue();
        }
    }

    @Test
    void sayThatACustomizerForEachChainReachesTheirsToo() {
        assertThat(reportOf(application.withUserConfiguration(BasicForEachChain.class)))
                .contains(
                        "VisionCraft's own SecurityFilterChain",
                        "Customizer<HttpSecurity> of the application",
                        "HttpBasicConfigurer",
                        "Write a SecurityFilterChain of your own",
                        "visioncraft.security.chain.enabled=false");
        application
                .withPropertyValues("visioncraft.security.session.enabled=true")
                .withUserConfiguration(BasicForEachChain.class)
                .withUserConfiguration(WebHost.LogInParts.class)
                .run(context -> assertThat(context).as("with CSRF tokens").hasNotFailed());
    }

    private static String reportOf(WebApplicationContextRunner application) {
        FailureAnalysis analysis = Analyses.of(application);
        return analysis.getDescription() + "\n" + analysis.getAction();
    }

    @Test
    void leaveTheLastWordAboutCsrfTokensToTheHost() {
        application.withUserConfiguration(BearersAndCsrf.class).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(SecurityHost.mvc(context).post().uri("/elsewhere")).hasStatus(403);
        });
    }

    @Test
    void sendTheStatusAloneWhereProblemsAreSwitchedOff() {
        application
                .withPropertyValues("visioncraft.web.problems.enabled=false")
                .withUserConfiguration(OwnChainTest.OwnChain.class)
                .run(context -> {
                    MockMvcTester mvc = SecurityHost.mvc(context);
                    assertThat(mvc.get().uri("/x").header("Authorization", "Bearer x"))
                            .hasStatus(401)
                            .body()
                            .isEmpty();
                    assertThat(mvc.delete()
                                    .uri("/x")
                                    .header("Authorization", "Bearer x")
                                    .header("Idempotency-Key", "a b"))
                            .hasStatus(401);
                });
    }

    @Test
    void stopTheStartForAPermissionThatNobodyHasRegistered() {
        application
                .withUserConfiguration(WrongPermission.class)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidInputException.class)
                        .hasMessageContaining("order:paint:any"));
    }

    @Configuration(proxyBeanMethods = false)
    static class GuideChain {

        // begin: chain
        @Bean
        SecurityFilterChain chain(HttpSecurity http, CallerAuthorization authorization) {
            return http.with(VisionCraftSecurity.visionCraft(), VisionCraftSecurity::bearerTokensOnly)
                    .authorizeHttpRequests(requests -> requests.requestMatchers(EndpointRequest.to("health", "info"))
                            .permitAll()
                            .requestMatchers(EndpointRequest.toAnyEndpoint())
                            .denyAll()
                            .requestMatchers("/desk/**")
                            .access(authorization.holding("crm:read:any"))
                            .anyRequest()
                            .permitAll())
                    .build();
        }
        // end: chain
    }

    /** What a test adds to a chain. */
    private record More(Customizer<HttpSecurity> customizer) {}

    @Configuration(proxyBeanMethods = false)
    static class BearersAndMore {

        @Bean
        SecurityFilterChain own(HttpSecurity http, More more) {
            http.with(VisionCraftSecurity.visionCraft(), VisionCraftSecurity::bearerTokensOnly);
            more.customizer().customize(http);
            return http.build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class BasicForEachChain {

        @Bean
        Customizer<HttpSecurity> basic() {
            return http -> http.httpBasic(Customizer.withDefaults());
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class BearersAndCsrf {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return http.with(VisionCraftSecurity.visionCraft(), VisionCraftSecurity::bearerTokensOnly)
                    .csrf(Customizer.withDefaults())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class WrongPermission {

        @Bean
        SecurityFilterChain own(HttpSecurity http, CallerAuthorization authorization) {
            return http.authorizeHttpRequests(
                            requests -> requests.anyRequest().access(authorization.holding("order:paint:any")))
                    .build();
        }
    }
}
