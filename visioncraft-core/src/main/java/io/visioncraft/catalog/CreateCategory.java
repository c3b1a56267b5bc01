package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new category (CAT-1). Immutable and thread-safe.
 *
 * @param name one line, at most 300 characters, unlike its siblings' under folding
 * @param parent the node above, null for a root
 * @param code unlike every other category's; null or blank for none
 * @param description several lines; null or blank for none
 * @param index the place among the siblings, 0 being the first; null for the last
 */
public record CreateCategory(
        @NotNull @Size(max = Text.NAME) String name,
        @Nullable CategoryId parent,
        @Size(max = Text.CODE) @Nullable String code,
        @Size(max = Text.DESCRIPTION) @Nullable String description,
        @Min(0) @Nullable Integer index) {

    /** The last of the roots. */
    public static CreateCategory root(String name) {
        return new CreateCategory(name, null, null, null, null);
    }

    /** The last child of a category. */
    public static CreateCategory under(CategoryId parent, String name) {
        return new CreateCategory(name, parent, null, null, null);
    }

    /** With a code. */
    public CreateCategory coded(String code) {
        return new CreateCategory(name, parent, code, description, index);
    }

    /** With a description. */
    public CreateCategory described(String description) {
        return new CreateCategory(name, parent, code, description, index);
    }

    /** At that place among its siblings. */
    public CreateCategory at(int index) {
        return new CreateCategory(name, parent, code, description, index);
    }
}
