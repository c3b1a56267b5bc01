package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Deletes a category and moves its children and services elsewhere (CAT-4). The children keep their order and come after
 * those that are already at the target. Immutable and thread-safe.
 *
 * @param category the category to delete
 * @param childrenTo the category under which its children go, null for the roots
 * @param servicesTo the category into which its services go; null if it has none
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record DeleteCategoryMoving(
        @NotNull CategoryId category,
        @Nullable CategoryId childrenTo,
        @Nullable CategoryId servicesTo,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command that moves children and services to one other category}
     *
     * @param category the category to delete
     * @param target the category that gets its children and services
     */
    public static DeleteCategoryMoving to(CategoryId category, CategoryId target) {
        return new DeleteCategoryMoving(category, target, target, null);
    }

    /**
     * {@return a command that makes the children roots} A category with services needs {@link #servicesTo(CategoryId)} as
     * well.
     *
     * @param category the category to delete
     */
    public static DeleteCategoryMoving toRoots(CategoryId category) {
        return new DeleteCategoryMoving(category, null, null, null);
    }

    /**
     * {@return this command with a target for the services}
     *
     * @param target the category that gets the services
     */
    public DeleteCategoryMoving servicesTo(CategoryId target) {
        return new DeleteCategoryMoving(category, childrenTo, target, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the category is at that version (GEN-6)}
     *
     * @param expected the version that the caller has seen, 1 or more
     */
    public DeleteCategoryMoving atVersion(long expected) {
        return new DeleteCategoryMoving(category, childrenTo, servicesTo, expected);
    }
}
