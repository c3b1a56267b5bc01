package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oauth2Login;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spring.boot.web.CallerResolver;
import io.visioncraft.spring.boot.web.WebHost;
import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientAutoConfiguration;
import org.springframework.boot.security.oauth2.client.autoconfigure.servlet.OAuth2ClientWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Users who have logged in by OpenID Connect, OAuth2 or SAML2: known by a bean of the host, or refused. */
@ExtendWith(OutputCaptureExtension.class)
class LogInElsewhereTest {

    private static final UserId JO = UserId.of("0190c0de-0000-7000-8000-000000000001");
    private static final String UNKNOWN = "nobody says which user of VisionCraft it is";

    private final WebApplicationContextRunner application = new WebApplicationContextRunner()
            .withConfiguration(SecurityHost.AUTO)
            .withConfiguration(AutoConfigurations.of(
                    OAuth2ClientAutoConfiguration.class, OAuth2ClientWebSecurityAutoConfiguration.class))
            .withPropertyValues(
                    "spring.security.oauth2.client.registration.github.client-id=id",
                    "spring.security.oauth2.client.registration.github.client-secret=secret")
            .withUserConfiguration(WebHost.Library.class, WebHost.Who.class, LogInPage.class);

    @Test
    void areRefusedWhereNobodyKnowsThemAndTheLogSaysWhatToDeclare(CapturedOutput output) {
        application.run(context -> {
            MockMvcTester mvc = SecurityHost.mvc(context);
            for (RequestPostProcessor logIn : List.of(oidcLogin(), oauth2Login(), saml("jo"), saml("ann"))) {
                DefaultChainTest.assertProblem(mvc.get().uri("/who").with(logIn).exchange(), 401, "not-authenticated");
            }
        });

        assertThat(output.toString().lines().filter(line -> line.contains(UNKNOWN)))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line).contains("WARN", "ForeignIdentity", "CallerResolver"));
    }

    @Test
    void areKnownByIssuerAndSubjectWithOpenIdConnect(CapturedOutput output) {
        application
                .withBean(ForeignIdentity.class, () -> (issuer, subject) -> subject.equals("jo") ? JO : null)
                .run(context -> {
                    MockMvcTester mvc = SecurityHost.mvc(context);
                    assertIsJo(
                            mvc,
                            oidcLogin()
                                    .idToken(token -> token.issuer("https://idp.example.com")
                                            .subject("jo")));
                    DefaultChainTest.assertProblem(
                            mvc.get().uri("/who").with(oidcLogin()).exchange(), 401, "not-authenticated");
                });
        assertThat(output).doesNotContain(UNKNOWN);
    }

    @Test
    void areKnownByAResolverOfTheHostWithOAuth2AndSaml2(CapturedOutput output) {
        application.withBean(CallerResolver.class, ByName::new).run(context -> {
            MockMvcTester mvc = SecurityHost.mvc(context);
            assertIsJo(mvc, oauth2Login().attributes(all -> all.put("sub", "jo")));
            assertIsJo(mvc, saml("jo"));
            DefaultChainTest.assertProblem(
                    mvc.get().uri("/who").with(saml("ann")).exchange(), 401, "not-authenticated");
        });
        assertThat(output).containsOnlyOnce(UNKNOWN);
    }

    private static void assertIsJo(MockMvcTester mvc, RequestPostProcessor logIn) {
        assertThat(mvc.get().uri("/who").with(logIn))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"kind\":\"USER\",\"name\":\"" + JO + "\"}");
    }

    private static RequestPostProcessor saml(String name) {
        return authentication(new Saml(name));
    }

    private static final class ByName implements CallerResolver {

        @Override
        public @Nullable Caller resolve(jakarta.servlet.http.HttpServletRequest request) {
            return request.getUserPrincipal() instanceof Authentication known
                            && (known instanceof OAuth2AuthenticationToken || known instanceof Saml)
                            && known.getName().equals("jo")
                    ? Caller.user(JO)
                    : null;
        }
    }

    /** As Saml2Authentication is, whose module brings libraries that no test here needs: an assertion, and who it speaks of. */
    private static final class Saml extends AbstractAuthenticationToken {

        @Serial
        private static final long serialVersionUID = 1L;

        private final Asserted principal;

        Saml(String name) {
            super(List.of());
            this.principal = new Asserted(name);
            setAuthenticated(true);
        }

        @Override
        public Object getPrincipal() {
            return principal;
        }

        @Override
        public Object getCredentials() {
            return "<Assertion/>";
        }
    }

    private record Asserted(String name) implements AuthenticatedPrincipal, Serializable {

        @Override
        public String getName() {
            return name;
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class LogInPage {

        @Bean
        SecurityFilterChain own(HttpSecurity http) {
            return http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .oauth2Login(Customizer.withDefaults())
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .build();
        }
    }
}
