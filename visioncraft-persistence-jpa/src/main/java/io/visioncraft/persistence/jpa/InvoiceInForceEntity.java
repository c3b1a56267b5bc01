package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** Which invoice of an order is in force; the id is the order's. */
@Entity(name = "VcOrderInvoice")
@Table(name = "vc_order_invoice")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class InvoiceInForceEntity extends AggregateEntity {

    @Column(name = "invoice_id")
    UUID invoiceId;

    @Override
    public String recordType() {
        return "order-invoice";
    }
}
