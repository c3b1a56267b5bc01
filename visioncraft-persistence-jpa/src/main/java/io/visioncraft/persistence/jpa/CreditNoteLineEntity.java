package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A line of a credit note; its quantity is 0 for a share of an amount. */
@Entity(name = "VcCreditNoteLine")
@Table(name = "vc_credit_note_line")
@AttributeOverride(name = "ownerId", column = @Column(name = "credit_note_id"))
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class CreditNoteLineEntity extends BilledLineEntity {}
