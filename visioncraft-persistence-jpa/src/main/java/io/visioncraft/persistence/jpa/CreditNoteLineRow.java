package io.visioncraft.persistence.jpa;

/** A line of a credit note; its quantity is 0 for a share of an amount. */
@Table(value = "vc_credit_note_line", owner = "credit_note_id")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class CreditNoteLineRow extends BilledLineRow {}
