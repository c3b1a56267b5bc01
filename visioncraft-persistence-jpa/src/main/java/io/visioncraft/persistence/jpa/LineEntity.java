package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

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

    @Column(name = "tax_class", length = 32)
    String taxClass;

    @Column(name = "tax_code", length = 3)
    String taxCode;

    @Column(name = "tax_rate", precision = 7, scale = 4)
    BigDecimal taxRate;

    @Column(name = "tax_country", length = 2)
    @Nullable
    String taxCountry;

    @Column(name = "exemption_code", length = 32)
    @Nullable
    String exemptionCode;

    @Column(name = "exemption_text", length = 300)
    @Nullable
    String exemptionText;

    @Column(name = "unit_price", precision = 22, scale = 6)
    BigDecimal unitPrice;

    @Column(name = "quantity", precision = 12, scale = 4)
    BigDecimal quantity;

    @Column(name = "discount", precision = 20, scale = 4)
    BigDecimal discount;

    @Column(name = "discounts", length = 100000)
    @Nullable
    String discounts;

    @Column(name = "amount", precision = 20, scale = 4)
    BigDecimal amount;

    @Column(name = "net", precision = 20, scale = 4)
    BigDecimal net;
}
