package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A tax group of a document. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class TaxGroupEntity extends PartEntity {

    @Column(name = "tax_code", length = 3)
    String taxCode;

    @Column(name = "rate", precision = 7, scale = 4)
    BigDecimal rate;

    @Column(name = "tax_country", length = 2)
    @Nullable
    String taxCountry;

    @Column(name = "exemption_code", length = 32)
    @Nullable
    String exemptionCode;

    @Column(name = "exemption_text", length = 300)
    @Nullable
    String exemptionText;

    @Column(name = "base", precision = 20, scale = 4)
    BigDecimal base;

    @Column(name = "tax", precision = 20, scale = 4)
    BigDecimal tax;
}
