package io.visioncraft.persistence.jpa;

/** A tax group of an invoice. */
@Table(value = "vc_invoice_tax_group", owner = "invoice_id")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class InvoiceTaxGroupRow extends TaxGroupRow {}
