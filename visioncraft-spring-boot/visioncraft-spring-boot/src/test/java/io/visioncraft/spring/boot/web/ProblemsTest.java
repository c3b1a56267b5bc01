package io.visioncraft.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.AuthenticationCodes;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.error.UnavailableException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.spi.StoreCodes;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

class ProblemsTest {

    private static final Map<String, Supplier<VisionCraftException>> REJECTIONS = Map.of(
            "invalid",
                    () -> InvalidInputException.of(List.of(
                            KernelCodes.TOO_LONG.at("lines[2].note", "Too long", "max", 300),
                            KernelCodes.REQUIRED.at("lines", "Lines are required"))),
            "stale",
                    () -> OrderingCodes.STALE_TOTAL.rejection(
                            "The total has changed",
                            "actual",
                            new BigDecimal("1E+3"),
                            "codes",
                            List.of("A", "B"),
                            "lines",
                            3),
            "pattern", () -> InvalidInputException.of(KernelCodes.MALFORMED.at("{'a{0", "Not {1")),
            "anonymous", () -> AccessCodes.LOG_IN_REQUIRED.rejection("Log in", "permission", "order:place"),
            "forbidden", () -> AccessCodes.PERMISSION_MISSING.rejection("No", "permission", "order:place"),
            "throttled", () -> AuthenticationCodes.THROTTLED.rejection("Too often", "retryAfterSeconds", 17),
            "busy", () -> UnavailableException.notNow(StoreCodes.DEADLINE_EXCEEDED, "No time left"),
            "corrupt",
                    () -> UnavailableException.untilMended(
                            StoreCodes.CORRUPT_RECORD,
                            "A stored row is corrupt",
                            new IllegalStateException("select secret"),
                            "type",
                            "order"),
            "reused", () -> StoreCodes.KEY_REUSED.rejection("Other content"));

    @Test
    void listsEveryViolation() {
        in(
                List.of(),
                mvc -> assertThat(mvc.get().uri("/reject/invalid?secret=s3cret"))
                        .hasStatus(400)
                        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .bodyJson()
                        .isStrictlyEqualTo("""
                        {"title":"Bad Request","status":400,"instance":"/reject/invalid",
                         "detail":"lines[2].note: Too long [too-long]; lines: Lines are required [required]",
                         "code":"invalid-input","retryable":false,"violations":[
                         {"path":"lines[2].note","code":"too-long","message":"Too long","details":{"max":300}},
                         {"path":"lines","code":"required","message":"Lines are required"}]}"""));
    }

    @Test
    void hasTheDetailsOfARuleWithDecimalsAsText() {
        in(
                List.of("visioncraft.web.problems.type-base=https://example.com/problems/"),
                mvc -> assertThat(mvc.get().uri("/reject/stale"))
                        .hasStatus(422)
                        .bodyJson()
                        .isStrictlyEqualTo("""
                        {"type":"https://example.com/problems/stale-total","title":"Stale total","status":422,
                         "detail":"The total has changed","instance":"/reject/stale","code":"stale-total","retryable":false,
                         "details":{"actual":"1000","codes":["A","B"],"lines":3}}"""));
    }

    @Test
    void saysWhenToTryAgainAndWhoMayNot() {
        in(List.of("visioncraft.web.problems.retry-after=5s", "visioncraft.web.problems.realm=My shop"), mvc -> {
            assertThat(mvc.get().uri("/reject/throttled")).hasStatus(429).hasHeader("Retry-After", "17");
            assertThat(mvc.get().uri("/reject/busy")).hasStatus(503).hasHeader("Retry-After", "5");
            assertThat(mvc.get().uri("/reject/corrupt")).hasStatus(500).doesNotContainHeader("Retry-After");
            assertThat(mvc.get().uri("/reject/anonymous"))
                    .hasStatus(401)
                    .hasHeader("WWW-Authenticate", "Bearer realm=\"My shop\"");
            assertThat(mvc.get().uri("/reject/forbidden")).hasStatus(403).doesNotContainHeader("WWW-Authenticate");
            assertThat(mvc.get().uri("/reject/reused")).hasStatus(422);
        });
    }

    @Test
    void showsNothingOfACauseOrOfTheQuery() {
        in(
                List.of(),
                mvc -> assertThat(body(
                                mvc.get().uri("/reject/corrupt?secret=s3cret").exchange()))
                        .doesNotContain("select", "s3cret", "Exception"));
    }

