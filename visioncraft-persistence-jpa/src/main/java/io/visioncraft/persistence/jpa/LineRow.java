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

    @Column("tax_code")
    String taxCode;

    @Column("tax_rate")
    BigDecimal taxRate;

    @Column("tax_country")
    @Nullable
    String taxCountry;

    @Column("exemption_code")
    @Nullable
    String exemptionCode;

    @Column("exemption_text")
    @Nullable
    String exemptionText;

    @Column("unit_price")
    BigDecimal unitPrice;

    @Column("quantity")
    BigDecimal quantity;

    @Column("discount")
    BigDecimal discount;

    @Column("discounts")
    @Nullable
    String discounts;

    @Column("amount")
    BigDecimal amount;

    @Column("net")
    BigDecimal net;
}
