package io.visioncraft.spring.boot.security;

import io.visioncraft.spring.boot.CannotStartException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.util.ClassUtils;

/**
 * What makes a browser known by what it sends by itself, and a stranger's page with it. A chain that has one of these and no CSRF
 * protection does not start. Stateless.
 */
final class SentByBrowsers {

    /** Some have a superclass in an optional dependency, so they are known by name. */
    static final List<String> MECHANISMS = List.of(
            "FormLoginConfigurer",
            "HttpBasicConfigurer",
            "RememberMeConfigurer",
            "X509Configurer",
            "JeeConfigurer",
            "WebAuthnConfigurer",
            "ott.OneTimeTokenLoginConfigurer",
            "oauth2.client.OAuth2LoginConfigurer",
            "saml2.Saml2LoginConfigurer");

    private static final String SESSIONS =
            "HttpSessionSecurityContextRepository (by sessionCreationPolicy or securityContextRepository)";

    private SentByBrowsers() {}

    /**
     * Stops the start for a mechanism of the chain.
     *
     * @param http the chain, with all its mechanisms
     * @param librarys whether the library has made the chain
     */
    static void refuseMechanisms(HttpSecurity http, boolean librarys) {
        ApplicationContext context = http.getSharedObject(ApplicationContext.class);
        if (context.getBeanProvider(SessionLogIn.class).stream().findAny().isPresent()) {
            throw new CannotStartException(
                    "A SecurityFilterChain says bearerTokensOnly(), which switches CSRF protection off, and"
                            + " visioncraft.security.session.enabled=true makes a log-in of browsers, which needs it.",
                    "Write Customizer.withDefaults() in the place of VisionCraftSecurity::bearerTokensOnly, or remove"
                            + " visioncraft.security.session.enabled.");
        }
        for (String mechanism : MECHANISMS) {
            if (has(http, mechanism)) {
                throw refusal(mechanism.substring(mechanism.lastIndexOf('.') + 1), librarys);
            }
        }
    }

    /**
     * Stops the start if the chain keeps in the HTTP session who is known. A repository of the host's own class passes.
     *
     * @param http the chain, when each part of it has said where that is kept
     * @param librarys whether the library has made the chain
     */
    static void refuseSessions(HttpSecurity http, boolean librarys) {
        if (keepsInSession(http.getSharedObject(SecurityContextRepository.class))) {
            throw refusal(SESSIONS, librarys);
        }
    }

    private static boolean keepsInSession(@Nullable Object repository) {
        if (repository instanceof DelegatingSecurityContextRepository) {
            return !(PrivateFields.read(repository, "delegates") instanceof List<?> delegates)
                    || delegates.stream().anyMatch(SentByBrowsers::keepsInSession);
        }
        return repository instanceof HttpSessionSecurityContextRepository;
    }

    private static CannotStartException refusal(String mechanism, boolean librarys) {
        return librarys
                ? new CannotStartException(
                        "VisionCraft's own SecurityFilterChain takes bearer tokens only and has no CSRF protection. A bean"
                                + " Customizer<HttpSecurity> of the application, which counts for each chain, adds "
                                + mechanism + ", which needs it.",
                        "Write a SecurityFilterChain of your own with http.with(VisionCraftSecurity.visionCraft(),"
                                + " Customizer.withDefaults()), which keeps CSRF protection; VisionCraft's is not made then. Or"
                                + " remove " + mechanism + " from that Customizer<HttpSecurity>, or set "
                                + WebSecurityAutoConfiguration.CHAIN + "=false to have Spring Boot's chain.")
                : new CannotStartException(
                        "A SecurityFilterChain says bearerTokensOnly(), which switches CSRF protection off, and has "
                                + mechanism + ", which needs it.",
                        "Write Customizer.withDefaults() in the place of VisionCraftSecurity::bearerTokensOnly, remove "
                                + mechanism + ", or give the two chains of their own.");
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // a configurer is asked for by its raw class
    private static boolean has(HttpSecurity http, String mechanism) {
        try {
            Class type = ClassUtils.forName(
                    AbstractHttpConfigurer.class.getPackageName() + "." + mechanism,
                    SentByBrowsers.class.getClassLoader());
            return http.getConfigurer(type) != null;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
