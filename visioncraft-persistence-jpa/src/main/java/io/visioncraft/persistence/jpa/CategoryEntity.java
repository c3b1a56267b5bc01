package io.visioncraft.persistence.jpa;

import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category. Roots hang below {@link CategoryPath#NO_PARENT}, so that their names are unique like those of all siblings. */
@Entity(name = "VcCategory")
@Table(name = "vc_category")
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class CategoryEntity extends AggregateEntity {

    @Column(name = "parent_id")
    UUID parentId;

    @Column(name = "name", length = 300)
    String name;

    @Column(name = "name_key", length = 1200)
    byte[] nameKey;

    @Column(name = "code", length = 64)
    @Nullable
    String code;

    @Column(name = "description", length = 4000)
    String description;

    @Column(name = "sibling_rank")
    long siblingRank;

    @Column(name = "path", length = 704)
    String path;

    @Column(name = "depth")
    int depth;

    @Override
    public String recordType() {
        return "category";
    }
}
