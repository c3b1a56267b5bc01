package io.visioncraft.persistence.jpa;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.kernel.CategoryId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class CategoryMapper {

    private CategoryMapper() {}

    static CategoryEntity row(Category category, String path) {
        CategoryEntity row = new CategoryEntity();
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

    static CategoryWordEntity row(String word) {
        CategoryWordEntity row = new CategoryWordEntity();
        row.word = KeyBytes.of(word);
        return row;
    }

    static Category record(CategoryEntity row) {
        return new Category(
                new CategoryId(row.id),
                Reference.in(row.parentId, CategoryId::new),
                row.name,
                row.code,
                row.description,
                row.siblingRank,
                row.version);
    }

    static CategoryNode node(CategoryEntity row) {
        return new CategoryNode(record(row), row.depth);
    }
}
