package io.visioncraft.persistence.jpa;

import java.util.UUID;

/** Which invoice of an order is in force; the id is the order's. */
@Table("vc_order_invoice")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class InvoiceInForceRow extends AggregateRow {

    @Column("invoice_id")
    UUID invoiceId;

    @Override
    public String recordType() {
        return "order-invoice";
    }
}
