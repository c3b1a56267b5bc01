package io.visioncraft.persistence.jpa;

import java.util.UUID;

/** The row of an aggregate's root. {@link VersionedUpdate} compares the version in the statement that writes it. */
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
abstract class AggregateRow implements StoredRow {

    @Key
    @Column("id")
    UUID id;

    @Column("version")
    long version;

    @Override
    public final Object recordId() {
        return id;
    }
}
