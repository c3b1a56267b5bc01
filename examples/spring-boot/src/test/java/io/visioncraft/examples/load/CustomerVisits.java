package io.visioncraft.examples.load;

import io.visioncraft.kernel.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A customer who looks at what is on offer, orders, looks at the invoice, asks a question and logs in anew now and then. */
final class CustomerVisits implements Visitor {

    private static final int ORDERS_PER_QUESTION = 10;
    private static final int ORDERS_PER_LOGIN = 20;
    private static final long PAUSE_MILLIS = 400;

    private final Connection shop;
    private final String email;
    private final String password;
    private final ServiceId service;
    private final List<String> placed = new ArrayList<>();
    private int tried;

    CustomerVisits(Connection shop, String email, String password, ServiceId service) {
        this.shop = shop;
        this.email = email;
        this.password = password;
        this.service = service;
    }

    @Override
    public void visitUntil(long end) throws Exception {
        shop.logIn(email, password);
        while (System.nanoTime() - end < 0) {
            shop.get("/services");
            tried++;
            if (tried % ORDERS_PER_LOGIN == 0) {
                shop.logIn(email, password);
            }
            Map<String, Object> order =
                    Map.of("lines", List.of(Map.of("service", service.toString(), "quantity", "2")));
            JsonNode answer = shop.post("/orders", order, UUID.randomUUID().toString());
            if (answer.has("id")) {
                placed.add(answer.path("id").stringValue());
                shop.get("/orders/" + answer.path("id").stringValue() + "/invoices");
            }
            if (tried % ORDERS_PER_QUESTION == 0) {
                shop.post(
                        "/records",
                        Map.of("type", "INQUIRY", "subject", "When?", "description", "When?"),
                        UUID.randomUUID().toString());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** How many orders the customer wanted to place. */
    long tried() {
        return tried;
    }

    /** The ids of those that the shop confirmed. */
    List<String> placed() {
        return placed;
    }
}
