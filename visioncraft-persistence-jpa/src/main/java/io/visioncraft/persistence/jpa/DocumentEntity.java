package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.math.BigDecimal;
import java.util.List;

/** The root of a document with lines and totals: an order, an invoice, a credit note. All its amounts are in its currency. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class DocumentEntity extends AggregateEntity {

    @Column(name = "currency")
    String currency;

    @Column(name = "total_net")
    BigDecimal totalNet;

    @Column(name = "total_tax")
    BigDecimal totalTax;

    @Column(name = "total_payable")
    BigDecimal totalPayable;

    @Column(name = "tax_rounding")
    String taxRounding;

    /** The lines, where they were loaded. */
    abstract List<? extends LineEntity> lines();

    /** The tax groups, where they were loaded. */
    abstract List<? extends TaxGroupEntity> taxGroups();
}
