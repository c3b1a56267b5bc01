package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order; its lines and tax groups are rows of their own. */
@Entity(name = "VcOrder")
@Table(name = "vc_order")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class OrderEntity extends DocumentEntity {

    @Column(name = "reference")
    String reference;

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "status")
    String status;

    @Column(name = "line_count")
    int lineCount;

    @Column(name = "buyer_reference")
    String buyerReference;

    @Column(name = "note")
    String note;

    @Column(name = "supply_from")
    @Nullable
    Integer supplyFrom;

    @Column(name = "supply_until")
    @Nullable
    Integer supplyUntil;

    @Column(name = "created_at")
    long createdAt;

    @Column(name = "placed_at")
    @Nullable
    Long placedAt;

    @OneToMany
    @JoinColumn(name = "order_id", referencedColumnName = "id", insertable = false, updatable = false)
    List<OrderLineEntity> lines;

    @OneToMany
    @JoinColumn(name = "order_id", referencedColumnName = "id", insertable = false, updatable = false)
    List<OrderTaxGroupEntity> taxGroups;

    @Override
    List<OrderLineEntity> lines() {
        return lines;
    }

    @Override
    List<OrderTaxGroupEntity> taxGroups() {
        return taxGroups;
    }

    @Override
    public String recordType() {
        return "order";
    }
}
