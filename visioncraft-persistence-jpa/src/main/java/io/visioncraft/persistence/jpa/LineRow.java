package io.visioncraft.persistence.jpa;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The columns that lines of all documents have. */
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
abstract class LineRow extends PartRow {

    @Column("code")
    String code;

    @Column("description")
    String description;

    @Column("unit_code")
    String unit;

    @Column("tax_class")
    String taxClass;

    @Column(value = "tax_code", shared = true)
    String taxCode;

    @Column(value = "tax_rate", shared = true)
    BigDecimal taxRate;

    @Column(value = "tax_country", shared = true)
    @Nullable
    String taxCountry;

    @Column(value = "exemption_code", shared = true)
    @Nullable
    String exemptionCode;

    @Column(value = "exemption_text", shared = true)
    @Nullable
    String exemptionText;

    @Column("unit_price")
    BigDecimal unitPrice;

    @Column("quantity")
    BigDecimal quantity;

    @Column("discount")
    BigDecimal discount;

    @Column(value = "discounts", shared = true)
    @Nullable
    String discounts;

    @Column("amount")
    BigDecimal amount;

    @Column("net")
    BigDecimal net;
}
