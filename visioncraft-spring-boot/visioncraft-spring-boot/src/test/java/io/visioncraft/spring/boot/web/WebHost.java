package io.visioncraft.spring.boot.web;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.SessionPolicy;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.TableAccessTokens;
import io.visioncraft.testkit.memory.InMemoryPersistence;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.context.annotation.Configurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.WebApplicationContext;

/** A web application in the test's JVM, without a server: the library in memory, and the few of Boot's parts that it needs. */
public final class WebHost {

    public static final AutoConfigurations AUTO = AutoConfigurations.of(
            MessageSourceAutoConfiguration.class,
            JacksonAutoConfiguration.class,
            HttpMessageConvertersAutoConfiguration.class,
            DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class,
            VisionCraftAutoConfiguration.class,
            WebAutoConfiguration.class);

    private WebHost() {}

    /** {@return a started application of these classes of the host} The test closes it. */
    static AnnotationConfigServletWebApplicationContext start(List<String> properties, Class<?>... host) {
        return start(AUTO, properties, host);
    }

    /** {@return a started application of these classes of the host, with these parts of Boot's and the library's} */
    public static AnnotationConfigServletWebApplicationContext start(
            AutoConfigurations auto, List<String> properties, Class<?>... host) {
        AnnotationConfigServletWebApplicationContext context = new AnnotationConfigServletWebApplicationContext();
        context.setServletContext(new MockServletContext());
        TestPropertyValues.of(properties).applyTo(context);
        context.register(host);
        context.register(Configurations.getClasses(auto));
        context.refresh();
        return context;
    }

    public static MockMvcTester mvc(WebApplicationContext context) {
        return MockMvcTester.from(context).withHttpMessageConverters(List.of(new JacksonJsonHttpMessageConverter()));
    }

    static WebApplicationContextRunner runner() {
        return new WebApplicationContextRunner().withConfiguration(AUTO);
    }

    /** {@return the tokens of an administrator who has logged in} */
    public static Tokens logIn(VisionCraft vc) {
        vc.authentication()
                .bootstrap(
                        Caller.visitor(),
                        new BootstrapAdministrator("root@example.com", "Root", "correct horse battery"));
        return vc.authentication().logIn(Caller.visitor(), LogIn.of("root@example.com", "correct horse battery"));
    }

    /** {@return the tokens of another user, a customer} */
    public static Tokens logInACustomer(VisionCraft vc) {
        vc.authentication()
                .register(Caller.visitor(), RegisterUser.of("jo@example.com", "Jo", "another horse battery"));
        return vc.authentication().logIn(Caller.visitor(), LogIn.of("jo@example.com", "another horse battery"));
    }

    /** The library in memory, without tokens. */
    @Configuration(proxyBeanMethods = false)
    public static class Library {

        @Bean
        Persistence persistence() {
            return InMemoryPersistence.create();
        }

        @Bean
        Issuer issuer() {
            return StandIns.issuer();
        }
    }

    /** Log-in with tokens of the test kit. */
    @Configuration(proxyBeanMethods = false)
    public static class LogInParts {

        @Bean
        AccessTokens accessTokens() {
            return new TableAccessTokens(Clock.systemUTC());
        }

        @Bean
        PasswordHasher passwordHasher() {
            return new FastPasswordHasher();
        }

        @Bean
        SessionPolicy sessionPolicy() {
            return SessionPolicy.standard().recheckedAfter(Duration.ofSeconds(5));
        }
    }

    /** Shows the caller. */
    @RestController
    public static class Who {

        private final RequestCallers callers;

        Who(RequestCallers callers) {
            this.callers = callers;
        }

        @PostMapping("/visitor")
        Map<String, String> visitor(HttpServletRequest request) {
            return shown(callers.visitor(request));
        }

        @RequestMapping("/who")
        Map<String, String> who(Caller caller) {
            return shown(caller);
        }

        @GetMapping("/twice")
        boolean twice(Caller first, Caller second) {
            return first.equals(second);
        }

        @GetMapping("/later")
        Callable<Map<String, String>> later(Caller caller) {
            return () -> shown(caller);
        }

        @GetMapping("/parameters")
        List<String> parameters(HttpServletRequest request, Caller caller) {
            return Stream.concat(
                            request.getParameterMap().keySet().stream(),
                            Stream.of(caller.kind().name()))
                    .toList();
        }

        public static Map<String, String> shown(Caller caller) {
            Map<String, String> shown = new LinkedHashMap<>();
            shown.put("kind", caller.kind().name());
            shown.put("name", caller.name());
            shown.put("session", String.valueOf(caller.session()));
            shown.put("key", String.valueOf(caller.key()));
            shown.put("address", String.valueOf(caller.address()));
            shown.put("correlationId", String.valueOf(caller.correlationId()));
            return shown;
        }
    }
}
