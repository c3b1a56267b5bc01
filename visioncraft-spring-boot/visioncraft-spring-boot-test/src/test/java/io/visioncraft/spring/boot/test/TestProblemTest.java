package io.visioncraft.spring.boot.test;

import static io.visioncraft.spring.boot.test.TestProblem.problem;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.visioncraft.kernel.KernelCodes;
import io.visioncraft.ordering.OrderingCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

class TestProblemTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String NOT_FOUND = """
            {"status": 404, "code": "order-not-found", "details": {"order": "1", "of": 2}}""";
    private static final String INVALID = """
            {"status": 400, "code": "invalid-input", "violations": [
                {"path": "name", "code": "too-long"},
                {"path": "lines[0].service", "code": "required", "details": {"at": "x"}}]}""";

    @Test
    void takesTheProblemOfTheCode() {
        MvcResult answer = answer(404, PROBLEM, NOT_FOUND);

        problem(OrderingCodes.ORDER_NOT_FOUND).match(answer);
        problem(OrderingCodes.ORDER_NOT_FOUND)
                .withDetail("order", 1)
                .withDetail("of", "2")
                .match(answer);
    }

    @Test
    void takesAViolationOfTheCodeAtThePath() {
        MvcResult answer = answer(400, PROBLEM + ";charset=UTF-8", INVALID);

        problem(KernelCodes.REQUIRED).match(answer);
        problem(KernelCodes.REQUIRED)
                .at("lines[0].service")
                .withDetail("at", "x")
                .match(answer);
        refuses(problem(KernelCodes.REQUIRED).at("name"), answer);
    }

    @Test
    void showsTheAnswerThatIsAnother() {
        MvcResult answer = answer(404, PROBLEM, NOT_FOUND);

        assertThatThrownBy(() -> problem(OrderingCodes.STALE_TOTAL).at("total").match(answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("a problem stale-total (RULE_VIOLATED) at total")
                .hasMessageContaining("404 " + PROBLEM)
                .hasMessageContaining(NOT_FOUND);
        refuses(problem(OrderingCodes.ORDER_NOT_FOUND).withDetail("order", "3"), answer);
        refuses(problem(OrderingCodes.ORDER_NOT_FOUND).withDetail("user", "1"), answer);
        refuses(problem(OrderingCodes.ORDER_NOT_FOUND).at("id"), answer);
    }

    @Test
    void refusesAnAnswerThatIsNoProblem() {
        TestProblem expected = problem(OrderingCodes.ORDER_NOT_FOUND);

        refuses(expected, answer(404, "application/json", NOT_FOUND));
        refuses(expected, answer(404, PROBLEM, "<html>"));
        refuses(expected, answer(404, PROBLEM, ""));
        refuses(expected, answer(409, PROBLEM, NOT_FOUND));
    }

    private static void refuses(TestProblem expected, MvcResult answer) {
        assertThatThrownBy(() -> expected.match(answer)).isInstanceOf(AssertionError.class);
    }

    private static MvcResult answer(int status, String contentType, String body) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setStatus(status);
        response.setContentType(contentType);
        try {
            response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
        return (MvcResult) Proxy.newProxyInstance(
                MvcResult.class.getClassLoader(), new Class<?>[] {MvcResult.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getResponse")) {
                        return response;
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
