package io.visioncraft.testkit.assertion;

import io.visioncraft.catalog.Category;
import org.jspecify.annotations.Nullable;

/** What can be asserted of a category. Not thread-safe. */
public final class CategoryAssert extends RecordAssert<CategoryAssert, Category> {

    CategoryAssert(@Nullable Category actual) {
        super(actual, CategoryAssert.class);
    }

    /** Stands at the top of the tree. */
    public CategoryAssert isRoot() {
        return hasComponent("parent", record().parent(), null);
    }

    /** Stands right under that one. */
    public CategoryAssert isUnder(Category parent) {
        return hasComponent("parent", record().parent(), parent.id());
    }

    /** Is called so. */
    public CategoryAssert hasName(String name) {
        return hasComponent("name", record().name(), name);
    }

    /** Has that code. */
    public CategoryAssert hasCode(String code) {
        return hasComponent("code", record().code(), code);
    }

    /** Has no code. */
    public CategoryAssert hasNoCode() {
        return hasComponent("code", record().code(), null);
    }
}
