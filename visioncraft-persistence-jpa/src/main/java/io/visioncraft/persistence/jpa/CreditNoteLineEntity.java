package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A line of a credit note. */
@Entity(name = "VcCreditNoteLine")
@Table(name = "vc_credit_note_line")
@AttributeOverride(name = "ownerId", column = @Column(name = "credit_note_id"))
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class CreditNoteLineEntity extends BilledLineEntity {}
