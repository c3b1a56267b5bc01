package io.visioncraft.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Money;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spring.boot.json.JsonAutoConfiguration;
import io.visioncraft.spring.boot.json.ParameterAutoConfiguration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Who answers a failure where the host has advices of its own: the library, the host or Boot. */
class HostAnswersTest {

    private static final AutoConfigurations AUTO = AutoConfigurations.of(Stream.concat(
                    Stream.of(Configurations.getClasses(WebHost.AUTO)),
                    Stream.of(JsonAutoConfiguration.class, ParameterAutoConfiguration.class))
            .toArray(Class<?>[]::new));
    private static final String BAD_ID = "{\"lines\":[{\"service\":\"x\",\"quantity\":1}]}";
    private static final String BROKEN = "{";

    @Test
    void anAdviceForSomeControllersLeavesTheOthersToTheLibrary() {
        in(
                mvc -> {
                    assertThat(mvc.get().uri("/pages")).hasStatus(302);
                    assertCode(get(mvc, "/orders"), 401, "log-in-required");
                    assertCode(post(mvc, "/orders", BAD_ID), 400, "invalid-input");
                    assertCode(get(mvc, "/orders/x"), 400, "invalid-input");
                    assertThat(mvc.get().uri("/defect")).hasStatus(500).hasBodyTextEqualTo("any");
                },
                ForPages.class,
                CatchAll.class);
    }

    @Test
    void anAdviceForOneKindLeavesTheOthersToTheLibrary() {
        in(
                mvc -> {
                    assertThat(mvc.get().uri("/rules")).hasStatus(418);
                    assertCode(get(mvc, "/orders"), 401, "log-in-required");
                },
                OneKind.class,
                CatchAll.class);
    }

    @Test
    void bootsProblemsDoNotHideThePlaceOfAFault() {
        in(List.of("spring.mvc.problemdetails.enabled=true"), HostAnswersTest::assertEveryFaultIsPlaced);
    }

    @Test
    void anAdviceOnSpringsBaseClassDoesNotHideThePlaceOfAFault() {
        in(HostAnswersTest::assertEveryFaultIsPlaced, OnSpringsBase.class);
        in(HostAnswersTest::assertEveryFaultIsPlaced, CatchAllFirst.class);
    }

    private static void assertEveryFaultIsPlaced(MockMvcTester mvc) {
        assertCode(post(mvc, "/orders", BROKEN), 400, "invalid-input");
        assertCode(post(mvc, "/orders", BAD_ID), 400, "invalid-input");
        assertCode(get(mvc, "/orders/x"), 400, "invalid-input");
        assertThat(get(mvc, "/orders/x"))
                .bodyJson()
                .extractingPath("violations[0].path")
                .isEqualTo("id");
    }

    @Test
    void anAdviceThatNamesUnreadableInputWinsForEachBodyAndEachParameter() {
        in(
                mvc -> {
                    for (String body : List.of(BROKEN, BAD_ID, "", "{\"lines\":[],\"x\":1}")) {
                        assertThat(post(mvc, "/orders", body)).hasStatus(418).hasBodyTextEqualTo("body");
                    }
                    assertThat(get(mvc, "/orders/x")).hasStatus(418).hasBodyTextEqualTo("parameter");
                    assertCode(get(mvc, "/orders?limit=x"), 401, "log-in-required");
                },
                NamesUnreadable.class);
        in(
                mvc -> {
                    for (String body : List.of(BROKEN, BAD_ID, "")) {
                        assertThat(post(mvc, "/orders", body)).hasStatus(418);
                    }
                    assertCode(get(mvc, "/orders/x"), 400, "invalid-input");
                },
                OverridesBody.class);
    }

    @Test
    void anAdviceThatNamesRejectionsDoesNotTakeUnreadableInput() {
        in(
                mvc -> {
                    assertThat(get(mvc, "/orders")).hasStatus(418);
                    assertCode(post(mvc, "/orders", BAD_ID), 400, "invalid-input");
                    assertCode(post(mvc, "/orders", BROKEN), 400, "invalid-input");
                },
                NamesRejections.class);
    }

    @Test
    void theHostsOwnBodiesAndParametersAreTheHosts() {
        in(
                mvc -> {
                    assertThat(get(mvc, "/own?n=x")).hasStatus(500).hasBodyTextEqualTo("any");
                    assertThat(post(mvc, "/own", BROKEN)).hasStatus(500).hasBodyTextEqualTo("any");
                    assertThat(post(mvc, "/own", "{\"n\":\"x\"}"))
                            .hasStatus(500)
                            .hasBodyTextEqualTo("any");
                    assertCode(post(mvc, "/own", "{\"price\":{\"amount\":1.5}}"), 400, "invalid-input");
                    assertCode(post(mvc, "/many", BROKEN), 400, "invalid-input");
                },
                CatchAll.class);
        in(mvc -> {
            assertThat(get(mvc, "/own?n=x")).hasStatus(400).body().isEmpty();
            assertThat(post(mvc, "/own", BROKEN)).hasStatus(400).body().isEmpty();
        });
    }

