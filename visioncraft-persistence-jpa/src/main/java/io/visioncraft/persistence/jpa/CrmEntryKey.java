package io.visioncraft.persistence.jpa;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a {@link CrmEntryEntity}, as Jakarta Persistence wants it. */
@SuppressWarnings("NullAway.Init") // filled by the provider
class CrmEntryKey implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    UUID crmRecordId;
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
