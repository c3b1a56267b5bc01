package io.visioncraft.persistence.jpa;

import java.util.UUID;

/**
 * A service of an order, once however many lines have it. It repeats what lists of orders are filtered and sorted by, so that the
 * newest orders of a service are read from the end of an index, however many orders the service has.
 */
@Table(value = "vc_order_service", owner = "order_id")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class OrderServiceRow extends PartRow {

    @Column("service_id")
    UUID serviceId;

    @Column(value = "customer_id", shared = true)
    UUID customerId;

    @Column(value = "status", shared = true)
    String status;

    @Column(value = "created_at", shared = true)
    long createdAt;
}
