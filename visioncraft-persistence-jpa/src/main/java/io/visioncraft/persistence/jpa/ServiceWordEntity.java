package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A word by which a service is found. */
@Entity(name = "VcServiceWord")
@Table(name = "vc_service_word")
@AttributeOverride(name = "ownerId", column = @Column(name = "service_id"))
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class ServiceWordEntity extends PartEntity {

    @Column(name = "word", length = 256)
    byte[] word;
}
