package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;

/** The columns that lines of all documents have. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class LineEntity extends PartEntity {

    @Column(name = "code", length = 64)
    String code;

    @Column(name = "description", length = 300)
    String description;

    @Column(name = "unit_code", length = 3)
    String unit;

    @Column(name = "tax_category", length = 16)
    String taxCategory;

    @Column(name = "unit_price", precision = 22, scale = 6)
    BigDecimal unitPrice;

    @Column(name = "quantity", precision = 12, scale = 4)
    BigDecimal quantity;

    @Column(name = "discount", precision = 20, scale = 4)
    BigDecimal discount;

    @Column(name = "net", precision = 20, scale = 4)
    BigDecimal net;
}
