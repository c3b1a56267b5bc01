package io.visioncraft.persistence.jpa;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A category. Roots hang below {@link CategoryPath#NO_PARENT}, so that their names are unique like those of all siblings. */
@Table("vc_category")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class CategoryRow extends AggregateRow {

    @Column("parent_id")
    UUID parentId;

    @Column("name")
    String name;

    @Column("name_key")
    byte[] nameKey;

    @Column("code")
    @Nullable
    String code;

    @Column("description")
    String description;

    @Column("sibling_rank")
    long siblingRank;

    @Column("path")
    String path;

    @Column("depth")
    int depth;

    @Override
    public String recordType() {
        return "category";
    }
}
