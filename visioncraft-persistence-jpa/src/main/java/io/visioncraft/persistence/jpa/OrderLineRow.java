package io.visioncraft.persistence.jpa;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of an order. */
@Table(value = "vc_order_line", owner = "order_id")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class OrderLineRow extends LineRow {

    @Column("line_id")
    UUID lineId;

    @Column("service_id")
    UUID serviceId;

    @Column(value = "supplied", shared = true)
    @Nullable
    BigDecimal supplied;

    @Column("price_entry_id")
    UUID priceEntryId;

    @Column(value = "price_reason", shared = true)
    String priceReason;
}
