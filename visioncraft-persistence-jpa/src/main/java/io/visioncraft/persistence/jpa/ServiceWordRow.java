package io.visioncraft.persistence.jpa;

/** A word by which a service is found. */
@Table(value = "vc_service_word", owner = "service_id")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class ServiceWordRow extends PartRow {

    @Column("word")
    byte[] word;
}
