package io.visioncraft.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.auth.SignedAccessTokens;
import io.visioncraft.auth.SigningKey;
import io.visioncraft.auth.SigningKeys;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.spring.boot.CannotStartException;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.testkit.FastPasswordHasher;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ReactiveWebApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

class WebPartsTest {

    private final WebApplicationContextRunner application =
            WebHost.runner().withUserConfiguration(WebHost.Library.class);

    @Test
    void areThereInAServletApplication() {
        application
                .withUserConfiguration(WebHost.LogInParts.class)
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(RequestCallers.class)
                        .hasSingleBean(BearerCallerResolver.class)
                        .hasSingleBean(Problems.class)
                        .doesNotHaveBean(JwksController.class));
    }

    @Test
    void areAbsentWithoutSpringMvcWithoutAWebApplicationAndInAReactiveOne() {
        AutoConfigurations ours = AutoConfigurations.of(VisionCraftAutoConfiguration.class, WebAutoConfiguration.class);
        new WebApplicationContextRunner()
                .withConfiguration(ours)
                .withUserConfiguration(WebHost.Library.class)
                .withClassLoader(new FilteredClassLoader(WebMvcConfigurer.class))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(VisionCraft.class)
                        .doesNotHaveBean(WebAutoConfiguration.class));
        new ApplicationContextRunner()
                .withConfiguration(ours)
                .withUserConfiguration(WebHost.Library.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(WebAutoConfiguration.class));
        new ReactiveWebApplicationContextRunner()
                .withConfiguration(ours)
                .withUserConfiguration(WebHost.Library.class)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(WebAutoConfiguration.class));
    }

    @Test
    void knowNoTokensWhereNoneAreConfiguredAndRefuseThem() {
        application.withUserConfiguration(WebHost.Who.class).run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(BearerCallerResolver.class);
            assertThat(WebHost.mvc(context).get().uri("/who").header("Authorization", "Bearer x"))
                    .hasStatus(401)
                    .bodyJson()
                    .extractingPath("code")
                    .isEqualTo("bad-token");
        });
    }

    @Test
    void makeNoCallerIfAPropertySaysSo() {
        application
                .withPropertyValues("visioncraft.web.caller.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(RequestCallers.class)
                        .doesNotHaveBean(CallerArgumentResolver.class)
                        .hasSingleBean(Problems.class));
    }

    @Test
    void askTheResolversOfTheHostInTheirOrderAndTheirOwnLast() {
        application
                .withUserConfiguration(WebHost.LogInParts.class, Resolvers.class)
                .run(context -> {
                    RequestCallers callers = context.getBean(RequestCallers.class);
                    MockHttpServletRequest request = new MockHttpServletRequest();
                    request.addHeader(HttpHeaders.AUTHORIZATION, "Bearer of-another-issuer");
                    assertThat(callers.of(request).systemName()).isEqualTo("unordered");
                    MockHttpServletRequest first = new MockHttpServletRequest();
                    first.addHeader(HttpHeaders.AUTHORIZATION, "Bearer of-another-issuer");
                    first.setSecure(true);
                    Caller caller = callers.of(first);
                    assertThat(caller.systemName()).isEqualTo("ordered");
                    assertThat(caller.key()).isNull();
                    assertThat(caller.address()).isEqualTo("127.0.0.1");
                });
    }

    @Test
    void publishTheKeysOfTheMomentWhereTheHostAsksForIt() {
        application
                .withUserConfiguration(Signed.class)
                .withPropertyValues("visioncraft.web.jwks.enabled=true")
                .run(context -> {
                    SignedAccessTokens tokens = (SignedAccessTokens) context.getBean(AccessTokens.class);
                    MockMvcTester mvc = WebHost.mvc(context);
                    MvcTestResult answer =
                            mvc.get().uri("/.well-known/jwks.json").exchange();
                    assertThat(answer)
                            .hasStatusOk()
                            .hasContentType("application/jwk-set+json")
                            .hasHeader("Cache-Control", "max-age=300, public");
                    assertThat(answer)
                            .bodyText()
                            .isEqualTo(tokens.keys().toPublicJwks())
                            .doesNotContain("\"d\"");
                    String tag = Objects.requireNonNull(answer.getResponse().getHeader("ETag"));
                    assertThat(mvc.get().uri("/.well-known/jwks.json").header("If-None-Match", tag))
                            .hasStatus(304);

                    tokens.useKeys(tokens.keys().withNext(SigningKey.generate()).rotated());

                    assertThat(mvc.get().uri("/.well-known/jwks.json").header("If-None-Match", tag))
                            .hasStatusOk()
                            .bodyText()
                            .isEqualTo(tokens.keys().toPublicJwks());
                });
        application
                .withUserConfiguration(Signed.class)
                .withPropertyValues(
                        "visioncraft.web.jwks.enabled=true",
                        "visioncraft.web.jwks.path=/keys",
                        "visioncraft.web.jwks.max-age=0s")
                .run(context -> assertThat(WebHost.mvc(context).get().uri("/keys"))
                        .hasStatusOk()
                        .hasHeader("Cache-Control", "max-age=0, public"));
    }

    @Test
    void publishNoKeysUnaskedOrWithoutTheModuleOfTheTokens() {
        application
                .withUserConfiguration(Signed.class, WebHost.Who.class)
                .run(context -> assertThat(WebHost.mvc(context).get().uri("/.well-known/jwks.json"))
                        .hasStatus(404));
        application
                .withPropertyValues("visioncraft.web.jwks.enabled=true")
                .withClassLoader(new FilteredClassLoader(SignedAccessTokens.class))
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("visionCraftJwksController"));
    }

    @Test
    void stopTheStartIfThereAreNoKeysToPublish() {
        application
                .withUserConfiguration(WebHost.LogInParts.class)
                .withPropertyValues("visioncraft.web.jwks.enabled=true")
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(CannotStartException.class)
                        .hasMessageContaining("visioncraft.web.jwks.enabled")
                        .hasMessageContaining("SignedAccessTokens"));
    }

    @ParameterizedTest
    @CsvSource({
        "caller.correlation-header, X Correlation",
        "problems.type-base, problems/",
        "problems.realm, 'a\"b'",
        "problems.retry-after, 0s",
        "problems.retry-after, 2h",
        "jwks.path, keys",
        "jwks.max-age, -1s"
    })
    void stopTheStartForAWrongValue(String property, String value) {
        application
                .withPropertyValues("visioncraft.web." + property + "=" + value)
                .run(context -> assertThat(context)
                        .hasFailed()
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("visioncraft.web." + property));
    }

    /** Two resolvers of a host, which know any bearer. */
    @Configuration(proxyBeanMethods = false)
    static class Resolvers {

        @Bean
        CallerResolver unordered() {
            return request ->
                    request.getHeader(HttpHeaders.AUTHORIZATION) == null ? null : Caller.system("unordered", Set.of());
        }

        @Bean
        @Order(0)
        CallerResolver ordered() {
            return request -> request.isSecure()
                    ? Caller.system("ordered", "order:cancel:any")
                            .withKey("made-up")
                            .from("192.0.2.9")
                    : null;
        }
    }

    /** Tokens that other programs can verify, declared by their port. */
    @Configuration(proxyBeanMethods = false)
    static class Signed {

        @Bean
        AccessTokens accessTokens() {
            return SignedAccessTokens.builder()
                    .issuer("https://shop.example.com")
                    .audience("shop")
                    .clientId("web")
                    .keys(SigningKeys.generate())
                    .build();
        }

        @Bean
        FastPasswordHasher hasher() {
            return new FastPasswordHasher();
        }
    }
}
