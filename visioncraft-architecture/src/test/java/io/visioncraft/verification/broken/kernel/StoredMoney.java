package io.visioncraft.verification.broken.kernel;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import java.util.Optional;

/** An entity, which shows a type of the store as well. */
@Entity
public class StoredMoney {

    @Id
    private long id;

    /** Hidden one level down in a type argument. */
    public Optional<EntityManager> store() {
        throw new IllegalStateException("No store for " + id);
    }
}
