package io.visioncraft.persistence.jpa;

import java.util.UUID;

/**
 * The row of an aggregate's root. The version is a plain column and not {@code @Version}, because providers ignore a version
 * that is set by hand: {@link VersionedUpdate} compares it in the statement.
 */
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
