package io.visioncraft.spring.boot.test;

import io.visioncraft.error.RejectionCode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonParseException;
import org.springframework.boot.json.JsonParserFactory;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.client.EntityExchangeResult;

/**
 * Expects that a request was rejected: by a problem of RFC 9457 with the code, and a status of its kind. One statement for
 * {@code MockMvcTester}, {@code MockMvc} and {@code RestTestClient}:
 *
 * <pre>{@code
 * import static io.visioncraft.spring.boot.test.TestProblem.problem;
 *
 * assertThat(mvc.get().uri("/orders/{id}", id).with(TestCaller.as(stranger)))
 *         .matches(problem(OrderingCodes.ORDER_NOT_FOUND));
 * mvc.perform(post("/orders")…).andExpect(problem(KernelCodes.REQUIRED).at("lines[0].service"));
 * client.get().uri("/orders")….exchange().expectBody().consumeWith(problem(AccessCodes.LOG_IN_REQUIRED));
 * }</pre>
 *
 * <p>It fails with an {@link AssertionError} that shows the whole answer. Immutable and thread-safe.
 */
public final class TestProblem implements ResultMatcher, Consumer<EntityExchangeResult<byte[]>> {

    private final RejectionCode code;
    private final @Nullable String path;
    private final Map<String, Object> details;

    private TestProblem(RejectionCode code, @Nullable String path, Map<String, Object> details) {
        this.code = code;
        this.path = path;
        this.details = details;
    }

    /**
     * {@return a problem with a code}
     *
     * @param code a code of a feature, such as {@code OrderingCodes.ORDER_NOT_FOUND}; one of an invalid input is that of one of
     *     the violations
     */
    public static TestProblem problem(RejectionCode code) {
        return new TestProblem(code, null, Map.of());
    }

    /**
     * {@return the same problem, whose violation with this code is at a path}
     *
     * @param violation the path in the input, for example {@code lines[0].service}
     */
    public TestProblem at(String violation) {
        return new TestProblem(code, violation, details);
    }

    /**
     * {@return the same problem, with a value among its details or among those of the violation}
     *
     * @param name the name of the detail
     * @param value the expected value; compared as text, as decimal numbers are sent
     */
    public TestProblem withDetail(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(details);
        more.put(name, value);
        return new TestProblem(code, path, Map.copyOf(more));
    }

    @Override
    public void match(MvcResult result) {
        expect(
                result.getResponse().getStatus(),
                String.valueOf(result.getResponse().getContentType()),
                new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    @Override
    public void accept(EntityExchangeResult<byte[]> result) {
        byte[] body = result.getResponseBody();
        expect(
                result.getStatus().value(),
                String.valueOf(result.getResponseHeaders().getContentType()),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }

    private void expect(int status, String contentType, String body) {
        Map<String, Object> found = contentType.startsWith("application/problem+json") ? parsed(body) : Map.of();
        boolean expected = statuses().contains(status)
                && Integer.valueOf(status).equals(asNumber(found.get("status")))
                && (isOf(found) || violations(found).stream().anyMatch(this::isOf));
        if (!expected) {
            throw new AssertionError(
                    "Expected " + this + ", but the answer is " + status + " " + contentType + " " + body);
        }
    }

    private boolean isOf(Map<?, ?> rejection) {
        return code.value().equals(rejection.get("code"))
                && (path == null || path.equals(rejection.get("path")))
                && details.entrySet().stream().allMatch(detail -> has(rejection, detail));
    }

    private static boolean has(Map<?, ?> rejection, Map.Entry<String, Object> detail) {
        return rejection.get("details") instanceof Map<?, ?> found
                && detail.getValue().toString().equals(Objects.toString(found.get(detail.getKey())));
    }

    private Set<Integer> statuses() {
        return switch (code.kind()) {
            case INVALID_INPUT -> Set.of(400);
            case NOT_FOUND -> Set.of(404);
            case DENIED -> Set.of(401, 403);
            case RULE_VIOLATED -> Set.of(422);
            case CONFLICT -> Set.of(409, 422);
            case UNAVAILABLE -> Set.of(429, 500, 503);
        };
    }

    private static List<Map<?, ?>> violations(Map<String, Object> problem) {
        return problem.get("violations") instanceof List<?> many
                ? many.stream()
                        .<Map<?, ?>>map(one -> one instanceof Map<?, ?> violation ? violation : Map.of())
                        .toList()
                : List.of();
    }

    private static @Nullable Integer asNumber(@Nullable Object value) {
        return value instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    private static Map<String, Object> parsed(String body) {
        try {
            return JsonParserFactory.getJsonParser().parseMap(body);
        } catch (JsonParseException malformed) {
            return Map.of();
        }
    }

    /** {@return what is expected} */
    @Override
    public String toString() {
        return "a problem " + code.value() + " (" + code.kind() + ")" + (path == null ? "" : " at " + path)
                + (details.isEmpty() ? "" : " with " + details);
    }
}
