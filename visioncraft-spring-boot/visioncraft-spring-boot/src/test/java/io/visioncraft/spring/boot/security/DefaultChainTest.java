package io.visioncraft.spring.boot.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.access.Permission;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.CreateRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.UserId;
import io.visioncraft.spring.boot.web.WebHost;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A host without a chain: the library's lets requests pass, and the use cases authorise themselves. */
class DefaultChainTest {

    private static AnnotationConfigServletWebApplicationContext application;
    private static MockMvcTester mvc;
    private static Tokens root;
    private static Tokens customer;

    @BeforeAll
    static void start() {
        application = SecurityHost.start(
                List.of(),
                WebHost.Library.class,
                WebHost.LogInParts.class,
                WebHost.Who.class,
                Shop.class,
                Misspelt.class,
                MethodSecurity.class);
        mvc = SecurityHost.mvc(application);
        VisionCraft vc = application.getBean(VisionCraft.class);
        root = WebHost.logIn(vc);
        customer = WebHost.logInACustomer(vc);
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void letsVisitorsAndUsersPassWithoutASessionOrACsrfToken() {
        assertThat(mvc.get().uri("/who"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("kind")
                .isEqualTo("VISITOR");
        MvcTestResult answer = mvc.post()
                .uri("/orders")
                .header("Authorization", "Bearer " + customer.accessToken())
                .exchange();
        assertThat(answer).hasStatusOk().hasBodyTextEqualTo(customer.user().toString());
        assertThat(answer.getRequest().getSession(false)).isNull();
        assertThat(answer).doesNotContainHeader("Set-Cookie");
        assertThat(mvc.post().uri("/orders")).hasStatusOk().hasBodyTextEqualTo("null");
    }

    @Test
    void answers401ForAVisitorAnd403ForAUserWithOneBody() {
        assertProblem(mvc.get().uri("/desk").exchange(), 401, "log-in-required");
        assertProblem(with(customer, "/desk"), 403, "permission-missing");
        assertThat(with(root, "/desk")).hasStatusOk().hasBodyTextEqualTo("desk");
    }

    @Test
    void refusesBadCredentialsWhereSomebodyAsksWhoCalls() {
        MvcTestResult answer =
                mvc.get().uri("/who").header("Authorization", "Bearer nonsense").exchange();
        assertProblem(answer, 401, "bad-token");
        assertThat(answer.getResponse().getHeader("WWW-Authenticate"))
                .isEqualTo("Bearer realm=\"api\", error=\"invalid_token\"");
        assertProblem(
                mvc.get().uri("/who").header("Authorization", "Basic eDp5").exchange(), 401, "bad-token");
        assertProblem(
                mvc.get().uri("/desk").header("Authorization", "Basic eDp5").exchange(), 401, "bad-token");
        assertThat(mvc.get().uri("/open").header("Authorization", "Bearer nonsense"))
                .hasStatusOk();
        assertProblem(mvc.post().uri("/orders").header("Idempotency-Key", "a b").exchange(), 400, "invalid-input");
    }

    @Test
    void asksForAPermissionAtEachCall() {
        VisionCraft vc = application.getBean(VisionCraft.class);
        Caller admin = Caller.user(root.user());
        Role desk = vc.roles().create(admin, CreateRole.of("Desk", Set.of(Permission.parse("crm:read:any"))));
        User ann = vc.authentication()
                .register(Caller.visitor(), RegisterUser.of("ann@example.com", "Ann", "a third horse battery"));
        Tokens tokens =
                vc.authentication().logIn(Caller.visitor(), LogIn.of("ann@example.com", "a third horse battery"));
        assertProblem(with(tokens, "/desk"), 403, "permission-missing");

        vc.users().assignRole(admin, AssignRole.of(ann.id(), desk.id()));

        assertThat(with(tokens, "/desk")).hasStatusOk();
        assertThat(application.getBean(CallerAuthorization.class).holds("crm:read:any"))
                .as("nobody calls on this thread")
                .isFalse();
    }

    @Test
    void saysThatAPermissionWhichNobodyHasRegisteredIsTheApplicationsMistake() {
        assertThat(with(root, "/misspelt"))
                .hasFailed()
                .failure()
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("crm:reed:any", "crm:read:any");
        assertThat(mvc.get().uri("/misspelt"))
                .as("a visitor")
                .hasFailed()
                .failure()
                .rootCause()
                .isInstanceOf(IllegalStateException.class);
        CallerAuthorization authorization = application.getBean(CallerAuthorization.class);
        assertThatIllegalStateException()
                .isThrownBy(() -> authorization.holds("cmr:read:any"))
                .withMessageContaining("crm:read:any");
        assertThatIllegalStateException()
                .isThrownBy(() -> authorization.holds("CRM"))
                .withMessageContaining("crm");
    }

    @Test
    void refusesASessionThatHasEndedAtOnce() {
        VisionCraft vc = application.getBean(VisionCraft.class);
        Tokens second =
                vc.authentication().logIn(Caller.visitor(), LogIn.of("jo@example.com", "another horse battery"));
        assertThat(with(second, "/who")).hasStatusOk();

        vc.authentication().logOut(Caller.user(second.user(), second.session()));

        assertProblem(with(second, "/who"), 401, "bad-token");
    }

    @Test
    void makesNoGeneratedUserAndOneChain() {
        assertThat(application.getBeanNamesForType(UserDetailsService.class)).isEmpty();
        assertThat(application.getBeanNamesForType(SecurityFilterChain.class))
                .containsExactly("visionCraftSecurityFilterChain");
    }

    private static MvcTestResult with(Tokens tokens, String path) {
        return mvc.get()
                .uri(path)
                .header("Authorization", "Bearer " + tokens.accessToken())
                .exchange();
    }

    static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("code").isEqualTo(code);
        assertThat(answer).bodyJson().extractingPath("status").isEqualTo(status);
    }

    @RestController
    static class Shop {

        @PostMapping("/orders")
        String place(@AuthenticationPrincipal UserId user, Caller caller) {
            return String.valueOf(user == null ? caller.user() : user);
        }

        @GetMapping("/open")
        String open() {
            return "open";
        }

        @GetMapping("/desk")
        @PreAuthorize("@visionCraftAuthorization.holds('crm:read:any')")
        public String desk() {
            return "desk";
        }
    }

    @RestController
    static class Misspelt {

        @GetMapping("/misspelt")
        @PreAuthorize("@visionCraftAuthorization.holds('crm:reed:any')")
        public String misspelt() {
            return "misspelt";
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableMethodSecurity
    static class MethodSecurity {}
}
