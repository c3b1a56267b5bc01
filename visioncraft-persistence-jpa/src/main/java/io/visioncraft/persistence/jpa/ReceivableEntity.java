package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** What pays, credits and settles an invoice; the id is the invoice's. All amounts are in its currency. */
@Entity(name = "VcReceivable")
@Table(name = "vc_receivable")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class ReceivableEntity extends AggregateEntity {

    @Column(name = "customer_id")
    UUID customerId;

    @Column(name = "currency", length = 3)
    String currency;

    @Column(name = "total", precision = 20, scale = 4)
    BigDecimal total;

    @Column(name = "credited", precision = 20, scale = 4)
    BigDecimal credited;

    @Column(name = "allocated", precision = 20, scale = 4)
    BigDecimal allocated;

    @Column(name = "pending", precision = 20, scale = 4)
    BigDecimal pending;

    @Column(name = "discounted", precision = 20, scale = 4)
    BigDecimal discounted;

    @Column(name = "written_off", precision = 20, scale = 4)
    BigDecimal writtenOff;

    @Column(name = "excess", precision = 20, scale = 4)
    BigDecimal excess;

    /** Settlement and whether there is an excess, derived, for the indexes of lists. */
    @Column(name = "standing", length = 32)
    String standing;

    @Column(name = "issue_date")
    int issueDate;

    @Column(name = "due_date")
    int dueDate;

    @Override
    public String recordType() {
        return "receivable";
    }
}
