package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order. Its lines and tax groups are separate rows. */
@Entity(name = "VcOrder")
@Table(name = "vc_order")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class OrderEntity extends DocumentEntity {

    @Column(name = "reference", length = 64)
    String reference;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "status", length = 16)
    String status;

    @Column(name = "line_count")
    int lineCount;

    @Column(name = "buyer_reference", length = 64)
    String buyerReference;

    @Column(name = "note", length = 4000)
    String note;

    @Column(name = "purchase_order", length = 64)
    String purchaseOrder;

    @Column(name = "contract", length = 64)
    String contract;

    @Column(name = "project", length = 64)
    String project;

    @Column(name = "deliver_to", length = 20000)
    @Nullable
    String deliverTo;

    @Column(name = "supply_from")
    @Nullable
    Integer supplyFrom;

    @Column(name = "supply_until")
    @Nullable
    Integer supplyUntil;

    @Column(name = "buyer", length = 20000)
    @Nullable
    String buyer;

    @Column(name = "discounts", length = 100000)
    @Nullable
    String discounts;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "placed_at")
    @Nullable
    Long placedAt;

    @Column(name = "changed_at")
    long changedAt;

    /** Its lines, if they were read with it. */
    @Transient
    List<OrderLineEntity> lines;

    @Override
    public String recordType() {
        return "order";
    }
}
