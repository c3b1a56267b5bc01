package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.web.WebAutoConfiguration;
import io.visioncraft.spring.boot.web.WebHost;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A defect stays a 500 and does not become a 401 on the way to the page of errors. */
class SecurityTomcatTest {

    @Test
    void keepsTheCallerThroughTheDispatchesOfAServer() throws Exception {
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(Host.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .run("--server.port=0")) {
            int port = application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            Tokens root = WebHost.logIn(application.getBean(VisionCraft.class));

            assertThat(get(port, "/who", root).statusCode()).isEqualTo(200);
            HttpResponse<String> failed = get(port, "/fail", root);
            assertThat(failed.statusCode()).isEqualTo(500);
            assertThat(failed.body()).contains("Internal Server Error");
            assertThat(get(port, "/nowhere", root).statusCode()).isEqualTo(404);
            assertThat(get(port, "/slow", root).body()).isEqualTo(root.user().toString());
            HttpResponse<String> unknown = get(port, "/who", null);
            assertThat(unknown.statusCode()).isEqualTo(401);
            assertThat(unknown.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        }
    }

    private static HttpResponse<String> get(int port, String path, @org.jspecify.annotations.Nullable Tokens tokens)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (tokens != null) {
            request.header("Authorization", "Bearer " + tokens.accessToken());
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Configuration(proxyBeanMethods = false)
    @Import({WebHost.Library.class, WebHost.LogInParts.class, WebHost.Who.class, Failing.class})
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class,
        UserDetailsServiceAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        VisionCraftAutoConfiguration.class,
        WebSecurityAutoConfiguration.class,
        WebAutoConfiguration.class
    })
    static class Host {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }

    @RestController
    static class Failing {

        @GetMapping("/fail")
        String fail() {
            throw new IllegalStateException("a defect");
        }

        @GetMapping("/slow")
        CompletableFuture<String> later(Caller caller) {
            return CompletableFuture.supplyAsync(() -> caller.user() + "");
        }
    }
}
