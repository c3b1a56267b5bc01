package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A price of a service. */
@Entity(name = "VcPrice")
@Table(name = "vc_price")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class PriceEntity extends AggregateEntity {

    @Column(name = "service_id")
    UUID serviceId;

    @Column(name = "currency", length = 3)
    String currency;

    @Column(name = "unit_price", precision = 22, scale = 6)
    BigDecimal unitPrice;

    @Column(name = "price_basis", length = 8)
    String basis;

    @Column(name = "valid_from")
    long validFrom;

    @Column(name = "valid_until")
    @Nullable
    Long validUntil;

    @Column(name = "created_at")
    long createdAt;

    @Override
    public String recordType() {
        return "price";
    }
}
