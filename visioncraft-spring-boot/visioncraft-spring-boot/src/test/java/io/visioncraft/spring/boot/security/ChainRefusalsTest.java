package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.spring.boot.web.WebHost;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.DelegatingAccessDeniedHandler;
import org.springframework.security.web.access.expression.WebExpressionAuthorizationManager;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.servlet.ModelAndView;

/** Each refusal of a chain has the body of a rejection, unless the host has said how it refuses. */
class ChainRefusalsTest {

    @ParameterizedTest
    @ValueSource(classes = {BearerFirst.class, BearerLast.class})
    void haveABodyBesideTheTokensOfAnotherProviderInEitherOrder(Class<?> chain) {
        in(
                mvc -> {
                    DefaultChainTest.assertProblem(get(mvc, "/mine"), 401, "log-in-required");
                    DefaultChainTest.assertProblem(with(mvc, "/mine", "Bearer expired"), 401, "not-authenticated");
                    DefaultChainTest.assertProblem(with(mvc, "/open", "Bearer expired"), 401, "not-authenticated");
                    DefaultChainTest.assertProblem(with(mvc, "/mine", "Bearer a b"), 401, "not-authenticated");
                    DefaultChainTest.assertProblem(with(mvc, "/mine", "Bearer jo"), 403, "permission-missing");
                    assertThat(with(mvc, "/mine", "Bearer expired")
                                    .getResponse()
                                    .getHeaders("WWW-Authenticate"))
                            .containsExactly("Bearer realm=\"api\", error=\"invalid_token\"");
                },
                chain);
    }

    @ParameterizedTest
    @ValueSource(classes = {BasicFirst.class, BasicLast.class})
    void haveABodyAndTheChallengeBesideBasicInEitherOrder(Class<?> chain) {
        in(
                mvc -> {
                    for (MvcTestResult answer : List.of(
                            get(mvc, "/mine"),
                            mvc.get().uri("/mine").accept(MediaType.TEXT_HTML).exchange())) {
                        DefaultChainTest.assertProblem(answer, 401, "log-in-required");
                        assertThat(answer.getResponse().getHeaders("WWW-Authenticate"))
                                .anyMatch(one -> one.startsWith("Basic realm=\"Realm\""))
                                .contains("Bearer realm=\"api\"");
                    }
                    MvcTestResult wrong = with(mvc, "/mine", "Basic b3BzOndyb25n");
                    DefaultChainTest.assertProblem(wrong, 401, "not-authenticated");
                    assertThat(wrong.getResponse().getHeaders("WWW-Authenticate"))
                            .anyMatch(one -> one.startsWith("Basic realm=\"Realm\""));
                    DefaultChainTest.assertProblem(with(mvc, "/mine", "Basic b3BzOnB3"), 403, "permission-missing");
                },
                chain);
    }

    @Test
    void areTheHostsWhereItHasAHandlerOrAnEntryPointOfItsOwn() {
        in(
                mvc -> {
                    assertThat(get(mvc, "/mine")).hasStatus(418).hasBodyTextEqualTo("who");
                    assertThat(mvc.post().uri("/mine")).hasStatus(418).hasBodyTextEqualTo("no");
                },
                OwnHandlers.class);
        for (Class<?> chain : List.of(OwnForBearersFirst.class, OwnForBearersLast.class)) {
            in(
                    mvc -> {
                        assertThat(get(mvc, "/mine")).hasStatus(418);
                        assertThat(with(mvc, "/mine", "Bearer expired")).hasStatus(418);
                        assertThat(with(mvc, "/mine", "Bearer jo"))
                                .hasStatus(418)
                                .hasBodyTextEqualTo("no");
                    },
                    chain);
        }
        in(
                mvc -> {
                    assertThat(get(mvc, "/mine")).hasStatus(418);
                    assertThat(with(mvc, "/mine", "Basic b3BzOndyb25n")).hasStatus(418);
                },
                OwnForBasic.class);
    }

