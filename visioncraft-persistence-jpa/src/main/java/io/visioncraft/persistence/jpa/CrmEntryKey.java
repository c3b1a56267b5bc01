package io.visioncraft.persistence.jpa;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a {@link CrmEntryEntity}, as Jakarta Persistence wants it. A new one is the key of no row. */
class CrmEntryKey implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    UUID crmRecordId = new UUID(0, 0);
    long version;
    int ordinal;

    @Override
    public boolean equals(Object other) {
        return other instanceof CrmEntryKey that
                && Objects.equals(crmRecordId, that.crmRecordId)
                && version == that.version
                && ordinal == that.ordinal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(crmRecordId, version, ordinal);
    }
}
