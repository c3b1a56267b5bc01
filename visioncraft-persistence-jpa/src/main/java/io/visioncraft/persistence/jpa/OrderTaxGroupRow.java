package io.visioncraft.persistence.jpa;

/** A tax group of an order. */
@Table(value = "vc_order_tax_group", owner = "order_id")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class OrderTaxGroupRow extends TaxGroupRow {}