    @Test
    void areTheHostsWhereItHasMadeAnObjectOfSpringSecuritysClasses() {
        in(
                mvc -> {
                    assertThat(mvc.get().uri("/mine").header("X-Shop", "app").exchange())
                            .hasStatus(302)
                            .hasHeader("Location", "/who");
                    assertThat(with(mvc, "/mine", "Basic b3BzOndyb25n"))
                            .hasStatus(418)
                            .hasBodyTextEqualTo("who");
                },
                OwnDelegatesForBasic.class);
        in(
                mvc -> {
                    MvcTestResult refused = with(mvc, "/mine", "Bearer expired");
                    assertThat(refused).hasStatus(401).body().isEmpty();
                    assertThat(refused.getResponse().getHeader("WWW-Authenticate"))
                            .startsWith("Bearer realm=\"shop\"");
                    assertThat(with(mvc, "/mine", "Bearer jo")).hasStatus(418).hasBodyTextEqualTo("no");
                },
                OwnRealmForBearers.class);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void warnOnceWhereAFieldCannotBeRead(CapturedOutput output) {
        ChainRefusals refusals =
                new ChainRefusals(new SecurityProblems((request, response, handler, failure) -> new ModelAndView()));

        assertThat(refusals.read("text", "absent")).isNull();
        assertThat(refusals.read("text", "missing")).isNull();

        assertThat(output.toString().lines().filter(line -> line.contains("cannot be read")))
                .singleElement()
                .asString()
                .contains("WARN", "absent of java.lang.String");
    }

    @Test
    void haveTheBodyOfABadTokenWhereARuleIsAnExpression() {
        in(
                mvc -> {
                    DefaultChainTest.assertProblem(with(mvc, "/desk", "Bearer nonsense"), 401, "bad-token");
                    DefaultChainTest.assertProblem(get(mvc, "/desk"), 401, "log-in-required");
                },
                ByExpression.class);
    }

    private static void in(Consumer<MockMvcTester> test, Class<?> chain) {
        try (AnnotationConfigServletWebApplicationContext application = SecurityHost.start(
                List.of(), WebHost.Library.class, WebHost.LogInParts.class, OwnChainTest.Pages.class, chain)) {
            test.accept(SecurityHost.mvc(application));
        }
    }

    private static MvcTestResult get(MockMvcTester mvc, String path) {
        return mvc.get().uri(path).accept(MediaType.APPLICATION_JSON).exchange();
    }

    private static MvcTestResult with(MockMvcTester mvc, String path, String credentials) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, credentials)
                .exchange();
    }

    private static SecurityFilterChain closed(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/open")
                        .permitAll()
                        .anyRequest()
                        .hasAuthority("SCOPE_mine"))
                .build();
    }

    private static void teapot(HttpServletResponse response, String body) throws java.io.IOException {
        response.setStatus(418);
        response.getWriter().print(body);
    }

    @Configuration(proxyBeanMethods = false)
    static class Foreign {

        @Bean
        JwtDecoder decoder() {
            return token -> {
                if (token.equals("expired")) {
                    throw new BadJwtException("expired");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject(token)
                        .build();
            };
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Foreign.class)
    static class BearerFirst {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return closed(http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                    .with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Foreign.class)
    static class BearerLast {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return closed(http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Foreign.class)
    static class OwnForBearersFirst {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return closed(http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                            .authenticationEntryPoint((request, response, refused) -> teapot(response, "who"))
                            .accessDeniedHandler((request, response, denied) -> teapot(response, "no")))
                    .with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Foreign.class)
    static class OwnForBearersLast {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return closed(http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                            .authenticationEntryPoint((request, response, refused) -> teapot(response, "who"))
                            .accessDeniedHandler((request, response, denied) -> teapot(response, "no"))));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Operators {

        @Bean
        UserDetailsService operators() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("ops").password("{noop}pw").build());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Operators.class)
    static class BasicFirst {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return closed(http.httpBasic(Customizer.withDefaults())
                    .with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Operators.class)
    static class BasicLast {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return closed(http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .httpBasic(Customizer.withDefaults()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Operators.class)
    static class OwnForBasic {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return closed(http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .httpBasic(basic ->
                            basic.authenticationEntryPoint((request, response, refused) -> teapot(response, "who"))));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Operators.class)
    static class OwnDelegatesForBasic {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return closed(http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .httpBasic(basic -> basic.authenticationEntryPoint(DelegatingAuthenticationEntryPoint.builder()
                            .addEntryPointFor(
                                    (request, response, refused) -> response.sendRedirect("/who"),
                                    new RequestHeaderRequestMatcher("X-Shop"))
                            .defaultEntryPoint((request, response, refused) -> teapot(response, "who"))
                            .build())));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import(Foreign.class)
    static class OwnRealmForBearers {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            BearerTokenAuthenticationEntryPoint realm = new BearerTokenAuthenticationEntryPoint();
            realm.setRealmName("shop");
            return closed(http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                            .authenticationEntryPoint(realm)
                            .accessDeniedHandler(new DelegatingAccessDeniedHandler(
                                    new LinkedHashMap<>(Map.of(CsrfException.class, new AccessDeniedHandlerImpl())),
                                    (request, response, denied) -> teapot(response, "no"))))
                    .with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnHandlers {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return closed(http.exceptionHandling(handling -> handling.authenticationEntryPoint(
                                    (request, response, refused) -> teapot(response, "who"))
                            .accessDeniedHandler((request, response, denied) -> teapot(response, "no")))
                    .with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ByExpression {

        @Bean
        SecurityFilterChain own(HttpSecurity http, ApplicationContext context) {
            WebExpressionAuthorizationManager.Builder expressions = WebExpressionAuthorizationManager.withDefaults();
            expressions.setApplicationContext(context);
            WebExpressionAuthorizationManager desk =
                    expressions.expression("@visionCraftAuthorization.holds('crm:read:any')");
            return http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/desk")
                            .access(desk)
                            .anyRequest()
                            .permitAll())
                    .build();
        }
    }
}
