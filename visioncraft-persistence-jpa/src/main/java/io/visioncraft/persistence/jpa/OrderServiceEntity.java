package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/**
 * A service of an order, once however many lines have it. It repeats what lists of orders are filtered and sorted by, so that the
 * newest orders of a service are read from the end of an index, however many orders the service has.
 */
@Entity(name = "VcOrderService")
@Table(name = "vc_order_service")
@AttributeOverride(name = "ownerId", column = @Column(name = "order_id"))
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class OrderServiceEntity extends PartEntity {

    @Column(name = "service_id")
    UUID serviceId;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "status", length = 16)
    String status;

    @Column(name = "created_at")
    long createdAt;
}
