package io.visioncraft.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spring.boot.json.JsonAutoConfiguration;
import io.visioncraft.spring.boot.json.ParameterAutoConfiguration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.http.HttpStatus;
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

class UnreadableInputTest {

    private static final AutoConfigurations AUTO = AutoConfigurations.of(Stream.concat(
                    Stream.of(Configurations.getClasses(WebHost.AUTO)),
                    Stream.of(JsonAutoConfiguration.class, ParameterAutoConfiguration.class))
            .toArray(Class<?>[]::new));

    @ParameterizedTest
    @CsvSource({
        "'{\"lines\": [{\"service\": \"no id\", \"quantity\": 1}]}', lines[0].service, malformed",
        "'{\"lines\": [], \"shown\": {\"amount\": 1.5, \"currency\": \"EUR\"}}', shown.amount, malformed-number",
        "'{\"line\": []}', line, unknown-member",
        "'{\"lines\": ', '', malformed",
        "'', '', required",
    })
    void namesThePlaceInTheBody(String body, String path, String code) {
        in(mvc -> assertProblem(
                mvc.post()
                        .uri("/orders")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange(),
                path,
                code));
    }

    @Test
    void namesTheParameterOfAPathAndOfAQuery() {
        in(mvc -> {
            assertProblem(mvc.get().uri("/orders/nonsense").exchange(), "id", "malformed");
            assertProblem(mvc.get().uri("/states?states=NEW,PLACED").exchange(), "states", "malformed");
        });
    }

    @Test
    void leavesTheAnswerToAnAdviceOfTheHostThatNamesTheException() {
        in(
                mvc -> assertThat(mvc.post()
                                .uri("/orders")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{"))
                        .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT),
                OwnAdvice.class);
    }

    private static void assertProblem(MvcTestResult answer, String path, String code) {
        assertThat(answer)
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .hasPathSatisfying(
                        "$.violations[0].path", found -> assertThat(found).isEqualTo(path))
                .hasPathSatisfying(
                        "$.violations[0].code", found -> assertThat(found).isEqualTo(code));
    }

    private static void in(Consumer<MockMvcTester> test, Class<?>... more) {
        Class<?>[] host = Stream.concat(Stream.of(WebHost.Library.class, Orders.class), Stream.of(more))
                .toArray(Class<?>[]::new);
        try (AnnotationConfigServletWebApplicationContext context = WebHost.start(AUTO, List.of(), host)) {
            test.accept(MockMvcTester.from(context));
        }
    }

    @RestController
    static class Orders {

        @PostMapping("/orders")
        String place(@RequestBody PlaceOrder command) {
            return "placed";
        }

        @GetMapping("/orders/{id}")
        String get(@PathVariable OrderId id) {
            return "found";
        }

        @GetMapping("/states")
        String states(@RequestParam List<OrderStatus> states) {
            return "states";
        }
    }

    @RestControllerAdvice
    static class OwnAdvice {

        @ExceptionHandler
        ResponseEntity<Void> handle(HttpMessageNotReadableException failure) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
    }
}
