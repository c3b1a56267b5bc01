package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.spring.boot.web.WebHost;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.assertj.AssertableWebApplicationContext;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.TestingAuthenticationProvider;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A host that has a log-in, and lives on the closed chain of Spring Boot, stays closed with the library. */
@ExtendWith(OutputCaptureExtension.class)
class HostsOwnLogInTest {

    private static final String OPEN = "lets everybody pass";

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(SecurityHost.AUTO)
            .withUserConfiguration(WebHost.Library.class, Books.class);

    @Test
    void isKeptWithOAuth2() {
        application
                .withConfiguration(AutoConfigurations.of(
                        OAuth2ClientAutoConfiguration.class, OAuth2ClientWebSecurityAutoConfiguration.class))
                .withPropertyValues(
                        "spring.security.oauth2.client.registration.github.client-id=id",
                        "spring.security.oauth2.client.registration.github.client-secret=secret")
                .run(closed(mvc -> assertThat(mvc.get().uri("/books")).hasStatus(302)));
    }

    @Test
    void isKeptWithTheUserOfTheProperties() {
        application
                .withPropertyValues("spring.security.user.name=ops", "spring.security.user.password=pw")
                .run(closed(mvc -> {
                    assertThat(mvc.get().uri("/books")).hasStatus(401);
                    assertThat(mvc.get().uri("/books").header(HttpHeaders.AUTHORIZATION, "Basic b3BzOnB3"))
                            .hasStatusOk();
                }));
        application
                .withPropertyValues("spring.security.user.password=pw")
                .run(closed(mvc -> assertThat(mvc.get().uri("/books")).hasStatus(401)));
    }

    @Test
    void isKeptWithABeanThatAuthenticates() {
        application
                .withBean(
                        UserDetailsService.class,
                        () -> new InMemoryUserDetailsManager(
                                User.withUsername("ops").password("{noop}pw").build()))
                .run(closed(mvc -> {
                    assertThat(mvc.get().uri("/books")).hasStatus(401);
                    assertThat(mvc.get().uri("/books").header(HttpHeaders.AUTHORIZATION, "Basic b3BzOnB3"))
                            .hasStatusOk();
                }));
        Consumer<MockMvcTester> refused =
                mvc -> assertThat(mvc.get().uri("/books")).hasStatus(401);
        application
                .withBean(AuthenticationProvider.class, TestingAuthenticationProvider::new)
                .run(closed(refused));
        application
                .withBean(AuthenticationManager.class, () -> authentication -> authentication)
                .run(closed(refused));
        application
                .withBean(AuthenticationManagerResolver.class, () -> context -> authentication -> authentication)
                .run(closed(refused));
    }

    @Test
    void isMissingWhereTheLibrarysChainIsOpenAndAWarningSaysSo(CapturedOutput output) {
        application.run(context -> {
            assertThat(context).hasNotFailed().hasBean("visionCraftSecurityFilterChain");
            assertThat(SecurityHost.mvc(context).get().uri("/books")).hasStatusOk();
        });
        assertThat(output.toString().lines().filter(line -> line.contains(OPEN)))
                .singleElement()
                .asString()
                .contains("WARN", "every path is open", "visioncraft.security.chain.enabled=true");
    }

    @Test
    void isNotMissedWhereThePropertySaysThatAnOpenChainIsMeant(CapturedOutput output) {
        application
                .withPropertyValues("visioncraft.security.chain.enabled=true")
                .run(context -> assertThat(context).hasNotFailed().hasBean("visionCraftSecurityFilterChain"));
        assertThat(output).doesNotContain(OPEN);
    }

    private static ContextConsumer<AssertableWebApplicationContext> closed(Consumer<MockMvcTester> asks) {
        return context -> {
            assertThat(context)
                    .hasNotFailed()
                    .hasSingleBean(SecurityFilterChain.class)
                    .doesNotHaveBean("visionCraftSecurityFilterChain");
            asks.accept(SecurityHost.mvc(context));
        };
    }

    @RestController
    static class Books {

        @GetMapping("/books")
        String books() {
            return "books";
        }
    }
}
