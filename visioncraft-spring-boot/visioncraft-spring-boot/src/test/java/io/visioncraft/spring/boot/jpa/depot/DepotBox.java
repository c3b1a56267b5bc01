package io.visioncraft.spring.boot.jpa.depot;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity of the second unit. */
@Entity
public class DepotBox {

    @Id
    private long id;

    protected DepotBox() {}

    public DepotBox(long id) {
        this.id = id;
    }

    public long id() {
        return id;
    }
}
