package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Moves a category with its whole subtree under another parent (CAT-3). Immutable and thread-safe.
 *
 * @param category the top of the subtree to move
 * @param parent the new parent, null for the roots
 * @param index the place among the new siblings, 0 being the first; null for the last
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record MoveCategory(
        @NotNull CategoryId category,
        @Nullable CategoryId parent,
        @Min(0) @Nullable Integer index,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command that makes the category the last child of another one}
     *
     * @param category the top of the subtree to move
     * @param parent must not be in the subtree that moves
     */
    public static MoveCategory under(CategoryId category, CategoryId parent) {
        return new MoveCategory(category, parent, null, null);
    }

    /**
     * {@return a command that makes the category the last of the roots}
     *
     * @param category the top of the subtree to move
     */
    public static MoveCategory toRoots(CategoryId category) {
        return new MoveCategory(category, null, null, null);
    }

    /**
     * {@return this command with a place among the new siblings}
     *
     * @param index the place, 0 being the first, at most the number of siblings
     */
    public MoveCategory at(int index) {
        return new MoveCategory(category, parent, index, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the category is at that version (GEN-6)}
     *
     * @param expected the version that the caller has seen, 1 or more
     */
    public MoveCategory atVersion(long expected) {
        return new MoveCategory(category, parent, index, expected);
    }
}
