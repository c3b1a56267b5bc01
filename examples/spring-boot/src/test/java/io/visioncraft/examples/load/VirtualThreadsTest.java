package io.visioncraft.examples.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.JsonNode;

/**
 * Five hundred requests at once on virtual threads and ten connections, on the newest JDK of the machine: each is answered, with
 * an order or with a 503 after the wait for a connection. A carrier thread that a guard or a pool pinned would let them hang.
 */
@EnabledIfSystemProperty(named = "visioncraft.everywhere", matches = "true")
class VirtualThreadsTest {

    private static final int REQUESTS = 500;
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    @Test
    void answersFiveHundredRequestsAtOnceOnTenConnections() throws Exception {
        Optional<Path> java = newestJava();
        assumeTrue(java.isPresent(), "no JDK with virtual threads lies beside the one of the tests");
        try (ShopProcess shop = ShopProcess.start(
                java.orElseThrow(),
                "--spring.datasource.url=jdbc:h2:mem:virtual",
                "--spring.threads.virtual.enabled=true",
                "--spring.datasource.hikari.maximum-pool-size=10",
                "--spring.datasource.hikari.connection-timeout=500")) {
            Answers answers = new Answers();
            Connection admin = new Connection(shop.port(), answers);
            String token = admin.logIn("ada@example.com", "four plain words here");
            String service = onOffer(admin);

            List<HttpResponse<String>> all = atOnce(shop.port(), token, service);

            all.forEach(answers::count);
            System.out.println("On virtual threads: " + answers);
            assertThat(answers.strange()).isEmpty();
            assertThat(all)
                    .hasSize(REQUESTS)
                    .allSatisfy(answer -> assertThat(answer.statusCode()).isIn(201, 503));
            assertThat(all).anySatisfy(answer -> assertThat(answer.statusCode()).isEqualTo(201));
        }
    }

    private static List<HttpResponse<String>> atOnce(int port, String token, String service) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String order = "{\"lines\":[{\"service\":\"" + service + "\",\"quantity\":\"1\"}]}";
        List<CompletableFuture<HttpResponse<String>>> begun = new ArrayList<>();
        for (int n = 0; n < REQUESTS; n++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/orders"))
                    .timeout(Duration.ofSeconds(60))
                    .header("Content-Type", "application/json")
                    .header("Authorization", "Bearer " + token)
                    .POST(BodyPublishers.ofString(order))
                    .build();
            begun.add(client.sendAsync(request, BodyHandlers.ofString()));
        }
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (CompletableFuture<HttpResponse<String>> one : begun) {
            answers.add(one.get(90, TimeUnit.SECONDS));
        }
        return answers;
    }

    private static String onOffer(Connection admin) throws Exception {
        JsonNode category = admin.post("/categories", Map.of("name", "Cleaning"), "");
        Map<String, Object> windows = Map.of(
                "code",
                "WIN-1",
                "name",
                "Window cleaning",
                "category",
                category.path("id").stringValue());
        String service = admin.post("/services", windows, "").path("id").stringValue();
        admin.post("/prices", Map.of("service", service, "unitPrice", "80.00", "currency", "EUR"), "");
        admin.put("/services/" + service + "/offered");
        return service;
    }

    /** Among the JDKs that lie beside the one that runs the tests. */
    private static Optional<Path> newestJava() throws IOException {
        try (Stream<Path> beside =
                Files.list(Path.of(System.getProperty("java.home")).toRealPath().getParent())) {
            return beside.filter(home -> versionOf(home) >= FIRST_WITH_VIRTUAL_THREADS)
                    .max(Comparator.comparingInt(VirtualThreadsTest::versionOf))
                    .map(home -> home.resolve("bin/java"));
        }
    }

    /** 0 for what is no JDK. */
    private static int versionOf(Path home) {
        Properties release = new Properties();
        try (var text = Files.newBufferedReader(home.resolve("release"))) {
            release.load(text);
        } catch (IOException none) {
            return 0;
        }
        String version = release.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[.+-]", 2)[0]);
    }
}
