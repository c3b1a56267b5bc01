package io.visioncraft.persistence.jpa;

import java.math.BigDecimal;
import java.util.UUID;

/** A payment for an invoice. */
@Table("vc_payment")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class PaymentRow extends AggregateRow {

    @Column("invoice_id")
    UUID invoiceId;

    @Column("currency")
    String currency;

    @Column("amount")
    BigDecimal amount;

    @Column("status")
    String status;

    @Column("payment_method")
    String paymentMethod;

    @Column("reference")
    String reference;

    @Column("received_at")
    long receivedAt;

    @Column("recorded_at")
    long recordedAt;

    @Override
    public String recordType() {
        return "payment";
    }
}
