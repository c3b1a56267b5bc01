package io.visioncraft.spring.boot.security;

import io.visioncraft.spring.boot.web.RequestCallers;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

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
 *   <li>Refusals of the chain are problems, but for a page that a browser asks for in a chain with a log-in page. An entry point or
 *       a handler of refusals that the host has set stays.
 *   <li>Whom {@link ForeignIdentity} does not know is refused, and sent to no log-in page: its provider would send it back.
 *   <li>A request with a bearer token needs no CSRF token, since a browser sends none by itself. Others keep what the chain says:
 *       see {@link #bearerTokensOnly}.
 *   <li>With {@link SessionLogIn}, Spring Security's log-out ends the library's session too.
 * </ul>
 *
 * Not thread-safe; used while the chain is built.
 */
public final class VisionCraftSecurity extends AbstractHttpConfigurer<VisionCraftSecurity, HttpSecurity> {

    private @Nullable ChainRefusals refusals;
    private final boolean librarys;
    private boolean bearerTokensOnly;

    private VisionCraftSecurity(boolean librarys) {
        this.librarys = librarys;
    }

    /** {@return a new configurer} */
    public static VisionCraftSecurity visionCraft() {
        return new VisionCraftSecurity(false);
    }

    /** {@return a new configurer for the chain that the library makes} */
    static VisionCraftSecurity ofLibrary() {
        return new VisionCraftSecurity(true);
    }

    /**
     * Says that nobody is known in this chain but by a bearer token: it asks for no CSRF token, makes no HTTP session and has no
     * log-out of Spring Security, as the library's own chain. What the host says about these afterwards counts.
     *
     * <p>The start stops with an {@link IllegalStateException}, in whose report the remedy stands, where a browser would be known
     * without CSRF protection: with {@code visioncraft.security.session.enabled=true}; with a log-in of Spring Security (a form,
     * OAuth2, SAML2, a passkey, a one-time token); with Basic, remember-me, certificates of clients or the container's log-in;
     * and where the chain keeps in the HTTP session who is known. Filters and repositories of the host's own classes are not
     * looked at: such a chain must not take cookies.
     *
     * @return this
     */
    public VisionCraftSecurity bearerTokensOnly() {
        bearerTokensOnly = true;
        getBuilder()
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
        return this;
    }

    /** The first entry point for a request counts, so the library's is there before other configurers begin. */
    @Override
    public void setBuilder(HttpSecurity http) {
        super.setBuilder(http);
        refuse(http);
    }

    @Override
    @SuppressWarnings("unchecked") // a configurer is asked for by its raw class
    public void init(HttpSecurity http) {
        refuse(http);
        if (refusals != null) {
            refusals.join(http);
        }
        CsrfConfigurer<HttpSecurity> csrf = http.getConfigurer(CsrfConfigurer.class);
        if (csrf != null) {
            csrf.ignoringRequestMatchers(VisionCraftSecurity::bringsBearer);
        } else if (bearerTokensOnly) {
            SentByBrowsers.refuseMechanisms(http, librarys);
        }
        LogoutConfigurer<HttpSecurity> logOut = http.getConfigurer(LogoutConfigurer.class);
        if (logOut != null) {
            context(http)
                    .getBeanProvider(SessionLogIn.class)
                    .ifAvailable(session -> logOut.addLogoutHandler(
                            (request, response, authentication) -> session.logOutAlong(request)));
        }
    }

    @SuppressWarnings("unchecked")
    private void refuse(HttpSecurity http) {
        ExceptionHandlingConfigurer<HttpSecurity> handling = http.getConfigurer(ExceptionHandlingConfigurer.class);
        if (handling == null || refusals != null) {
            return;
        }
        refusals = new ChainRefusals(context(http).getBean(SecurityProblems.class));
        MediaTypeRequestMatcher page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        RequestMatcher answered =
                request -> !page.matches(request) || CallerAuthenticationFilter.isKnownElsewhere(request);
        handling.defaultAuthenticationEntryPointFor(refusals, answered)
                .defaultAccessDeniedHandlerFor(refusals, AnyRequestMatcher.INSTANCE);
    }

    @Override
    @SuppressWarnings("unchecked") // a configurer is asked for by its raw class
    public void configure(HttpSecurity http) {
        if (bearerTokensOnly && http.getConfigurer(CsrfConfigurer.class) == null) {
            SentByBrowsers.refuseSessions(http, librarys);
        }
        http.addFilterBefore(
                new CallerAuthenticationFilter(
                        context(http).getBean(RequestCallers.class),
                        context(http).getBeanProvider(ForeignPrincipals.class).getIfAvailable(() -> principal -> null),
                        getSecurityContextHolderStrategy()),
                AnonymousAuthenticationFilter.class);
    }

    static boolean bringsBearer(HttpServletRequest request) {
        String value = request.getHeader(HttpHeaders.AUTHORIZATION);
        return value != null && value.regionMatches(true, 0, "Bearer ", 0, 7);
    }

    private static ApplicationContext context(HttpSecurity http) {
        return http.getSharedObject(ApplicationContext.class);
    }
}
