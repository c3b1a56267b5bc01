package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Makes a category (CAT-1). Immutable and thread-safe.
 *
 * @param name one line, 1 to 300 characters, unlike its siblings' under folding
 * @param parent the parent, null for a root
 * @param code one line, at most 64 characters, unlike every other category's; null or blank for none
 * @param description several lines, at most 4,000 characters; null or blank for none
 * @param index the place among the siblings, 0 being the first; null for the last
 */
public record CreateCategory(
        @NotNull @Size(max = Text.NAME) String name,
        @Nullable CategoryId parent,
        @Size(max = Text.CODE) @Nullable String code,
        @Size(max = Text.DESCRIPTION) @Nullable String description,
        @Min(0) @Nullable Integer index) {

    /**
     * {@return a command that makes the last of the roots}
     *
     * @param name one line, 1 to 300 characters, unlike the other roots' under folding
     */
    public static CreateCategory root(String name) {
        return new CreateCategory(name, null, null, null, null);
    }

    /**
     * {@return a command that makes the last child of a category}
     *
     * @param parent the category that gets the child
     * @param name one line, 1 to 300 characters, unlike its siblings' under folding
     */
    public static CreateCategory under(CategoryId parent, String name) {
        return new CreateCategory(name, parent, null, null, null);
    }

    /**
     * {@return this command with a code}
     *
     * @param code one line, at most 64 characters, unlike every other category's
     */
    public CreateCategory coded(String code) {
        return new CreateCategory(name, parent, code, description, index);
    }

    /**
     * {@return this command with a description}
     *
     * @param description several lines, at most 4,000 characters
     */
    public CreateCategory described(String description) {
        return new CreateCategory(name, parent, code, description, index);
    }

    /**
     * {@return this command with a place among the siblings}
     *
     * @param index the place, 0 being the first, at most the number of siblings
     */
    public CreateCategory at(int index) {
        return new CreateCategory(name, parent, code, description, index);
    }
}
