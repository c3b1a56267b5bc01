package io.visioncraft.persistence.jpa;

import java.math.BigDecimal;
import java.util.UUID;

/** What pays, credits and settles an invoice; the id is the invoice's. All amounts are in its currency. */
@Table("vc_receivable")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class ReceivableRow extends AggregateRow {

    @Column("customer_id")
    UUID customerId;

    @Column("currency")
    String currency;

    @Column("total")
    BigDecimal total;

    @Column("credited")
    BigDecimal credited;

    @Column("allocated")
    BigDecimal allocated;

    @Column("pending")
    BigDecimal pending;

    @Column("discounted")
    BigDecimal discounted;

    @Column("written_off")
    BigDecimal writtenOff;

    @Column("excess")
    BigDecimal excess;

    /** Settlement and whether there is an excess, derived, for the indexes of lists. */
    @Column("standing")
    String standing;

    @Column("issue_date")
    int issueDate;

    @Column("due_date")
    int dueDate;

    @Override
    public String recordType() {
        return "receivable";
    }
}
