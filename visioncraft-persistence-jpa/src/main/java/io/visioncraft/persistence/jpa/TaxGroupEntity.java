package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;

/** A tax group of a document. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class TaxGroupEntity extends PartEntity {

    @Column(name = "tax_category")
    String taxCategory;

    @Column(name = "tax_code")
    String taxCode;

    @Column(name = "rate")
    BigDecimal rate;

    @Column(name = "base")
    BigDecimal base;

    @Column(name = "tax")
    BigDecimal tax;
}
