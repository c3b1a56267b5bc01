package io.visioncraft.testkit.assertion;

import io.visioncraft.catalog.Category;
import org.jspecify.annotations.Nullable;

/** Assertions on a category. Not thread-safe. */
public final class CategoryAssert extends RecordAssert<CategoryAssert, Category> {

    CategoryAssert(@Nullable Category actual) {
        super(actual, CategoryAssert.class);
    }

    /**
     * Asserts that the category is a root of the tree.
     *
     * @return this assertion
     */
    public CategoryAssert isRoot() {
        return hasComponent("parent", record().parent(), null);
    }

    /**
     * Asserts the parent of the category.
     *
     * @param parent the expected parent
     * @return this assertion
     */
    public CategoryAssert isUnder(Category parent) {
        return hasComponent("parent", record().parent(), parent.id());
    }

    /**
     * Asserts the name of the category.
     *
     * @param name the expected name
     * @return this assertion
     */
    public CategoryAssert hasName(String name) {
        return hasComponent("name", record().name(), name);
    }

    /**
     * Asserts the code of the category.
     *
     * @param code the expected code
     * @return this assertion
     */
    public CategoryAssert hasCode(String code) {
        return hasComponent("code", record().code(), code);
    }

    /**
     * Asserts that the category has no code.
     *
     * @return this assertion
     */
    public CategoryAssert hasNoCode() {
        return hasComponent("code", record().code(), null);
    }
}
