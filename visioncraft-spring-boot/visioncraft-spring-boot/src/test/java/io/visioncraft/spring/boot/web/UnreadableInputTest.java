package io.visioncraft.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.error.Violation;
import io.visioncraft.kernel.OrderId;
import io.visioncraft.ordering.OrderStatus;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.spring.boot.json.InputRejection;
import io.visioncraft.spring.boot.json.JsonAutoConfiguration;
import io.visioncraft.spring.boot.json.ParameterAutoConfiguration;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

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
    void namesWhatIsMissingOrEmpty() {
        in(mvc -> {
            assertProblem(mvc.get().uri("/orders").exchange(), "id", "required");
            assertProblem(mvc.get().uri("/orders?id=").exchange(), "id", "required");
            assertProblem(mvc.get().uri("/by-header").exchange(), "X-Id", "required");
            assertProblem(mvc.get().uri("/by-cookie").exchange(), "order", "required");
            assertProblem(mvc.post().uri("/part").multipart().exchange(), "order", "required");
        });
    }

    @Test
    void namesThePlaceInAPart() {
        in(mvc -> {
            assertProblem(part(mvc, "order", "{\"lines\": "), "", "malformed");
            assertProblem(part(mvc, "order", "{\"line\": []}"), "line", "unknown-member");
        });
    }

    @Test
    void leavesAPartOfTheHostsOwnTypeToTheHostBesideOneOfTheLibrary() {
        in(mvc -> {
            for (String unreadable : List.of("{\"copies\": ", "{\"copies\": \"many\"}")) {
                assertThat(both(mvc, "{\"lines\": []}", unreadable))
                        .hasStatus(HttpStatus.BAD_REQUEST)
                        .body()
                        .isEmpty();
            }
            assertThat(both(mvc, "{\"lines\": [", "{\"copies\": 1}"))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .body()
                    .isEmpty(); // nobody knows which of both it is
            assertProblem(both(mvc, "{\"line\": []}", "{\"copies\": 1}"), "line", "unknown-member");
            assertThat(both(mvc, "{\"lines\": []}", "{\"copies\": 1}")).hasStatusOk();
        });
    }

    @Test
    void namesThePlaceInAPartBesideAFile() {
        in(mvc -> assertProblem(
                mvc.post()
                        .uri("/with-files")
                        .multipart()
                        .file("plan", new byte[1])
                        .file("photos", new byte[1])
                        .part(json("order", "{\"lines\": "))
                        .exchange(),
                "",
                "malformed"));
    }

    @Test
    void leavesWhatIsMissingOfTheHostsOwnTypesToTheHost() {
        in(mvc -> {
            assertThat(mvc.get().uri("/own"))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .body()
                    .isEmpty();
            assertThat(mvc.post().uri("/own-part").multipart())
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .body()
                    .isEmpty();
        });
    }

    @Test
    void areFoundInAnAdviceOfTheHostWhereSomethingIsMissing() {
        in(
                mvc -> {
                    assertThat(mvc.get().uri("/orders")).bodyText().isEqualTo("id required");
                    assertThat(mvc.get().uri("/by-header")).bodyText().isEqualTo("X-Id required");
                    assertThat(mvc.get().uri("/by-cookie")).bodyText().isEqualTo("order required");
                    assertThat(mvc.post().uri("/part").multipart()).bodyText().isEqualTo("order required");
                },
                Finds.class);
    }

    @Test
    void leavesWhatIsMissingToAnAdviceOfTheHostThatNamesIt() {
        in(
                mvc -> {
                    assertThat(mvc.get().uri("/orders")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    assertThat(mvc.get().uri("/by-header")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    assertThat(mvc.post().uri("/part").multipart()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                },
                NamesMissing.class);
        in(
                mvc -> {
                    assertThat(mvc.get().uri("/orders")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                    assertProblem(mvc.get().uri("/by-header").exchange(), "X-Id", "required");
                },
                OverridesMissing.class);
    }

    private static MvcTestResult part(MockMvcTester mvc, String name, String body) {
        return mvc.post().uri("/part").multipart().part(json(name, body)).exchange();
    }

    private static MvcTestResult both(MockMvcTester mvc, String order, String print) {
        return mvc.post()
                .uri("/both-parts")
                .multipart()
                .part(json("order", order), json("print", print))
                .exchange();
    }

    private static MockPart json(String name, String body) {
        MockPart part = new MockPart(name, body.getBytes(StandardCharsets.UTF_8));
        part.getHeaders().setContentType(MediaType.APPLICATION_JSON);
        return part;
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

    record Print(int copies) {}

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

        @GetMapping("/orders")
        String byParameter(@RequestParam OrderId id) {
            return "found";
        }

        @GetMapping("/by-header")
        String byHeader(@RequestHeader("X-Id") OrderId id) {
            return "found";
        }

        @GetMapping("/by-cookie")
        String byCookie(@CookieValue OrderId order) {
            return "found";
        }

        @PostMapping("/part")
        String part(@RequestPart PlaceOrder order) {
            return "placed";
        }

        @PostMapping("/both-parts")
        String both(@RequestPart PlaceOrder order, @RequestPart Print print) {
            return "placed";
        }

        @PostMapping("/with-files")
        String withFiles(
                @RequestPart PlaceOrder order,
                @RequestPart MultipartFile plan,
                @RequestPart List<MultipartFile> photos) {
            return "placed";
        }

        @GetMapping("/own")
        String own(@RequestParam int n) {
            return "own";
        }

        @PostMapping("/own-part")
        String ownPart(@RequestPart String text) {
            return "own";
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

    @RestControllerAdvice
    static class NamesMissing {

        @ExceptionHandler({ServletRequestBindingException.class, MissingServletRequestPartException.class})
        ResponseEntity<Void> handle() {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
    }

    @RestControllerAdvice
    static class Finds {

        @ExceptionHandler({ServletRequestBindingException.class, MissingServletRequestPartException.class})
        String handle(Exception failure) {
            Violation found =
                    InputRejection.of(failure).orElseThrow().violations().get(0);
            return found.path() + " " + found.code();
        }
    }

    @RestControllerAdvice
    static class OverridesMissing extends ResponseEntityExceptionHandler {

        @Override
        protected ResponseEntity<Object> handleMissingServletRequestParameter(
                MissingServletRequestParameterException failure,
                HttpHeaders headers,
                HttpStatusCode status,
                WebRequest request) {
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
        }
    }
}
