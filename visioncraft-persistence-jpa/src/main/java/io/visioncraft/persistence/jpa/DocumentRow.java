package io.visioncraft.persistence.jpa;

import java.math.BigDecimal;
import java.util.List;

/** The root of a document with lines and totals: an order, an invoice, a credit note. All its amounts are in its currency. */
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
abstract class DocumentRow extends AggregateRow {

    @Column("currency")
    String currency;

    @Column("total_net")
    BigDecimal totalNet;

    @Column("total_tax")
    BigDecimal totalTax;

    @Column("total_gross")
    BigDecimal totalGross;

    @Column("total_prepaid")
    BigDecimal totalPrepaid;

    @Column("total_rounding")
    BigDecimal totalRounding;

    @Column("total_payable")
    BigDecimal totalPayable;

    @Column("tax_rounding")
    String taxRounding;

    @Column("price_basis")
    String priceBasis;

    @Column("untaxed_gross")
    String untaxedGross;

    /** Its tax groups, if they were read with it. */
    List<? extends TaxGroupRow> taxGroups;
}
