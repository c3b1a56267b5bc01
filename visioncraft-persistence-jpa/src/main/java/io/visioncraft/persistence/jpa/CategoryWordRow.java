package io.visioncraft.persistence.jpa;

/** A word by which a category is found. */
@Table(value = "vc_category_word", owner = "category_id")
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or read
class CategoryWordRow extends PartRow {

    @Column("word")
    byte[] word;
}
