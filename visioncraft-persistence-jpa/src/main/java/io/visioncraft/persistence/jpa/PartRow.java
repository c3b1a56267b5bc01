package io.visioncraft.persistence.jpa;

import java.util.UUID;

/**
 * A row that belongs to the root of an aggregate: a line, a tax group, a permission, a word. It refers to its root by id;
 * the foreign key of the migrations removes the parts with their root.
 */
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
abstract class PartRow {

    @Key
    @Column(value = "owner_id", shared = true)
    UUID ownerId;

    @Key
    @Column("position")
    int position;

    /** The column that holds the id of the root in rows of a class. */
    static String ownerColumn(RowType<? extends PartRow> type) {
        return type.column("ownerId");
    }
}
