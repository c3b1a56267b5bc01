package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.spring.boot.web.WebHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.WebSecurityCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A host whose chains leave paths out, for example since it has one for the actuator alone. */
@ExtendWith(OutputCaptureExtension.class)
class UnguardedPathsTest {

    private static final String OPEN = "no chain takes the others";

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(SecurityHost.AUTO)
            .withUserConfiguration(
                    WebHost.Library.class, WebHost.LogInParts.class, ForTheActuator.class, Desk.class, Secured.class);

    @Test
    void answerRefusalsOfMethodSecurityByProblems(CapturedOutput output) {
        application.run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean("visionCraftSecurityFilterChain");
            MockMvcTester mvc = SecurityHost.mvc(context);
            VisionCraft vc = context.getBean(VisionCraft.class);
            Tokens root = WebHost.logIn(vc);
            Tokens customer = WebHost.logInACustomer(vc);

            assertThat(with(mvc, "/desk", root.accessToken())).hasStatusOk();
            for (String path : new String[] {"/desk", "/known"}) {
                DefaultChainTest.assertProblem(mvc.get().uri(path).exchange(), 401, "log-in-required");
                DefaultChainTest.assertProblem(with(mvc, path, customer.accessToken()), 403, "permission-missing");
                DefaultChainTest.assertProblem(with(mvc, path, "nonsense"), 401, "bad-token");
            }
        });
        assertThat(output.toString().lines().filter(line -> line.contains(OPEN)))
                .singleElement()
                .asString()
                .contains("WARN", "visioncraft.security.chain.enabled=true");
    }

    @Test
    void areThoseTooWhichTheHostLetsSpringSecurityIgnore() {
        for (Class<?> ignoring : new Class<?>[] {Ignoring.class, IgnoringAloud.class}) {
            application
                    .withUserConfiguration(OwnChainTest.OwnChain.class, ignoring)
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        MockMvcTester mvc = SecurityHost.mvc(context);
                        DefaultChainTest.assertProblem(mvc.get().uri("/known").exchange(), 401, "log-in-required");
                    });
        }
    }

    @Test
    void leaveTheAnswerToAHandlerOfTheHost() {
        application
                .withUserConfiguration(Own.class)
                .run(context ->
                        assertThat(SecurityHost.mvc(context).get().uri("/desk")).hasStatus(418));
    }

    @Test
    void areNotWarnedOfWhereTheyAreMeantOrThereAreNone(CapturedOutput output) {
        application
                .withPropertyValues("visioncraft.security.chain.enabled=true")
                .run(context -> assertThat(context).hasNotFailed());
        application
                .withUserConfiguration(OwnChainTest.OwnChain.class)
                .run(context -> assertThat(context).hasNotFailed());
        assertThat(output).doesNotContain(OPEN);
    }

    private static MvcTestResult with(MockMvcTester mvc, String path, String token) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .exchange();
    }

    @Configuration(proxyBeanMethods = false)
    static class ForTheActuator {

        @Bean
        @org.springframework.core.annotation.Order(1)
        SecurityFilterChain actuator(HttpSecurity http) {
            return http.securityMatcher("/actuator/**")
                    .authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Ignoring {

        @Bean
        WebSecurityCustomizer ignoring() {
            return web -> web.ignoring().requestMatchers("/known");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity(debug = true)
    static class IgnoringAloud {

        @Bean
        WebSecurityCustomizer ignoring() {
            return web -> web.ignoring().requestMatchers("/known");
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class Secured {}

    @RestController
    static class Desk {

        @GetMapping("/desk")
        @PreAuthorize("@visionCraftAuthorization.holds('crm:read:any')")
        public String desk() {
            return "desk";
        }

        @GetMapping("/known")
        @PreAuthorize("hasRole('ADMIN')")
        public String known() {
            return "known";
        }
    }

    @RestControllerAdvice
    static class Own {

        @ExceptionHandler
        ResponseEntity<Void> own(AccessDeniedException denied) {
            return ResponseEntity.status(418).build();
        }
    }
}
