package io.visioncraft.persistence.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;

/**
 * The row of an aggregate's root. The version is a plain column and not {@code @Version}, because providers ignore a version
 * that is set by hand: {@link VersionedUpdate} compares it in the statement.
 */
@MappedSuperclass
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
abstract class AggregateEntity implements StoredRow {

    @Id
    @Column(name = "id")
    UUID id;

    @Column(name = "version")
    long version;

    @Override
    public final Object recordId() {
        return id;
    }
}
