package io.visioncraft.spring.boot.jpa.shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A category of the library, as a host maps it that refers to it by a foreign key. */
@Entity
@Immutable
@Table(name = "vc_category")
@SuppressWarnings("NullAway.Init") // filled by the provider
public class CategoryRow {

    @Id
    private UUID id;

    protected CategoryRow() {}

    public UUID id() {
        return id;
    }
}
