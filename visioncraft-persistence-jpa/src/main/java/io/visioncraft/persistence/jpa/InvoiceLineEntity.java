package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A line of an invoice. */
@Entity(name = "VcInvoiceLine")
@Table(name = "vc_invoice_line")
@AttributeOverride(name = "ownerId", column = @Column(name = "invoice_id"))
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class InvoiceLineEntity extends BilledLineEntity {}
