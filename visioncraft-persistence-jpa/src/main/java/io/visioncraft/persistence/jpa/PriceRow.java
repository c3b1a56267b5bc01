package io.visioncraft.persistence.jpa;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price of a service. */
@Table("vc_price")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class PriceRow extends AggregateRow {

    @Column("service_id")
    UUID serviceId;

    @Column("currency")
    String currency;

    @Column("unit_price")
    BigDecimal unitPrice;

    @Column("price_basis")
    String basis;

    @Column("valid_from")
    long validFrom;

    @Column("valid_until")
    @Nullable
    Long validUntil;

    @Column("created_at")
    long createdAt;

    @Override
    public String recordType() {
        return "price";
    }
}
