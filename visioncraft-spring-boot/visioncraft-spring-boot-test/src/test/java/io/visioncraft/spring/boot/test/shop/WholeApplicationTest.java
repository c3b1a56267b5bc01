package io.visioncraft.spring.boot.test.shop;

import static io.visioncraft.spring.boot.test.TestProblem.problem;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.Persistence;
import io.visioncraft.VisionCraft;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.authentication.AccessTokens;
import io.visioncraft.authentication.PasswordHasher;
import io.visioncraft.authentication.PasswordPolicy;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.OrderingCodes;
import io.visioncraft.spi.IdGenerator;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import io.visioncraft.spring.boot.test.TestTokens;
import io.visioncraft.testkit.FastPasswordHasher;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.RecordedEvents;
import io.visioncraft.testkit.SequentialIds;
import io.visioncraft.testkit.fixture.Fixtures;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureTestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureVisionCraft(hostDatabase = false)
@AutoConfigureRestTestClient
@AutoConfigureTestRestTemplate
class WholeApplicationTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void replacesTheHostsStoreClockIdsHashingAndTokens() {
        assertThat(context.getBean(Clock.class)).isInstanceOf(MovableClock.class);
        assertThat(context.getBean(IdGenerator.class)).isInstanceOf(SequentialIds.class);
        assertThat(context.getBean(PasswordHasher.class)).isInstanceOf(FastPasswordHasher.class);
        assertThat(context.getBean(Persistence.class)).isSameAs(context.getBean("visionCraftTestStore"));
        assertThat(context.getBean(AccessTokens.class)).isSameAs(context.getBean("visionCraftTestAccessTokens"));
    }

    @Test
    void leavesTheHostsRulesAndListenersInForce(@Autowired Heard heard, Fixtures fixtures) {
        User ann = fixtures.people().aCustomer();

        assertThat(ann.email().text()).isNotEmpty();
        assertThat(context.getBean(PasswordPolicy.class).minimum()).isEqualTo(20);
        assertThat(context.getBean(PermissionRegistry.class).all().toString()).contains(ShopRules.PERMISSION);
        assertThat(heard.types).contains("user.registered");
    }

    @Test
    void opensNoConnectionAndBeginsNoThreadOfTheLibrary(VisionCraft vc, Fixtures fixtures) {
        fixtures.orders().aPlacedOrder();

        assertThat(context.getBeanNamesForType(DataSource.class)).isEmpty();
        assertThat(context.getBeanNamesForType(EntityManagerFactory.class)).isEmpty();
        assertThat(context.getBeanNamesForType(NoteRepository.class)).isEmpty();
        assertThat(context.getEnvironment().getProperty("visioncraft.relay.auto-startup"))
                .isEqualTo("false");
        assertThat(context.getEnvironment().getProperty("visioncraft.housekeeping.auto-startup"))
                .isEqualTo("false");
        assertThat(context.getEnvironment().getProperty("visioncraft.web.jwks.enabled"))
                .isEqualTo("false");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("visioncraft"));
    }

    @Test
    void takesATokenOverHttp(
            @Autowired RestTestClient client,
            @Autowired TestRestTemplate template,
            Fixtures fixtures,
            TestTokens tokens,
            RecordedEvents events) {
        User ann = fixtures.people().aCustomer();
        String service =
                fixtures.catalog().anActiveServiceAt("80.00", "EUR").id().toString();

        client.post()
                .uri("/orders?service={service}", service)
                .headers(tokens.of(ann))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("PLACED");
        HttpHeaders headers = new HttpHeaders();
        tokens.of(ann).accept(headers);
        assertThat(template.exchange("/me", HttpMethod.GET, new HttpEntity<>(headers), String.class)
                        .getBody())
                .contains(ann.id().toString());
        assertThat(events.types()).contains("order.placed");
    }

    @Test
    void expectsAProblemOfARunningServer(@Autowired RestTestClient client, Fixtures fixtures, TestTokens tokens) {
        Order order = fixtures.orders().aPlacedOrder();

        client.get()
                .uri("/orders/{id}", order.id())
                .headers(tokens.of(fixtures.people().aCustomer()))
                .exchange()
                .expectBody()
                .consumeWith(problem(OrderingCodes.ORDER_NOT_FOUND));
    }

    @Test
    void ignoresACallerThatIsStatedOverHttp(@Autowired RestTestClient client, Fixtures fixtures) {
        String ann = fixtures.people().aCustomer().id().toString();

        client.get()
                .uri("/me?caller={ann}", ann)
                .header("io.visioncraft.spring.boot.test.TestCaller", ann)
                .exchange()
                .expectBody()
                .jsonPath("$[0]")
                .isEqualTo("VISITOR");
    }
}
