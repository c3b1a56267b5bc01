package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;

/** What the lines of all documents have in common. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class LineEntity extends PartEntity {

    @Column(name = "code")
    String code;

    @Column(name = "description")
    String description;

    @Column(name = "unit_code")
    String unit;

    @Column(name = "tax_category")
    String taxCategory;

    @Column(name = "unit_price")
    BigDecimal unitPrice;

    @Column(name = "quantity")
    BigDecimal quantity;

    @Column(name = "discount")
    BigDecimal discount;

    @Column(name = "net")
    BigDecimal net;
}
