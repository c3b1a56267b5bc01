package io.visioncraft.persistence.jpa;

/** A line of an invoice. */
@Table(value = "vc_invoice_line", owner = "invoice_id")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class InvoiceLineRow extends BilledLineRow {}
