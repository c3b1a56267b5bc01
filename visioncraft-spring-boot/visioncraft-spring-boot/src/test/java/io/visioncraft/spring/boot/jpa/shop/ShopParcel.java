package io.visioncraft.spring.boot.jpa.shop;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entity of the host's, with a camel-case name, a constraint and a foreign key to a table of the library. */
@Entity
@SuppressWarnings("NullAway.Init") // filled by the provider
public class ShopParcel {

    @Id
    private long id;

    @NotBlank
    private String parcelLabel;

    @Column(options = "REFERENCES vc_category (id)")
    private @Nullable UUID category;

    protected ShopParcel() {}

    public ShopParcel(long id, String parcelLabel) {
        this.id = id;
        this.parcelLabel = parcelLabel;
    }

    public ShopParcel in(UUID its) {
        category = its;
        return this;
    }

    public @Nullable UUID category() {
        return category;
    }

    public String label() {
        return parcelLabel;
    }

    public void rename(String label) {
        parcelLabel = label;
    }
}
