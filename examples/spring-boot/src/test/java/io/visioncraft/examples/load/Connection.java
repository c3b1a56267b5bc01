package io.visioncraft.examples.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/** The front end of one visitor: it waits as long as an answer says, and makes the same request again. */
final class Connection {

    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final int MOST_ATTEMPTS = 100;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String shop;
    private final Answers answers;
    private String token = "";

    Connection(int port, Answers answers) {
        this.shop = "http://localhost:" + port;
        this.answers = answers;
    }

    /** Logs in, and answers the token that all requests then bring. */
    String logIn(String email, String password) throws IOException, InterruptedException {
        token = post("/sessions", Map.of("email", email, "password", password), "")
                .path("accessToken")
                .stringValue();
        return token;
    }

    void put(String path) throws IOException, InterruptedException {
        answered(request(path).PUT(BodyPublishers.noBody()).build());
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return answered(request(path).GET().build());
    }

    /** Posts under an idempotency key; empty for none. A missing node where the shop refused for good. */
    JsonNode post(String path, Object body, String key) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (!key.isEmpty()) {
            request.header("Idempotency-Key", key);
        }
        return answered(request.build());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(shop + path)).timeout(Duration.ofSeconds(60));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return request;
    }

    private JsonNode answered(HttpRequest request) throws IOException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            answers.count(answer);
            boolean again = answer.headers().firstValue("Retry-After").isPresent();
            if (!again || attempt == MOST_ATTEMPTS) {
                return answer.statusCode() < 300 && !answer.body().isEmpty()
                        ? JSON.readTree(answer.body())
                        : JSON.missingNode();
            }
            TimeUnit.SECONDS.sleep(
                    answer.headers().firstValueAsLong("Retry-After").orElseThrow());
        }
    }
}
