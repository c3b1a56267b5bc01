package io.visioncraft.persistence.jpa;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A tax group of a document. */
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
abstract class TaxGroupRow extends PartRow {

    @Column("tax_code")
    String taxCode;

    @Column("rate")
    BigDecimal rate;

    @Column("tax_country")
    @Nullable
    String taxCountry;

    @Column("exemption_code")
    @Nullable
    String exemptionCode;

    @Column("exemption_text")
    @Nullable
    String exemptionText;

    @Column("base")
    BigDecimal base;

    @Column("tax")
    BigDecimal tax;
}
