package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where in the tree something is put: the way from the root down to its parent-to-be. True only while the tree's guard is
 * held. Immutable and thread-safe.
 *
 * @param path the root first, the parent last; empty for a place among the roots
 */
record Branch(List<Category> path) {

    /** A place among the roots. */
    static final Branch ROOTS = new Branch(List.of());

    Branch {
        path = List.copyOf(path);
    }

    /** The parent-to-be, null for a place among the roots. */
    @Nullable
    CategoryId parent() {
        return path.isEmpty() ? null : path.get(path.size() - 1).id();
    }

    /** The depth of the parent-to-be, 0 for a place among the roots. */
    int depth() {
        return path.size();
    }

    /** Refuses a category, and each category below it, as its own parent (CAT-3). */
    void requireOutside(Category category) {
        for (Category above : path) {
            if (above.id().equals(category.id())) {
                throw CatalogCodes.CATEGORY_CYCLE.rejection(
                        "The category " + category.id() + " cannot go under itself or what stands below it",
                        "category",
                        category.id(),
                        "target",
                        path.get(path.size() - 1).id());
            }
        }
    }

    /** Refuses so many levels where they would reach below the deepest allowed (CAT-2). */
    void requireRoomFor(int levels) {
        int depth = depth() + levels;
        if (depth > Category.MAX_DEPTH) {
            throw CatalogCodes.CATEGORY_TOO_DEEP.rejection(
                    "The tree would be " + depth + " levels deep there, at most " + Category.MAX_DEPTH + " are allowed",
                    "depth",
                    depth,
                    "max",
                    Category.MAX_DEPTH);
        }
    }
}
