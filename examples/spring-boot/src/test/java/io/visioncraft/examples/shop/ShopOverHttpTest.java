package io.visioncraft.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The whole shop as its front end sees it: over HTTP, on a database, with real tokens. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "spring.datasource.url=jdbc:h2:mem:shop-over-http")
class ShopOverHttpTest {

    private static final String ADMIN = "ada@example.com";
    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    @LocalServerPort
    private int port;

    /** Speaks to the shop. */
    RestTestClient shop;

    @BeforeEach
    void connect() {
        shop = RestTestClient.bindToServer().baseUrl("http://localhost:" + port).build();
    }

    @Test
    void sellsAServiceFromTheFirstLookToThePaidInvoiceAndAnswersAQuestion() {
        String admin = loggedIn(ADMIN, "four plain words here");
        Object category = post(admin, "/categories", Map.of("name", "Cleaning")).get("id");
        Object service = post(
                        admin,
                        "/services",
                        Map.of(
                                "code",
                                "WIN-1",
                                "name",
                                "Window cleaning",
                                "category",
                                Objects.requireNonNull(category)))
                .get("id");
        post(
                admin,
                "/prices",
                Map.of("service", Objects.requireNonNull(service), "unitPrice", "80.00", "currency", "EUR"));
        shop.put()
                .uri("/services/{id}/offered", service)
                .header("Authorization", admin)
                .exchange()
                .expectStatus()
                .isOk();
        shop.get()
                .uri("/services")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].service.name")
                .isEqualTo("Window cleaning");

        post(
                null,
                "/customers",
                Map.of("email", "ann@example.com", "name", "Ann", "password", "another few plain words"));
        String ann = loggedIn("ann@example.com", "another few plain words");
        Map<String, Object> order = Map.of("lines", List.of(Map.of("service", service, "quantity", "2")));
        Map<String, Object> placed = post(ann, "/orders", order, "Idempotency-Key", "k-1");
        Map<String, Object> again = post(ann, "/orders", order, "Idempotency-Key", "k-1");

        assertThat(placed).containsEntry("status", "PLACED");
        assertThat(again).isEqualTo(placed);
        shop.get()
                .uri("/orders")
                .header("Authorization", ann)
                .exchange()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1);
        Object invoice = invoiceOf(ann, placed);
        post(
                admin,
                "/payments",
                Map.of(
                        "invoice", invoice,
                        "amount", "160.00",
                        "currency", "EUR",
                        "method", "transfer",
                        "reference", "statement 7, row 3",
                        "receivedAt", "2026-01-01T00:00:00Z"));
        shop.get()
                .uri("/invoices/{id}/receivable", invoice)
                .header("Authorization", ann)
                .exchange()
                .expectBody()
                .jsonPath("$.balance.amount")
                .isEqualTo("0.00");

        post(ann, "/records", Map.of("type", "INQUIRY", "subject", "When?", "description", "When do you come?"));
        shop.get()
                .uri("/desk/queue")
                .header("Authorization", admin)
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].subject")
                .isEqualTo("When?");
        shop.post()
                .uri("/desk/claims")
                .header("Authorization", admin)
                .exchange()
                .expectStatus()
                .isOk();
        shop.post()
                .uri("/desk/claims")
                .header("Authorization", admin)
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    @Test
    void answersWhatItRefusesWithAProblem() {
        shop.get()
                .uri("/orders")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .exists(HttpHeaders.WWW_AUTHENTICATE)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("log-in-required");
        String admin = loggedIn(ADMIN, "four plain words here");
        shop.get()
                .uri("/orders/{id}", "01900000-0000-7000-8000-000000000000")
                .header("Authorization", admin)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("order-not-found");
        shop.post()
                .uri("/categories")
                .header("Authorization", admin)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("name", " "))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].path")
                .isEqualTo("name");
    }

    private Object invoiceOf(String caller, Map<String, Object> order) {
        List<Map<String, Object>> invoices = shop.get()
                .uri("/orders/{id}/invoices", order.get("id"))
                .header("Authorization", caller)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<List<Map<String, Object>>>() {})
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(Objects.requireNonNull(invoices).get(0).get("id"));
    }

    final String loggedIn(String email, String password) {
        return "Bearer "
                + post(null, "/sessions", Map.of("email", email, "password", password))
                        .get("accessToken");
    }

    final Map<String, Object> post(
            @org.jspecify.annotations.Nullable String caller, String path, Object body, String... header) {
        RestTestClient.RequestBodySpec request = shop.post().uri(path).contentType(MediaType.APPLICATION_JSON);
        if (caller != null) {
            request = request.header("Authorization", caller);
        }
        if (header.length == 2) {
            request = request.header(header[0], header[1]);
        }
        return Objects.requireNonNull(request.body(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JSON)
                .returnResult()
                .getResponseBody());
    }
}
