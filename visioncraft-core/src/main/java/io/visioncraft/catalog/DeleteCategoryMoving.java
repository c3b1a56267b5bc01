package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a category to go and names where its children and services go (CAT-4). Children keep their order and come after
 * those that are there already. Immutable and thread-safe.
 *
 * @param category which one
 * @param childrenTo the category under which its children go, null for the roots
 * @param servicesTo the category into which its services go; null where it has none
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record DeleteCategoryMoving(
        @NotNull CategoryId category,
        @Nullable CategoryId childrenTo,
        @Nullable CategoryId servicesTo,
        @Nullable Long expectedVersion) {

    /** Children and services go to one other category. */
    public static DeleteCategoryMoving to(CategoryId category, CategoryId target) {
        return new DeleteCategoryMoving(category, target, target, null);
    }

    /** Children become roots; services, if there are any, need {@link #servicesTo(CategoryId)}. */
    public static DeleteCategoryMoving toRoots(CategoryId category) {
        return new DeleteCategoryMoving(category, null, null, null);
    }

    /** Services go into that category. */
    public DeleteCategoryMoving servicesTo(CategoryId target) {
        return new DeleteCategoryMoving(category, childrenTo, target, expectedVersion);
    }

    /** Only at that version. */
    public DeleteCategoryMoving atVersion(long expected) {
        return new DeleteCategoryMoving(category, childrenTo, servicesTo, expected);
    }
}
