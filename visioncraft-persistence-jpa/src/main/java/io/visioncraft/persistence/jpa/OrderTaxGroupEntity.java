package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A tax group of an order. */
@Entity(name = "VcOrderTaxGroup")
@Table(name = "vc_order_tax_group")
@AttributeOverride(name = "ownerId", column = @Column(name = "order_id"))
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class OrderTaxGroupEntity extends TaxGroupEntity {}
