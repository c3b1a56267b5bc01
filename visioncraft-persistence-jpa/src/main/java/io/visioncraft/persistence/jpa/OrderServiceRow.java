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

    @Column("customer_id")
    UUID customerId;

    @Column("status")
    String status;

    @Column("created_at")
    long createdAt;
}
