package io.visioncraft.persistence.jpa;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a {@link StatusChangeEntity}, as Jakarta Persistence wants it. A new one is the key of no row. */
class StatusChangeKey implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    String aggregateType = "";
    UUID aggregateId = new UUID(0, 0);
    long version;
    int ordinal;

    @Override
    public boolean equals(Object other) {
        return other instanceof StatusChangeKey that
                && Objects.equals(aggregateType, that.aggregateType)
                && Objects.equals(aggregateId, that.aggregateId)
                && version == that.version
                && ordinal == that.ordinal;
    }

    @Override
    public int hashCode() {
        return Objects.hash(aggregateType, aggregateId, version, ordinal);
    }
}
