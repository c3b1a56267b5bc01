package io.visioncraft.spring.boot.security;

import io.visioncraft.spring.boot.web.RequestCallers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;

/**
 * Brings the library into a chain of the host:
 *
 * <pre>
 * http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
 * </pre>
 *
 * <ul>
 *   <li>The caller of a request is its {@link CallerAuthentication}, unless another mechanism of the chain has authenticated it.
 *       A request with bad credentials is refused where a rule, a permission or a controller asks who calls.
 *   <li>Refusals of the chain are problems, but for a page that a browser asks for in a chain with a log-in page.
 *   <li>A request with a bearer token needs no CSRF token, since a browser sends none by itself. Others keep what the chain says.
 * </ul>
 *
 * Not thread-safe; used while the chain is built.
 */
public final class VisionCraftSecurity extends AbstractHttpConfigurer<VisionCraftSecurity, HttpSecurity> {

    private VisionCraftSecurity() {}

    /** {@return a new configurer} */
    public static VisionCraftSecurity visionCraft() {
        return new VisionCraftSecurity();
    }

    @Override
    @SuppressWarnings("unchecked") // a configurer is asked for by its raw class
    public void init(HttpSecurity http) {
        SecurityProblems problems = context(http).getBean(SecurityProblems.class);
        ExceptionHandlingConfigurer<HttpSecurity> refusals = http.getConfigurer(ExceptionHandlingConfigurer.class);
        if (refusals != null) {
            MediaTypeRequestMatcher page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
            page.setIgnoredMediaTypes(java.util.Set.of(MediaType.ALL));
            refusals.defaultAuthenticationEntryPointFor(problems, new NegatedRequestMatcher(page))
                    .accessDeniedHandler(problems);
        }
        CsrfConfigurer<HttpSecurity> csrf = http.getConfigurer(CsrfConfigurer.class);
        if (csrf != null) {
            csrf.ignoringRequestMatchers(VisionCraftSecurity::bringsBearer);
        }
    }

    @Override
    public void configure(HttpSecurity http) {
        http.addFilterBefore(
                new CallerAuthenticationFilter(
                        context(http).getBean(RequestCallers.class), getSecurityContextHolderStrategy()),
                AnonymousAuthenticationFilter.class);
    }

    private static boolean bringsBearer(HttpServletRequest request) {
        String value = request.getHeader(HttpHeaders.AUTHORIZATION);
        return value != null && value.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static ApplicationContext context(HttpSecurity http) {
        return http.getSharedObject(ApplicationContext.class);
    }
}
