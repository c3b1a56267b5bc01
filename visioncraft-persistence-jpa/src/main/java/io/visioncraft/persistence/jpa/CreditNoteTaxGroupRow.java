package io.visioncraft.persistence.jpa;

/** A tax group of a credit note. */
@Table(value = "vc_credit_note_tax_group", owner = "credit_note_id")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class CreditNoteTaxGroupRow extends TaxGroupRow {}
