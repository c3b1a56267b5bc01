package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** The credentials of a user; the id is the user's. */
@Entity(name = "VcCredentials")
@Table(name = "vc_credentials")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class CredentialsEntity extends AggregateEntity {

    @Column(name = "password_hash", length = 512)
    String hash;

    @Column(name = "generation")
    long generation;

    @Column(name = "changed_at")
    long changedAt;

    @Override
    public String recordType() {
        return "credentials";
    }
}
