package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A tax group of a credit note. */
@Entity(name = "VcCreditNoteTaxGroup")
@Table(name = "vc_credit_note_tax_group")
@AttributeOverride(name = "ownerId", column = @Column(name = "credit_note_id"))
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class CreditNoteTaxGroupEntity extends TaxGroupEntity {}
