package io.visioncraft.spring.boot.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.Tokens;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only a server shows: its own parsing of headers, proxies, asynchronous and error dispatches. */
class TomcatTest {

    private static ConfigurableApplicationContext application;
    private static int port;
    private static Tokens tokens;

    @BeforeAll
    static void start() {
        application = new SpringApplicationBuilder(Host.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(org.springframework.boot.Banner.Mode.OFF)
                .run("--server.port=0", "--server.forward-headers-strategy=native", "--server.error.path=/failed");
        port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        tokens = WebHost.logIn(application.getBean(VisionCraft.class));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void keepsTheCallerThroughAsynchronousAndErrorDispatches() {
        String token = "Authorization: Bearer " + tokens.accessToken();
        assertThat(send("GET /who", token))
                .startsWith("HTTP/1.1 200")
                .contains(tokens.user().toString());
        assertThat(send("GET /async", token)).startsWith("HTTP/1.1 200").contains(tokens.user() + " true");
        assertThat(send("GET /async-rejection", token))
                .startsWith("HTTP/1.1 403")
                .contains("Content-Type: application/problem+json", "\"code\":\"permission-missing\"");
        assertThat(send("GET /fail", token)).startsWith("HTTP/1.1 500").contains("caller " + tokens.user());
    }

    @Test
    void refusesBadHeadersAsTheyComeFromTheWire() {
        String good = "Authorization: Bearer " + tokens.accessToken();
        assertThat(send("GET /who", good, good)).startsWith("HTTP/1.1 401").contains("\"code\":\"bad-token\"");
        assertThat(send("GET /who", "Authorization:"))
                .startsWith("HTTP/1.1 401")
                .contains("WWW-Authenticate: Bearer");
        assertThat(send("GET /who", "Authorization: Bearer caf\u00e9\u00ff")).startsWith("HTTP/1.1 401");
        assertThat(send("GET /who", "Authorization: Bearer " + "a".repeat(20_000)))
                .startsWith("HTTP/1.1 4");
        assertThat(send("GET /who?access_token=" + tokens.accessToken())).contains("\"kind\":\"VISITOR\"");
        assertThat(send("POST /who", "Idempotency-Key: \"k-1\"")).contains("\"key\":\"k-1\"");
        assertThat(send("POST /who", "Idempotency-Key: k-1", "Idempotency-Key: k-1"))
                .startsWith("HTTP/1.1 400");
    }

    @Test
    void takesTheAddressAfterTheProxyThatTheServerTrusts() {
        assertThat(send("GET /who", "X-Forwarded-For: 203.0.113.7")).contains("\"address\":\"203.0.113.7\"");
        assertThat(send("GET /who", "X-Forwarded-For: fe80::1%25eth0")).contains("\"address\":\"fe80::1\"");
        assertThat(send("GET /who", "X-Forwarded-For: <script>")).contains("\"address\":\"null\"");
        assertThat(send("GET /who")).contains("\"address\":\"127.0.0.1\"");
    }

    private static String send(String line, String... headers) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String request = line + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n"
                    + String.join(
                            "",
                            java.util.Arrays.stream(headers)
                                    .map(h -> h + "\r\n")
                                    .toList()) + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            try (InputStream answer = socket.getInputStream()) {
                return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({WebHost.Library.class, WebHost.LogInParts.class, WebHost.Who.class, Dispatches.class})
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        io.visioncraft.spring.boot.VisionCraftAutoConfiguration.class,
        WebAutoConfiguration.class
    })
    static class Host {

        @org.springframework.context.annotation.Bean
        org.springframework.boot.web.server.WebServerFactoryCustomizer<
                        org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory>
                errorPage() {
            return factory -> factory.addErrorPages(new org.springframework.boot.web.error.ErrorPage("/failed"));
        }
    }

    @RestController
    static class Dispatches {

        @GetMapping("/async")
        CompletableFuture<String> async(Caller caller) {
            return CompletableFuture.supplyAsync(() -> caller.user() + " true");
        }

        @GetMapping("/async-rejection")
        CompletableFuture<String> rejection(Caller caller) {
            return CompletableFuture.supplyAsync(() -> {
                throw AccessCodes.PERMISSION_MISSING.rejection("No");
            });
        }

        @GetMapping("/fail")
        String fail(Caller caller) {
            throw new IllegalStateException("a defect");
        }

        @GetMapping("/failed")
        Map<String, String> failed(Caller caller) {
            return Map.of("who", "caller " + caller.user());
        }
    }
}
