package io.visioncraft.persistence.jpa;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.kernel.CategoryId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class CategoryMapper {

    private CategoryMapper() {}

    static CategoryRow row(Category category, String path) {
        CategoryRow row = new CategoryRow();
        row.id = category.id().value();
        row.version = category.version();
        row.parentId = parentId(category.parent());
        row.name = category.name();
        row.nameKey = KeyBytes.of(category.nameKey());
        row.code = category.code();
        row.description = category.description();
        row.siblingRank = category.rank();
        row.path = path;
        row.depth = CategoryPath.depth(path);
        return row;
    }

    static UUID parentId(@Nullable CategoryId parent) {
        return Reference.of(parent);
    }

    static CategoryWordRow row(String word) {
        CategoryWordRow row = new CategoryWordRow();
        row.word = KeyBytes.of(word);
        return row;
    }

    static Category record(CategoryRow row) {
        return new Category(
                new CategoryId(row.id),
                Reference.in(row.parentId, CategoryId::new),
                row.name,
                row.code,
                row.description,
                row.siblingRank,
                row.version);
    }

    static CategoryNode node(CategoryRow row) {
        return new CategoryNode(record(row), row.depth);
    }
}