    @Test
    void answersAClientThatAcceptsNoJson() {
        in(
                List.of(),
                mvc -> assertThat(mvc.get().uri("/reject/forbidden").accept(MediaType.TEXT_HTML))
                        .hasStatus(403)
                        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void answersARejectionOfACommandThatTheBodyDoesNotMakeWithItsViolations(boolean bootsProblems) {
        in(List.of("spring.mvc.problemdetails.enabled=" + bootsProblems), mvc -> {
            assertThat(mvc.post()
                            .uri("/commands")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{\"email\":\"nobody\"}"))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("violations[0].code")
                    .isEqualTo("malformed-e-mail");
            assertThat(mvc.get().uri("/reject/forbidden")).hasStatus(403);
            assertThat(mvc.post()
                            .uri("/commands")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content("{"))
                    .hasStatus(400);
        });
    }

    @Test
    void doesNotTakeTheTextOfARejectionForAPatternOfAMessage() {
        in(
                List.of(),
                mvc -> assertThat(mvc.get().uri("/reject/pattern"))
                        .hasStatus(400)
                        .bodyJson()
                        .isLenientlyEqualTo("""
                        {"title":"Bad Request","detail":"{'a{0: Not {1 [malformed]",
                         "violations":[{"path":"{'a{0","message":"Not {1"}]}"""),
                Patterns.class);
    }

    @Test
    void speaksTheLanguageOfTheReaderWhereTheHostHasMessages() {
        in(
                List.of(),
                mvc -> {
                    assertThat(mvc.get().uri("/reject/stale").locale(Locale.GERMAN))
                            .bodyJson()
                            .isLenientlyEqualTo("{\"title\":\"Veraltet\",\"detail\":\"Die Summe hat sich '{0}'\"}");
                    assertThat(mvc.get().uri("/reject/invalid").locale(Locale.GERMAN))
                            .bodyJson()
                            .extractingPath("violations[0].message")
                            .isEqualTo("Zu lang");
                    assertThat(mvc.get().uri("/reject/stale").locale(Locale.ENGLISH))
                            .bodyJson()
                            .extractingPath("detail")
                            .isEqualTo("The total has changed");
                },
                Messages.class);
    }

    @Test
    void anAdviceOfTheHostThatNamesRejectionsWins() {
        in(List.of(), mvc -> assertThat(mvc.get().uri("/reject/stale")).hasStatus(418), OwnAdvice.class);
        in(
                List.of(),
                mvc -> {
                    assertThat(mvc.get().uri("/reject/stale")).hasStatus(418);
                    assertThat(mvc.get().uri("/reject/forbidden")).hasStatus(403);
                },
                OneKindAdvice.class);
    }

    @Test
    void anAdviceOfTheHostForEveryExceptionDoesNotHideRejections() {
        in(
                List.of(),
                mvc -> {
                    assertThat(mvc.get().uri("/reject/stale")).hasStatus(422);
                    assertThat(mvc.get().uri("/fail")).hasStatus(500).hasBodyTextEqualTo("caught");
                },
                CatchAll.class);
    }

    @Test
    void areAbsentIfAPropertySaysSo() {
        WebHost.runner()
                .withUserConfiguration(WebHost.Library.class)
                .withPropertyValues("visioncraft.web.problems.enabled=false")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(Problems.class)
                        .doesNotHaveBean(RejectionConfigurer.class)
                        .hasSingleBean(RequestCallers.class));
    }

    private static void in(List<String> properties, Consumer<MockMvcTester> test, Class<?>... more) {
        List<Class<?>> host = new ArrayList<>(List.of(WebHost.Library.class, Rejecting.class));
        host.addAll(List.of(more));
        try (AnnotationConfigServletWebApplicationContext application =
                WebHost.start(properties, host.toArray(Class<?>[]::new))) {
            test.accept(WebHost.mvc(application));
        }
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** A command that checks itself when it is made. */
    record Command(String email) {

        Command {
            if (!email.contains("@")) {
                throw KernelCodes.MALFORMED_EMAIL.rejection("An address has an @");
            }
        }
    }

    @RestController
    static class Rejecting {

        @GetMapping("/reject/{name}")
        void reject(@PathVariable String name) {
            throw Objects.requireNonNull(REJECTIONS.get(name)).get();
        }

        @PostMapping("/commands")
        void command(@RequestBody Command command, Caller caller) {}

        @GetMapping("/fail")
        void fail() {
            throw new IllegalStateException("a defect");
        }
    }

    @RestControllerAdvice
    static class OwnAdvice {

        @ExceptionHandler(VisionCraftException.class)
        ResponseEntity<Void> own() {
            return ResponseEntity.status(418).build();
        }
    }

    @RestControllerAdvice
    static class OneKindAdvice {

        @ExceptionHandler
        ResponseEntity<Void> own(RuleViolatedException rejection) {
            return ResponseEntity.status(418).build();
        }
    }

    @RestControllerAdvice
    static class CatchAll {

        @ExceptionHandler(Exception.class)
        ResponseEntity<String> all() {
            return ResponseEntity.internalServerError().body("caught");
        }
    }

    /** As {@code spring.messages.always-use-message-format} and {@code .use-code-as-default-message} make it. */
    @Configuration(proxyBeanMethods = false)
    static class Patterns {

        @Bean
        StaticMessageSource messageSource() {
            StaticMessageSource messages = new StaticMessageSource();
            messages.setAlwaysUseMessageFormat(true);
            messages.setUseCodeAsDefaultMessage(true);
            return messages;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Messages {

        @Bean
        StaticMessageSource messageSource() {
            StaticMessageSource messages = new StaticMessageSource();
            messages.addMessage("problemDetail.title.visioncraft.stale-total", Locale.GERMAN, "Veraltet");
            messages.addMessage("problemDetail.visioncraft.stale-total", Locale.GERMAN, "Die Summe hat sich '{0}'");
            messages.addMessage("problemDetail.visioncraft.too-long", Locale.GERMAN, "Zu lang");
            return messages;
        }
    }
}
