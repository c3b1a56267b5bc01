package io.visioncraft.spring.boot.test.referral;

import io.visioncraft.ordering.Order;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Where an order came from: a row of the host's own table, with a foreign key to the library's. */
@Entity
class Referral {

    @Id
    @Column(columnDefinition = "uuid references vc_order (id)")
    UUID orderId = new UUID(0, 0);

    String source = "";

    static Referral of(Order order, String source) {
        Referral referral = new Referral();
        referral.orderId = order.id().value();
        referral.source = source;
        return referral;
    }
}
