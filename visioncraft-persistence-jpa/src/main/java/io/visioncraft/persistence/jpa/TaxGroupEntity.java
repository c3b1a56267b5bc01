package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;

/** A tax group of a document. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class TaxGroupEntity extends PartEntity {

    @Column(name = "tax_category", length = 16)
    String taxCategory;

    @Column(name = "tax_code", length = 3)
    String taxCode;

    @Column(name = "rate", precision = 7, scale = 4)
    BigDecimal rate;

    @Column(name = "base", precision = 20, scale = 4)
    BigDecimal base;

    @Column(name = "tax", precision = 20, scale = 4)
    BigDecimal tax;
}
