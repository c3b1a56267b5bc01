package io.visioncraft.examples.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A member of staff who takes payments for the latest orders, and the next question of the queue. */
final class StaffWork implements Visitor {

    private static final long PAUSE_MILLIS = 300;

    private final Connection shop;
    private final String email;
    private final String password;
    private final List<String> taken = new ArrayList<>();

    StaffWork(Connection shop, String email, String password) {
        this.shop = shop;
        this.email = email;
        this.password = password;
    }

    @Override
    public void visitUntil(long end) throws Exception {
        shop.logIn(email, password);
        while (System.nanoTime() - end < 0) {
            for (JsonNode order : shop.get("/orders").path("items")) {
                for (JsonNode invoice : shop.get("/orders/" + order.path("id").stringValue() + "/invoices")) {
                    pay(invoice);
                }
                break;
            }
            JsonNode claimed = shop.post("/desk/claims", Map.of(), "");
            if (claimed.has("id")) {
                shop.post(
                        "/records/" + claimed.path("id").stringValue() + "/resolution",
                        Map.of(),
                        UUID.randomUUID().toString());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    /** The ids of the payments that the shop confirmed. */
    List<String> taken() {
        return taken;
    }

    /** Another one may have been faster, which the shop refuses. */
    private void pay(JsonNode invoice) throws Exception {
        String id = invoice.path("id").stringValue();
        JsonNode payment = shop.post(
                "/payments",
                Map.of(
                        "invoice",
                        id,
                        "amount",
                        "160.00",
                        "currency",
                        "EUR",
                        "method",
                        "transfer",
                        "reference",
                        id,
                        "receivedAt",
                        invoice.path("issue").path("at").stringValue("2026-01-01T00:00:00Z")),
                UUID.randomUUID().toString());
        if (payment.has("id")) {
            taken.add(payment.path("id").stringValue());
        }
    }
}
