package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.util.List;

/** The root of a document with lines and totals: an order, an invoice, a credit note. All its amounts are in its currency. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class DocumentEntity extends AggregateEntity {

    @Column(name = "currency", length = 3)
    String currency;

    @Column(name = "total_net", precision = 20, scale = 4)
    BigDecimal totalNet;

    @Column(name = "total_tax", precision = 20, scale = 4)
    BigDecimal totalTax;

    @Column(name = "total_gross", precision = 20, scale = 4)
    BigDecimal totalGross;

    @Column(name = "total_prepaid", precision = 20, scale = 4)
    BigDecimal totalPrepaid;

    @Column(name = "total_rounding", precision = 20, scale = 4)
    BigDecimal totalRounding;

    @Column(name = "total_payable", precision = 20, scale = 4)
    BigDecimal totalPayable;

    @Column(name = "tax_rounding", length = 16)
    String taxRounding;

    @Column(name = "price_basis", length = 8)
    String priceBasis;

    @Column(name = "untaxed_gross", length = 16)
    String untaxedGross;

    /** Its tax groups, if they were read with it. */
    @Transient
    List<? extends TaxGroupEntity> taxGroups;
}
