package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spring.boot.web.WebHost;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A host with a chain of its own brings the library into it. */
class OwnChainTest {

    @Test
    void guardsPathsByPermissionsAndByWhetherSomebodyIsKnown() {
        try (AnnotationConfigServletWebApplicationContext application = start(OwnChain.class, Pages.class)) {
            MockMvcTester mvc = SecurityHost.mvc(application);
            VisionCraft vc = application.getBean(VisionCraft.class);
            Tokens root = WebHost.logIn(vc);
            Tokens customer = WebHost.logInACustomer(vc);
            String bearer = "Bearer " + customer.accessToken();

            assertThat(application.getBeanNamesForType(SecurityFilterChain.class))
                    .containsExactly("own");
            DefaultChainTest.assertProblem(mvc.get().uri("/desk").exchange(), 401, "log-in-required");
            DefaultChainTest.assertProblem(
                    mvc.get().uri("/desk").header("Authorization", bearer).exchange(), 403, "permission-missing");
            assertThat(mvc.get().uri("/desk").header("Authorization", "Bearer " + root.accessToken()))
                    .hasStatusOk();
            DefaultChainTest.assertProblem(mvc.get().uri("/mine").exchange(), 401, "log-in-required");
            assertThat(mvc.get().uri("/mine").header("Authorization", bearer)).hasStatusOk();
            for (String path : List.of("/mine", "/desk")) {
                DefaultChainTest.assertProblem(
                        mvc.get()
                                .uri(path)
                                .header("Authorization", "Bearer nonsense")
                                .exchange(),
                        401,
                        "bad-token");
            }
        }
    }

    @Test
    void needsACsrfTokenButNotWithABearerToken() {
        try (AnnotationConfigServletWebApplicationContext application = start(OwnChain.class, Pages.class)) {
            MockMvcTester mvc = SecurityHost.mvc(application);
            Tokens root = WebHost.logIn(application.getBean(VisionCraft.class));

            DefaultChainTest.assertProblem(mvc.post().uri("/mine").exchange(), 403, "csrf-token-missing");
            DefaultChainTest.assertProblem(
                    mvc.post()
                            .uri("/mine")
                            .header("Authorization", "Basic eDp5")
                            .exchange(),
                    403,
                    "csrf-token-missing");
            DefaultChainTest.assertProblem(
                    mvc.post().uri("/mine").header("X-CSRF-TOKEN", "wrong").exchange(), 403, "csrf-token-missing");
            assertThat(mvc.post().uri("/mine").header("Authorization", "Bearer " + root.accessToken()))
                    .hasStatusOk();
        }
    }

    @Test
    void sendsABrowserToTheLogInPageAndAProgramAProblem() {
        try (AnnotationConfigServletWebApplicationContext application = start(FormChain.class, Pages.class)) {
            MockMvcTester mvc = SecurityHost.mvc(application);

            assertThat(mvc.get().uri("/mine").accept(MediaType.TEXT_HTML)).hasStatus(302);
            DefaultChainTest.assertProblem(
                    mvc.get().uri("/mine").accept(MediaType.APPLICATION_JSON).exchange(), 401, "log-in-required");
        }
    }

    @Test
    void refusesAnAuthenticatedUserThatIsNoneOfTheLibrarys() {
        try (AnnotationConfigServletWebApplicationContext application =
                start(BasicChain.class, Pages.class, WebHost.Who.class)) {
            MockMvcTester mvc = SecurityHost.mvc(application);

            DefaultChainTest.assertProblem(
                    mvc.get()
                            .uri("/who")
                            .header("Authorization", "Basic b3BzOnB3")
                            .exchange(),
                    401,
                    "not-authenticated");
        }
    }

