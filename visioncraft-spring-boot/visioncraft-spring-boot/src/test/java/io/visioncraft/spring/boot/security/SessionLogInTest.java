package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.error.DeniedException;
import io.visioncraft.spring.boot.web.RequestCallers;
import io.visioncraft.spring.boot.web.WebHost;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.TableAccessTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class SessionLogInTest {

    private AnnotationConfigServletWebApplicationContext application;
    private MockMvcTester mvc;
    private VisionCraft vc;
    private MovableClock clock;
    private Tokens root;

    @BeforeEach
    void start() {
        application = SecurityHost.start(
                List.of("visioncraft.security.session.enabled=true"),
                WebHost.Library.class,
                Parts.class,
                WebHost.Who.class,
                Forms.class);
        mvc = SecurityHost.mvc(application);
        vc = application.getBean(VisionCraft.class);
        clock = application.getBean(MovableClock.class);
        root = WebHost.logIn(vc);
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void keepsTheTokensOnTheServerUnderANewIdAndRefreshesThem() {
        MockHttpSession session = new MockHttpSession();
        String token = csrf(session);
        String before = session.getId();

        MvcTestResult answer = post("/log-in", session, token);

        assertThat(answer).hasStatusOk().hasBodyTextEqualTo(root.user().toString());
        assertThat(session.getId()).isNotEqualTo(before);
        assertThat(post("/log-out", session, token))
                .as("the visitor's CSRF token")
                .hasStatus(403);
        assertThat(session.getAttributeNames().asIterator())
                .toIterable()
                .noneMatch(name -> String.valueOf(session.getAttribute(name)).contains("token"));
        assertUser(session);
        clock.advance(Duration.ofMinutes(20)); // the access token has expired
        assertUser(session);
        assertUser(session);
    }

    @Test
    void needsACsrfToken() {
        assertThat(mvc.post().uri("/log-in").session(new MockHttpSession())).hasStatus(403);
    }

    @Test
    void endsBothSessions() {
        MockHttpSession session = new MockHttpSession();
        String token = csrf(session);
        post("/log-in", session, token);

        assertThat(post("/log-out", session, csrf(session))).hasStatusOk();

        assertThat(session.isInvalid()).isTrue();
        assertThat(mvc.post().uri("/log-out").session(new MockHttpSession())).hasStatus(403);
    }

    @Test
    void refusesOnceASessionThatTheLibraryHasEndedAndIsAVisitorsThen() {
        MockHttpSession session = new MockHttpSession();
        post("/log-in", session, csrf(session));
        String name = (String) ask(session, "session");
        vc.authentication().logOut(Caller.user(root.user(), io.visioncraft.kernel.SessionId.of(name)));

        assertThat(mvc.get().uri("/who").session(session)).hasStatus(401);
        assertThat(ask(session, "kind")).isEqualTo("VISITOR");
    }

    @Test
    void endsTheLibrarysSessionWithTheLogOutOfSpringSecurity() {
        try (AnnotationConfigServletWebApplicationContext own = SecurityHost.start(
                List.of("visioncraft.security.session.enabled=true"),
                WebHost.Library.class,
                Parts.class,
                Forms.class,
                KeepingChain.class)) {
            VisionCraft library = own.getBean(VisionCraft.class);
            WebHost.logIn(library);
            MockMvcTester pages = SecurityHost.mvc(own);
            MockHttpSession session = new MockHttpSession();
            MockHttpServletRequest request = new MockHttpServletRequest();
            request.setSession(session);
            Caller user = own.getBean(SessionLogIn.class)
                    .logIn(request, LogIn.of("root@example.com", "correct horse battery"));

            assertThat(pages.post().uri("/logout").session(session).header("X-CSRF-TOKEN", csrf(pages, session)))
                    .hasStatus(302);

            assertThat(session.isInvalid()).isTrue();
            assertThatExceptionOfType(DeniedException.class)
                    .isThrownBy(() -> library.authentication().logOut(user));
        }
    }

    @Test
    void isTheCallerInTheRestOfTheRequestAndAVisitorAfterALogOut() {
        MockHttpSession session = new MockHttpSession();

        assertThat(post("/log-in-and-ask", session, csrf(session)))
                .hasBodyTextEqualTo("VISITOR > USER " + root.user() + " > " + root.user());
        assertThat(post("/log-out-and-ask", session, csrf(session)))
                .hasBodyTextEqualTo("USER " + root.user() + " > VISITOR > null");
    }

    private void assertUser(MockHttpSession session) {
        assertThat(ask(session, "name")).isEqualTo(root.user().toString());
    }

    private Object ask(MockHttpSession session, String member) {
        MvcTestResult answer = mvc.get().uri("/who").session(session).exchange();
        assertThat(answer).hasStatusOk();
        String body = new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
        int at = body.indexOf('"' + member + "\":\"") + member.length() + 4;
        return body.substring(at, body.indexOf('"', at));
    }

    private String csrf(MockHttpSession session) {
        return csrf(mvc, session);
    }

    private static String csrf(MockMvcTester pages, MockHttpSession session) {
        MvcTestResult answer = pages.get().uri("/csrf").session(session).exchange();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private MvcTestResult post(String path, MockHttpSession session, String csrf) {
        return mvc.post()
                .uri(path)
                .session(session)
                .header("X-CSRF-TOKEN", csrf)
                .exchange();
    }

    @Test
    void doesNotTrustACallerThatAChainOfTheHostKeepsInItsSession() {
        try (AnnotationConfigServletWebApplicationContext keeping = SecurityHost.start(
                List.of("visioncraft.security.session.enabled=true"),
                WebHost.Library.class,
                Parts.class,
                WebHost.Who.class,
                KeepingChain.class)) {
            Tokens tokens = WebHost.logIn(keeping.getBean(VisionCraft.class));
            MockMvcTester kept = SecurityHost.mvc(keeping);
            MockHttpSession session = new MockHttpSession();
            assertThat(kept.get()
                            .uri("/who")
                            .session(session)
                            .header("Authorization", "Bearer " + tokens.accessToken()))
                    .hasStatusOk();
            assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT")).isNotNull();

            assertThat(kept.get().uri("/who").session(session))
                    .bodyJson()
                    .extractingPath("kind")
                    .isEqualTo("VISITOR");
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class KeepingChain {

        @Bean
        SecurityFilterChain keeping(HttpSecurity http) {
            return http.with(VisionCraftSecurity.visionCraft(), Customizer.withDefaults())
                    .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.ALWAYS))
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Parts {

        @Bean
        MovableClock clock() {
            return MovableClock.create();
        }

        @Bean
        TableAccessTokens accessTokens(MovableClock clock) {
            return new TableAccessTokens(clock);
        }

        @Bean
        FastPasswordHasher passwordHasher() {
            return new FastPasswordHasher();
        }
    }

    @RestController
    static class Forms {

        private final SessionLogIn logIn;
        private final RequestCallers callers;

        Forms(SessionLogIn logIn, RequestCallers callers) {
            this.logIn = logIn;
            this.callers = callers;
        }

        @PostMapping("/log-in-and-ask")
        String logInAndAsk(HttpServletRequest request) {
            Caller before = callers.of(request);
            logIn(request);
            return before + " > " + callers.of(request) + " > " + request.getRemoteUser();
        }

        @PostMapping("/log-out-and-ask")
        String logOutAndAsk(HttpServletRequest request) {
            Caller before = callers.of(request);
            logOut(request);
            return before + " > " + callers.of(request) + " > " + request.getRemoteUser();
        }

        @GetMapping("/csrf")
        String csrf(CsrfToken token) {
            return token.getToken();
        }

        @PostMapping("/log-in")
        String logIn(HttpServletRequest request) {
            return String.valueOf(logIn.logIn(request, LogIn.of("root@example.com", "correct horse battery"))
                    .user());
        }

        @PostMapping("/log-out")
        void logOut(HttpServletRequest request) {
            logIn.logOut(request);
        }
    }
}
