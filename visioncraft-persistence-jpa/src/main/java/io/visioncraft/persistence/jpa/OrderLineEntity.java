package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an order. */
@Entity(name = "VcOrderLine")
@Table(name = "vc_order_line")
@AttributeOverride(name = "ownerId", column = @Column(name = "order_id"))
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class OrderLineEntity extends LineEntity {

    @Column(name = "line_id")
    UUID lineId;

    @Column(name = "service_id")
    UUID serviceId;

    @Column(name = "supplied", precision = 12, scale = 4)
    @Nullable
    BigDecimal supplied;

    @Column(name = "price_entry_id")
    UUID priceEntryId;

    @Column(name = "price_reason", length = 4000)
    String priceReason;
}
