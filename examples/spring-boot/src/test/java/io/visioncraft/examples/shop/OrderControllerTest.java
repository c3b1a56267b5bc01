package io.visioncraft.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.Service;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.spring.boot.test.AutoConfigureVisionCraft;
import io.visioncraft.spring.boot.test.TestCaller;
import io.visioncraft.testkit.fixture.Fixtures;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** One controller over the library in memory: nothing is mocked. */
@WebMvcTest(OrderController.class)
@AutoConfigureVisionCraft
class OrderControllerTest {

    @Autowired
    private MockMvcTester mvc;

    // begin: slice
    @Test
    void placesAnOrderOnceForEachKey(Fixtures fixtures) {
        User ann = fixtures.people().aCustomer();
        Service windows = fixtures.catalog().anActiveServiceAt("80.00", "EUR");
        String order = "{\"lines\": [{\"service\": \"%s\", \"quantity\": 2}]}".formatted(windows.id());

        for (int attempt = 1; attempt <= 2; attempt++) {
            assertThat(mvc.post()
                            .uri("/orders")
                            .with(TestCaller.as(ann).withKey("k-1"))
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(order))
                    .hasStatus(HttpStatus.CREATED)
                    .bodyJson()
                    .extractingPath("$.payable.amount")
                    .isEqualTo("160.00");
        }

        assertThat(mvc.get().uri("/orders").with(TestCaller.as(ann)))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(1);
    }
    // end: slice

    @Test
    void keepsOrdersFromOtherCustomers(Fixtures fixtures) {
        Order order = fixtures.orders().aPlacedOrder();

        assertThat(mvc.get()
                        .uri("/orders/{id}", order.id())
                        .with(TestCaller.as(fixtures.people().aCustomer())))
                .hasStatus(HttpStatus.NOT_FOUND)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("order-not-found");
    }

    @Test
    void asksVisitorsToLogIn() {
        assertThat(mvc.get().uri("/orders").with(TestCaller.visitor())).hasStatus(HttpStatus.UNAUTHORIZED);
    }
}