    @Test
    void theHostsExceptionAroundARejectionIsTheHostsWhereItIsNamed() {
        in(mvc -> assertThat(get(mvc, "/around")).hasStatus(418), NamesItsOwn.class, CatchAll.class);
        in(mvc -> assertCode(get(mvc, "/around"), 401, "log-in-required"), CatchAll.class);
    }

    private static void in(Consumer<MockMvcTester> test, Class<?>... more) {
        in(List.of(), test, more);
    }

    private static void in(List<String> properties, Consumer<MockMvcTester> test, Class<?>... more) {
        Class<?>[] host = Stream.concat(Stream.of(WebHost.Library.class, Shop.class, Pages.class), Stream.of(more))
                .toArray(Class<?>[]::new);
        try (AnnotationConfigServletWebApplicationContext context = WebHost.start(AUTO, properties, host)) {
            test.accept(WebHost.mvc(context));
        }
    }

    private static MvcTestResult get(MockMvcTester mvc, String uri) {
        return mvc.get().uri(uri).exchange();
    }

    private static MvcTestResult post(MockMvcTester mvc, String uri, String body) {
        return mvc.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertCode(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).bodyJson().extractingPath("code").isEqualTo(code);
    }

    record Own(int n, Money price) {}

    static class ShopFailure extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ShopFailure(Throwable cause) {
            super(cause);
        }
    }

    @RestController
    static class Shop {

        @GetMapping("/orders")
        String orders() {
            throw AccessCodes.LOG_IN_REQUIRED.rejection("Log in");
        }

        @GetMapping("/orders/{id}")
        String order(@PathVariable OrderId id) {
            return "order";
        }

        @PostMapping("/orders")
        String place(@RequestBody PlaceOrder command) {
            return "placed";
        }

        @PostMapping("/many")
        String many(@RequestBody List<PlaceOrder> commands) {
            return "placed";
        }

        @GetMapping("/rules")
        String rules() {
            throw OrderingCodes.STALE_TOTAL.rejection("The total has changed");
        }

        @GetMapping("/around")
        String around() {
            throw new ShopFailure(AccessCodes.LOG_IN_REQUIRED.rejection("Log in"));
        }

        @GetMapping("/own")
        String own(@RequestParam int n) {
            return "own";
        }

        @PostMapping("/own")
        String own(@RequestBody Own body) {
            return "own";
        }

        @GetMapping("/defect")
        String defect() {
            throw new IllegalStateException("a defect");
        }
    }

    @RestController
    static class Pages {

        @GetMapping("/pages")
        String page(Caller caller) {
            throw AccessCodes.LOG_IN_REQUIRED.rejection("Log in");
        }
    }

    @RestControllerAdvice(assignableTypes = Pages.class)
    static class ForPages {

        @ExceptionHandler(VisionCraftException.class)
        ResponseEntity<Void> toTheLogIn() {
            return ResponseEntity.status(302).header("Location", "/login").build();
        }
    }

    @RestControllerAdvice
    static class OneKind {

        @ExceptionHandler
        ResponseEntity<Void> rule(RuleViolatedException rejection) {
            return ResponseEntity.status(418).build();
        }
    }

    @RestControllerAdvice
    static class NamesRejections {

        @ExceptionHandler(VisionCraftException.class)
        ResponseEntity<Void> own() {
            return ResponseEntity.status(418).build();
        }
    }

    @RestControllerAdvice
    static class NamesItsOwn {

        @ExceptionHandler(ShopFailure.class)
        ResponseEntity<Void> own() {
            return ResponseEntity.status(418).build();
        }
    }

    @RestControllerAdvice
    static class CatchAll {

        @ExceptionHandler(Exception.class)
        ResponseEntity<String> all() {
            return ResponseEntity.status(500).body("any");
        }
    }

    @RestControllerAdvice
    @Order(Integer.MIN_VALUE)
    static class CatchAllFirst extends CatchAll {}

    @RestControllerAdvice
    static class NamesUnreadable {

        @ExceptionHandler(HttpMessageNotReadableException.class)
        ResponseEntity<String> body() {
            return ResponseEntity.status(418).body("body");
        }

        @ExceptionHandler
        ResponseEntity<String> parameter(MethodArgumentTypeMismatchException failure) {
            return ResponseEntity.status(418).body("parameter");
        }
    }

    @RestControllerAdvice
    static class OnSpringsBase extends ResponseEntityExceptionHandler {}

    @RestControllerAdvice
    static class OverridesBody extends ResponseEntityExceptionHandler {

        @Override
        protected ResponseEntity<Object> handleHttpMessageNotReadable(
                HttpMessageNotReadableException failure,
                HttpHeaders headers,
                HttpStatusCode status,
                WebRequest request) {
            return ResponseEntity.status(418).build();
        }
    }
}
