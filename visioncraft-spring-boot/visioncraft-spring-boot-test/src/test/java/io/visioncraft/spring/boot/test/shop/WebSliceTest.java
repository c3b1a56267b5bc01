package io.visioncraft.spring.boot.test.shop;

import static io.visioncraft.spring.boot.test.TestProblem.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.visioncraft.access.AccessCodes;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.Issuer;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import io.visioncraft.spring.boot.test.TestCaller;
import io.visioncraft.spring.boot.test.TestTokens;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.StandIns;
import io.visioncraft.testkit.fixture.Fixtures;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(OrderController.class)
@AutoConfigureVisionCraft
@Import(ShopSecurity.class)
class WebSliceTest {

    private final MockMvc mvc;
    private final MockMvcTester tester;

    @Autowired
    WebSliceTest(MockMvc mvc, MockMvcTester tester) {
        this.mvc = mvc;
        this.tester = tester;
    }

    @Test
    void getsTheLibraryWithoutImportsAndWithoutADatabase(@Autowired ApplicationContext context) {
        assertThat(context.getBeanNamesForType(DataSource.class)).isEmpty();
        assertThat(context.getBean(Issuer.class)).isEqualTo(StandIns.issuer());
    }

    @Test
    void answersTheCallerThatTheTestStates(Fixtures fixtures) throws Exception {
        Order order = fixtures.orders().aPlacedOrder();

        mvc.perform(get("/orders/{id}", order.id()).with(TestCaller.as(Caller.user(order.customer()))))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(order.id().toString()));
    }

    @Test
    void placesAnOrderThroughTheWeb(Fixtures fixtures, RecordedEvents events) {
        User ann = fixtures.people().aCustomer();
        String service =
                fixtures.catalog().anActiveServiceAt("80.00", "EUR").id().toString();

        assertThat(tester.post().uri("/orders").param("service", service).with(TestCaller.as(ann)))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.status")
                .isEqualTo("PLACED");
        assertThat(events.types()).contains("order.placed");
    }

    @Test
    void statesAVisitorASystemKeyAddressAndCorrelationId() {
        assertThat(tester.get().uri("/me").with(TestCaller.visitor()))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .startsWith("VISITOR", "");
        assertThat(tester.post()
                        .uri("/me")
                        .with(TestCaller.system("nightly", "order:read:any")
                                .withKey("k-1")
                                .from("192.0.2.7")
                                .correlatedBy("c-1")))
                .bodyJson()
                .extractingPath("$")
                .asArray()
                .containsExactly("SYSTEM", "nightly", "null", "k-1", "192.0.2.7", "c-1");
    }

    @Test
    void statesAUserInASession(Fixtures fixtures, TestTokens tokens) {
        Tokens session = tokens.logIn(fixtures.people().aCustomer());

        assertThat(tester.get().uri("/me").with(TestCaller.as(Caller.user(session.user(), session.session()))))
                .bodyJson()
                .extractingPath("$[2]")
                .isEqualTo(session.session().toString());
    }

    @Test
    void letsTheStatedCallerThroughTheHostsFilterChainAndNobodyElse(Fixtures fixtures) {
        TestCaller ann = TestCaller.as(fixtures.people().aCustomer());

        assertThat(tester.get().uri("/staff/me").with(ann)).hasStatusOk();
        assertThat(tester.get().uri("/staff/me").with(TestCaller.visitor())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(tester.get().uri("/staff/me")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void expectsAProblemByItsCode(Fixtures fixtures) throws Exception {
        Order order = fixtures.orders().aPlacedOrder();
        TestCaller stranger = TestCaller.as(fixtures.people().aCustomer());

        assertThat(tester.get().uri("/orders/{id}", order.id()).with(stranger))
                .matches(problem(OrderingCodes.ORDER_NOT_FOUND));
        mvc.perform(get("/orders/{id}", order.id()).with(TestCaller.visitor()))
                .andExpect(problem(AccessCodes.LOG_IN_REQUIRED));
    }

    @Test
    void takesTheTokenOfALogIn(Fixtures fixtures, TestTokens tokens) {
        User ann = fixtures.people().aCustomer();

        assertThat(tester.get().uri("/me").headers(tokens.of(ann)))
                .bodyJson()
                .extractingPath("$[1]")
                .isEqualTo(ann.id().toString());
    }
}