    @Test
    void mapsTheTokenOfAnotherProviderToAUser() {
        try (AnnotationConfigServletWebApplicationContext application =
                start(ForeignChain.class, Identities.class, WebHost.Who.class)) {
            MockMvcTester mvc = SecurityHost.mvc(application);

            assertThat(mvc.get().uri("/who").header("Authorization", "Bearer jo"))
                    .hasStatusOk()
                    .bodyJson()
                    .isLenientlyEqualTo("{\"kind\":\"USER\",\"name\":\"" + Identities.JO + "\",\"session\":\"null\"}");
            DefaultChainTest.assertProblem(
                    mvc.get().uri("/who").header("Authorization", "Bearer ann").exchange(), 401, "not-authenticated");
            assertThat(mvc.get().uri("/who").header("Authorization", "Bearer bad"))
                    .hasStatus(401);
            assertThat(mvc.get().uri("/who")).bodyJson().extractingPath("kind").isEqualTo("VISITOR");
        }
    }

    @Test
    void refusesAnIdentityThatIsNoUsersWhereARuleAsksForSomebody() {
        try (AnnotationConfigServletWebApplicationContext application =
                start(ClosedForeignChain.class, Identities.class, Pages.class, WebHost.Who.class)) {
            MockMvcTester mvc = SecurityHost.mvc(application);

            assertThat(mvc.get().uri("/mine").header("Authorization", "Bearer jo"))
                    .hasStatusOk();
            DefaultChainTest.assertProblem(
                    mvc.get().uri("/mine").header("Authorization", "Bearer ann").exchange(), 401, "not-authenticated");
            DefaultChainTest.assertProblem(
                    mvc.get().uri("/who").header("Authorization", "Bearer ann").exchange(), 401, "not-authenticated");
            DefaultChainTest.assertProblem(
                    mvc.get()
                            .uri("/mine")
                            .header("Authorization", "Bearer ann")
                            .accept(MediaType.TEXT_HTML)
                            .exchange(),
                    401,
                    "not-authenticated");
            assertThat(mvc.get().uri("/mine").accept(MediaType.TEXT_HTML))
                    .as("a visitor's browser")
                    .hasStatus(302);
            assertThat(mvc.get().uri("/desk").header("Authorization", "Bearer ann"))
                    .as("nobody asks")
                    .hasStatusOk();
        }
    }

    @Test
    void refusesTheTokenOfAnotherProviderWhereNobodySaysWhoItIs() {
        try (AnnotationConfigServletWebApplicationContext application = start(ForeignChain.class, WebHost.Who.class)) {
            DefaultChainTest.assertProblem(
                    SecurityHost.mvc(application)
                            .get()
                            .uri("/who")
                            .header("Authorization", "Bearer jo")
                            .exchange(),
                    401,
                    "not-authenticated");
        }
    }

    private static AnnotationConfigServletWebApplicationContext start(Class<?>... host) {
        Class<?>[] all = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(WebHost.Library.class, WebHost.LogInParts.class),
                        java.util.stream.Stream.of(host))
                .toArray(Class<?>[]::new);
        return SecurityHost.start(List.of(), all);
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnChain {

        @Bean
        SecurityFilterChain own(HttpSecurity http, CallerAuthorization authorization) {
            return http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/desk/**")
                            .access(authorization.holding("crm:read:any"))
                            .anyRequest()
                            .authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class FormChain {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .formLogin(Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class BasicChain {

        @Bean
        UserDetailsService operators() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("ops").password("{noop}pw").build());
        }

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .httpBasic(Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ClosedForeignChain {

        @Bean
        JwtDecoder decoder() {
            return new ForeignChain().decoder();
        }

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                    .with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .formLogin(Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.requestMatchers("/desk")
                            .permitAll()
                            .anyRequest()
                            .authenticated())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class ForeignChain {

        @Bean
        JwtDecoder decoder() {
            return token -> {
                if (token.equals("bad")) {
                    throw new BadJwtException("bad");
                }
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .issuer("https://idp.example.com")
                        .subject(token)
                        .expiresAt(Instant.MAX)
                        .build();
            };
        }

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return http.oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                    .with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Identities {

        static final UserId JO = UserId.of("0190c0de-0000-7000-8000-000000000001");

        @Bean
        ForeignIdentity identities() {
            return (issuer, subject) -> issuer.equals("https://idp.example.com") && subject.equals("jo") ? JO : null;
        }
    }

    @RestController
    static class Pages {

        @GetMapping({"/desk", "/mine"})
        String page() {
            return "page";
        }

        @PostMapping("/mine")
        String change() {
            return "changed";
        }
    }
}
