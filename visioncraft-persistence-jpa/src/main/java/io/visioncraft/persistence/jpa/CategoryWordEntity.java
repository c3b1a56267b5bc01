package io.visioncraft.persistence.jpa;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A word by which a category is found. */
@Entity(name = "VcCategoryWord")
@Table(name = "vc_category_word")
@AttributeOverride(name = "ownerId", column = @Column(name = "category_id"))
@Cacheable(false)
@SuppressWarnings("NullAway.Init") // rows are filled by mappers or by the provider
class CategoryWordEntity extends PartEntity {

    @Column(name = "word", length = 256)
    byte[] word;
}
