package io.visioncraft.persistence.jpa;

import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** The key of a {@link PartEntity}, as Jakarta Persistence wants it. A new one is the key of no row. */
class PartKey implements Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    UUID ownerId = new UUID(0, 0);
    int position;

    @Override
    public boolean equals(Object other) {
        return other instanceof PartKey that && Objects.equals(ownerId, that.ownerId) && position == that.position;
    }

    @Override
    public int hashCode() {
        return Objects.hash(ownerId, position);
    }
}
