package io.visioncraft.persistence.jpa;

/** A row that can be named when it turns out not to make a valid record. */
interface StoredRow {

    /** What the row belongs to, for example {@code order}. */
    String recordType();

    /** The id of what the row belongs to. */
    Object recordId();
}
