package io.visioncraft.spring.boot.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HttpBasicConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.access.DelegatingAccessDeniedHandler;
import org.springframework.security.web.authentication.DelegatingAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.util.ClassUtils;

/**
 * How one chain refuses: by problems, unless the host has told a mechanism of the chain otherwise. The filters for Basic and for
 * bearer tokens of another provider have entry points of their own, and Spring Security does not say whether the host has set
 * them: so private fields are read. Where one cannot be, the filter of that mechanism refuses as it did without the library, the
 * rest of the chain by problems, and a warning says so once. Thread-safe once the chain is built.
 */
final class ChainRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final Log LOG = LogFactory.getLog(ChainRefusals.class);

    private static final boolean BEARER = ClassUtils.isPresent(
            "org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint",
            ChainRefusals.class.getClassLoader());

    private final SecurityProblems problems;
    private @Nullable AuthenticationEntryPoint challenge;
    private @Nullable AuthenticationEntryPoint hosts;
    private @Nullable AccessDeniedHandler hostsOfBearers;
    private int unread;

    ChainRefusals(SecurityProblems problems) {
        this.problems = problems;
    }

    /** Takes the place of what the mechanisms of the chain have by default. */
    @SuppressWarnings("unchecked") // a configurer is asked for by its raw class
    void join(HttpSecurity http) {
        HttpBasicConfigurer<HttpSecurity> basic = http.getConfigurer(HttpBasicConfigurer.class);
        if (basic != null) {
            int before = unread;
            Object stated = read(basic, "authenticationEntryPoint");
            if (stated instanceof DelegatingAuthenticationEntryPoint many
                    && isSame(read(many, "defaultEntryPoint"), read(basic, "basicAuthEntryPoint"))) {
                challenge = many;
                basic.authenticationEntryPoint(this::challenge);
            } else if (stated instanceof AuthenticationEntryPoint other && unread == before) {
                hosts = other;
            }
        }
        if (BEARER) {
            OfBearers.join(http, this);
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (hosts != null) {
            hosts.commence(request, response, refused);
        } else {
            challenge(request, response, refused);
        }
    }

    /** A client that knows Basic sends a password where it is asked for one. */
    private void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (challenge == null) {
            problems.commence(request, response, refused);
        } else {
            challenge.commence(request, new HeadersOnly(response), refused);
            problems.commence(request, new MoreChallenges(response), refused);
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (hostsOfBearers != null && VisionCraftSecurity.bringsBearer(request)) {
            hostsOfBearers.handle(request, response, denied);
        } else {
            problems.handle(request, response, denied);
        }
    }

    /** {@return the value of a field; null too if it cannot be read} */
    @Nullable
    Object read(Object owner, String name) {
        if (!PrivateFields.isReadable(owner, name) && unread++ == 0) {
            LOG.warn("The field " + name + " of " + owner.getClass().getName()
                    + " cannot be read, so VisionCraft does not know who has set it. The filter that has it refuses as it does"
                    + " without the library, the rest of the chain by problems. Set an entry point and an"
                    + " accessDeniedHandler in exceptionHandling(...) to have answers of your own");
        }
        return PrivateFields.read(owner, name);
    }

    private boolean isUnset(Object owner, String name) {
        return read(owner, name) == null && PrivateFields.isReadable(owner, name);
    }

    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one != null && one == other;
    }

    /** Loaded only where Spring Security's resource server is. */
    private static final class OfBearers {

        private OfBearers() {}

        @SuppressWarnings("unchecked")
        static void join(HttpSecurity http, ChainRefusals refusals) {
            OAuth2ResourceServerConfigurer<HttpSecurity> server =
                    http.getConfigurer(OAuth2ResourceServerConfigurer.class);
            if (server == null) {
                return;
            }
            int before = refusals.unread;
            Object stated = refusals.read(server, "authenticationEntryPoint");
            if (stated instanceof BearerTokenAuthenticationEntryPoint springs && isAsMade(springs, refusals)) {
                server.authenticationEntryPoint(refusals.problems);
            } else if (stated instanceof AuthenticationEntryPoint hosts && refusals.unread == before) {
                refusals.hosts = hosts;
            }
            before = refusals.unread;
            Object handler = refusals.read(server, "accessDeniedHandler");
            if (handler instanceof AccessDeniedHandler hosts
                    && !isAsMade(hosts, refusals)
                    && refusals.unread == before) {
                refusals.hostsOfBearers = hosts;
            }
        }

        /** One that the host has made and told nothing answers as the one of Spring Security, and counts as that. */
        private static boolean isAsMade(BearerTokenAuthenticationEntryPoint stated, ChainRefusals refusals) {
            Object metadata = refusals.read(stated, "resourceMetadataParameterResolver");
            return refusals.isUnset(stated, "realmName")
                    && metadata != null
                    && metadata.getClass()
                            .getName()
                            .startsWith(stated.getClass().getName());
        }

        private static boolean isAsMade(AccessDeniedHandler stated, ChainRefusals refusals) {
            return stated instanceof DelegatingAccessDeniedHandler many
                    && refusals.read(many, "defaultHandler") instanceof BearerTokenAccessDeniedHandler springs
                    && refusals.isUnset(springs, "realmName")
                    && refusals.read(many, "handlers") instanceof Map<?, ?> handlers
                    && handlers.keySet().equals(Set.of(CsrfException.class))
                    && handlers.get(CsrfException.class) instanceof AccessDeniedHandlerImpl;
        }
    }

    /** Takes the headers of Spring Security's entry points for Basic, which have a challenge or a status, and no body. */
    private static final class HeadersOnly extends HttpServletResponseWrapper {

        HeadersOnly(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setStatus(int status) {
            // the problem's counts
        }

        @Override
        public void sendError(int status) {
            // the problem's counts
        }

        @Override
        public void sendError(int status, @Nullable String message) {
            // the problem's counts
        }
    }

    /** Keeps the challenge that is there beside the problem's. */
    private static final class MoreChallenges extends HttpServletResponseWrapper {

        MoreChallenges(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void setHeader(String name, @Nullable String value) {
            if (!name.equalsIgnoreCase(HttpHeaders.WWW_AUTHENTICATE)) {
                super.setHeader(name, value);
            } else if (value != null) { // null would take away what is there
                addHeader(name, value);
            }
        }
    }
}
