package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;

/** A payment for an invoice. */
@Entity(name = "VcPayment")
@Table(name = "vc_payment")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class PaymentEntity extends AggregateEntity {

    @Column(name = "invoice_id")
    UUID invoiceId;

    @Column(name = "currency", length = 3)
    String currency;

    @Column(name = "amount", precision = 20, scale = 4)
    BigDecimal amount;

    @Column(name = "status", length = 16)
    String status;

    @Column(name = "payment_method", length = 64)
    String paymentMethod;

    @Column(name = "reference", length = 64)
    String reference;

    @Column(name = "received_at")
    long receivedAt;

    @Column(name = "recorded_at")
    long recordedAt;

    @Override
    public String recordType() {
        return "payment";
    }
}
