package io.visioncraft.spring.boot.security;

import io.visioncraft.spring.boot.VisionCraftAutoConfiguration;
import io.visioncraft.spring.boot.web.WebAutoConfiguration;
import io.visioncraft.spring.boot.web.WebHost;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.web.OAuth2ResourceServerWebSecurityAutoConfiguration;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.filter.RequestContextFilter;

/** A web application with Spring Security in the test's JVM. */
final class SecurityHost {

    static final AutoConfigurations AUTO = AutoConfigurations.of(
            MessageSourceAutoConfiguration.class,
            JacksonAutoConfiguration.class,
            HttpMessageConvertersAutoConfiguration.class,
            DispatcherServletAutoConfiguration.class,
            WebMvcAutoConfiguration.class,
            SecurityAutoConfiguration.class,
            UserDetailsServiceAutoConfiguration.class,
            SecurityFilterAutoConfiguration.class,
            ServletWebSecurityAutoConfiguration.class,
            OAuth2ResourceServerAutoConfiguration.class,
            OAuth2ResourceServerWebSecurityAutoConfiguration.class,
            VisionCraftAutoConfiguration.class,
            WebSecurityAutoConfiguration.class,
            WebAutoConfiguration.class);

    private SecurityHost() {}

    static AnnotationConfigServletWebApplicationContext start(List<String> properties, Class<?>... host) {
        return WebHost.start(AUTO, properties, host);
    }

    static MockMvcTester mvc(WebApplicationContext context) {
        return MockMvcTester.from(
                        context,
                        builder -> builder.addFilters(
                                        new RequestContextFilter(),
                                        context.getBean("springSecurityFilterChain", Filter.class))
                                .build())
                .withHttpMessageConverters(List.of(new JacksonJsonHttpMessageConverter()));
    }
}
