package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** The payments and credits of an invoice; the id is the invoice's. All amounts are in its currency. */
@Entity(name = "VcReceivable")
@Table(name = "vc_receivable")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class ReceivableEntity extends AggregateEntity {

    @Column(name = "currency", length = 3)
    String currency;

    @Column(name = "total", precision = 20, scale = 4)
    BigDecimal total;

    @Column(name = "received", precision = 20, scale = 4)
    BigDecimal received;

    @Column(name = "credited", precision = 20, scale = 4)
    BigDecimal credited;

    @Column(name = "refunded", precision = 20, scale = 4)
    BigDecimal refunded;

    @Column(name = "due_date")
    int dueDate;

    @Override
    public String recordType() {
        return "receivable";
    }
}
