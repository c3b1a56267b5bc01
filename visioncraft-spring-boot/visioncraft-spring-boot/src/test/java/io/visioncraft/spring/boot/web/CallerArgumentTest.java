package io.visioncraft.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ForwardedHeaderFilter;

class CallerArgumentTest {

    private static AnnotationConfigServletWebApplicationContext application;
    private static MockMvcTester mvc;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        application = WebHost.start(
                List.of(), WebHost.Library.class, WebHost.LogInParts.class, WebHost.Who.class, Traps.class);
        mvc = WebHost.mvc(application);
        tokens = WebHost.logIn(application.getBean(VisionCraft.class));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void isAVisitorWithoutCredentials() {
        assertThat(mvc.get().uri("/who"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("kind")
                .isEqualTo("VISITOR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "BEARER  "})
    void isTheUserInTheSessionOfTheToken(String scheme) {
        assertThat(mvc.get()
                        .uri("/who")
                        .header("Authorization", scheme + tokens.accessToken())
                        .header("X-Correlation-Id", "c-1"))
                .hasStatusOk()
                .bodyJson()
                .convertTo(InstanceOfAssertFactories.MAP)
                .isEqualTo(Map.of(
                        "kind", "USER",
                        "name", tokens.user().toString(),
                        "session", tokens.session().toString(),
                        "key", "null",
                        "address", "127.0.0.1",
                        "correlationId", "c-1"));
    }

    @ParameterizedTest
    @MethodSource
    void refusesOtherCredentialsAndDoesNotTakeThemForAVisitors(String header) {
        assertRefused(mvc.get().uri("/who").header("Authorization", header).exchange(), header);
    }

    static Stream<String> refusesOtherCredentialsAndDoesNotTakeThemForAVisitors() {
        return Stream.of(
                "",
                " ",
                "Bearer",
                "Bearer ",
                "Bearer  ",
                "Bearer not-a-token",
                "Bearer" + tokens.accessToken(),
                "Bearer\t" + tokens.accessToken(),
                "Bearer " + tokens.accessToken() + ", Bearer " + tokens.accessToken(),
                "Bearer " + tokens.accessToken() + "," + tokens.accessToken(),
                "Bearer " + tokens.accessToken() + " trailing",
                "Bearer \"" + tokens.accessToken() + "\"",
                "Bearer token=" + tokens.accessToken(),
                "Bearer \u00e9\u4e2d",
                "Bearer " + "a".repeat(20_000),
                "Basic cm9vdDpyb290",
                "Digest username=\"x\"",
                tokens.accessToken());
    }

    @Test
    void refusesTwoHeadersEvenIfEachIsGood() {
        String good = "Bearer " + tokens.accessToken();
        assertRefused(mvc.get().uri("/who").header("Authorization", good, good).exchange(), good);
    }

    @Test
    void doesNotReadATokenInTheQueryOrAForm() {
        assertThat(mvc.post()
                        .uri("/who?access_token={one}", tokens.accessToken())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("access_token=" + tokens.accessToken()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("kind")
                .isEqualTo("VISITOR");
    }

    @Test
    void refusesATokenWhoseSessionHasEnded() {
        VisionCraft vc = application.getBean(VisionCraft.class);
        Tokens ended = WebHost.logInACustomer(vc);
        vc.authentication().logOut(Caller.user(ended.user(), ended.session()));

        assertRefused(
                mvc.get()
                        .uri("/who")
                        .header("Authorization", "Bearer " + ended.accessToken())
                        .exchange(),
                ended.accessToken());
    }

    @Test
    void refusesAUserOfTheContainerThatNobodyKnows() {
        assertThat(mvc.get().uri("/who").principal(() -> "tomcat"))
                .hasStatus(401)
                .bodyJson()
                .extractingPath("code")
                .isEqualTo("not-authenticated");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, abc, abc",
        "PUT, \"abc\", abc",
        "PATCH, \"a\\\"b\\\\c\", a\"b\\c",
        "DELETE,  'abc ', abc",
        "GET, abc, null",
        "GET, 'a b', null"
    })
    void hasTheIdempotencyKeyOfAnUnsafeMethodQuotedOrBare(String method, String header, String key) {
        assertThat(mvc.method(HttpMethod.valueOf(method)).uri("/who").header("Idempotency-Key", header))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("key")
                .isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\"\"",
                "\"abc",
                "\"a\" ",
                "\"a\",\"b\"",
                "a b",
                "\"a b\"",
                "\"a\\",
                "\"a\\b\"",
                "\u00e9",
                "\"a\";p"
            })
    void refusesAMalformedIdempotencyKey(String header) {
        String sent = header.equals("\"a\" ") ? "\"a\" b" : header;
        assertMalformedKey(
                mvc.post().uri("/who").header("Idempotency-Key", sent).exchange());
    }

    @Test
    void refusesALongIdempotencyKeyAndTwo() {
        assertThat(mvc.post().uri("/who").header("Idempotency-Key", "\"" + "k".repeat(200) + "\""))
                .hasStatusOk();
        assertMalformedKey(mvc.post()
                .uri("/who")
                .header("Idempotency-Key", "k".repeat(201))
                .exchange());
        assertMalformedKey(
                mvc.post().uri("/who").header("Idempotency-Key", "a", "b").exchange());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\tb", "x\"y", "<script>", "caf\u00e9", "a,b"})
    void replacesABadCorrelationIdByARandomOne(String header) {
        assertThat(correlationId("X-Correlation-Id", header)).matches("[0-9a-f-]{36}");
    }

    @Test
    void replacesALongCorrelationId() {
        assertThat(correlationId("X-Correlation-Id", "c".repeat(100))).isEqualTo("c".repeat(100));
        assertThat(correlationId("X-Correlation-Id", "c".repeat(101))).matches("[0-9a-f-]{36}");
    }

    @Test
    void takesTheTraceOfTheRequestWhereNoCorrelationIdIsStated() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        assertThat(correlationId("traceparent", "00-" + trace + "-b7ad6b7169203331-01"))
                .isEqualTo(trace);
        assertThat(correlationId("traceparent", "00-" + "0".repeat(32) + "-b7ad6b7169203331-01"))
                .matches("[0-9a-f-]{36}");
        assertThat(correlationId("traceparent", "garbage")).matches("[0-9a-f-]{36}");
        MDC.put("traceId", "of-the-log");
        try {
            assertThat(correlationId("traceparent", "00-" + trace + "-b7ad6b7169203331-01"))
                    .isEqualTo("of-the-log");
        } finally {
            MDC.remove("traceId");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, 192.0.2.1",
        "fe80::1%eth0, fe80::1",
        "[fe80::1%2], [fe80::1]",
        "0:0:0:0:0:0:0:1, 0:0:0:0:0:0:0:1",
        "192.0.2.1:4711, 192.0.2.1",
        "[2001:db8::1]:4711, [2001:db8::1]",
        "::ffff:192.0.2.1, ::ffff:192.0.2.1",
        "unknown, null",
        "_hidden, null",
        "...., null",
        "[[]], null",
        "[::1, null",
        "::1], null",
        "[192.0.2.1], null",
        "256.0.0.1, null",
        "1.2.3, null",
        "::1::, null",
        "1:2:3:4:5:6:7:8:9, null",
        "12345678901234567890123456789012345678901234567890123456789, null",
        "'<b>', null"
    })
    void hasTheAddressOfTheClientWithoutZoneAndPort(String remote, String address) {
        assertThat(mvc.get().uri("/who").remoteAddress(remote))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("address")
                .isEqualTo(address);
    }

    @Test
    void isOneForTheWholeRequest() {
        assertThat(mvc.get().uri("/twice")).hasStatusOk().hasBodyTextEqualTo("true");
        assertThat(mvc.get().uri("/later").header("Authorization", "Bearer " + tokens.accessToken()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("name")
                .isEqualTo(tokens.user().toString());
    }

    @Test
    void isAVisitorWithAnAddressForALogInThoughTheTokenHasExpired() {
        assertThat(mvc.post()
                        .uri("/visitor")
                        .header("Authorization", "Bearer expired")
                        .header("Idempotency-Key", "k")
                        .header("X-Correlation-Id", "c-1"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"kind\":\"VISITOR\",\"key\":\"null\",\"address\":\"127.0.0.1\",\"correlationId\":\"c-1\"}");
    }

    @Test
    void hasTheAddressOfTheProxysHeaderWhereSpringHandlesIt() {
        MockMvcTester behindAProxy = MockMvcTester.from(
                application,
                builder -> builder.addFilters(new ForwardedHeaderFilter()).build());
        assertThat(behindAProxy.get().uri("/who").header("X-Forwarded-For", "203.0.113.7, 10.0.0.1"))
                .bodyJson()
                .extractingPath("address")
                .isEqualTo("203.0.113.7");
        assertThat(mvc.get().uri("/who").header("X-Forwarded-For", "203.0.113.7"))
                .bodyJson()
                .extractingPath("address")
                .isEqualTo("127.0.0.1");
    }

    @Test
    void isNeverBoundFromTheRequest() {
        String someone = UUID.randomUUID().toString();
        for (String parameters : List.of(
                "caller=" + someone,
                "caller.user=" + someone + "&caller.kind=SYSTEM&caller.systemName=root&caller.stated=order:cancel:any",
                "kind=SYSTEM&user=" + someone + "&systemName=root&stated=order:cancel:any&key=k&address=1.2.3.4",
                "user.value=" + someone + "&who.kind=SYSTEM&_caller=on&!caller=x")) {
            for (String path : List.of("/who", "/traps/model", "/traps/form", "/traps/parameter")) {
                for (MvcTestResult result : List.of(
                        mvc.post().uri(path + "?" + parameters).exchange(),
                        mvc.post()
                                .uri(path)
                                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                                .content(parameters)
                                .exchange())) {
                    assertThat(content(result)).as(path + " " + parameters).doesNotContain("SYSTEM", someone, "root");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"kind\":\"SYSTEM\",\"systemName\":\"root\",\"stated\":[\"order:cancel:any\"]}",
                "\"0190c0de-0000-7000-8000-000000000001\"",
                "{\"caller\":{\"kind\":\"SYSTEM\",\"systemName\":\"root\"}}",
                "{\"caller\":\"0190c0de-0000-7000-8000-000000000001\"}"
            })
    void isNeverReadFromABody(String body) {
        for (String path : List.of("/traps/body", "/traps/command")) {
            MvcTestResult result = mvc.post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content(body)
                    .exchange();
            assertThat(content(result)).doesNotContain("SYSTEM", "0190c0de");
        }
    }

    @Test
    void theKeyOfACommandDoesNotDisturbARead() {
        VisionCraft vc = application.getBean(VisionCraft.class);
        Caller keyed = Caller.user(tokens.user(), tokens.session()).withKey("k-1");
        assertThat(vc.users().get(keyed, tokens.user()).id()).isEqualTo(tokens.user());
    }

    private static String correlationId(String header, String value) {
        MvcTestResult result = mvc.get().uri("/who").header(header, value).exchange();
        assertThat(result).hasStatusOk();
        String body = content(result);
        return body.substring(body.indexOf("correlationId") + 16, body.length() - 2);
    }

    private static String content(MvcTestResult result) {
        Throwable failure = result.getUnresolvedException();
        if (failure != null) {
            return "not served";
        }
        try {
            return result.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertRefused(MvcTestResult result, String secret) {
        assertThat(result).hasStatus(401).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(result).bodyJson().extractingPath("code").isEqualTo("bad-token");
        assertThat(result.getResponse().getHeader("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"api\", error=\"invalid_token\"");
        if (secret.length() > 12) {
            assertThat(content(result)).doesNotContain(secret.substring(7));
        }
    }

    private static void assertMalformedKey(MvcTestResult result) {
        assertThat(result)
                .hasStatus(400)
                .bodyJson()
                .extractingPath("violations[0].code")
                .isEqualTo("malformed-idempotency-key");
    }

    /** A form whose author thought that a caller can be a part of it. */
    record Form(@Nullable Caller caller, @Nullable String name) {}

    /** The same as a bean. */
    static class Bean {

        private @Nullable Caller caller;

        public @Nullable Caller getCaller() {
            return caller;
        }

        public void setCaller(Caller caller) {
            this.caller = caller;
        }
    }

    /** Asks for a caller by each annotation that binds. */
    @RestController
    static class Traps {

        @PostMapping("/traps/model")
        Map<String, String> model(@ModelAttribute("caller") Caller caller) {
            return WebHost.Who.shown(caller);
        }

        @PostMapping("/traps/form")
        String form(@ModelAttribute Form form, @ModelAttribute Bean bean) {
            return form.caller() + " " + bean.getCaller();
        }

        @PostMapping("/traps/parameter")
        String parameter(@RequestParam(required = false) Caller caller) {
            return String.valueOf(caller);
        }

        @PostMapping("/traps/body")
        Map<String, String> body(@RequestBody Caller caller) {
            return WebHost.Who.shown(caller);
        }

        @PostMapping("/traps/command")
        String command(@RequestBody Form form) {
            return String.valueOf(form.caller());
        }
    }
}
