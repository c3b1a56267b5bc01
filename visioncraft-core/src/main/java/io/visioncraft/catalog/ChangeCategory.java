package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Asks for another name, code or description of a category; what is null stays as it is. Immutable and thread-safe.
 *
 * @param category which one
 * @param name the new name
 * @param code the new code; blank takes it away
 * @param description the new description; blank takes it away
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record ChangeCategory(
        @NotNull CategoryId category,
        @Size(max = Text.NAME) @Nullable String name,
        @Size(max = Text.CODE) @Nullable String code,
        @Size(max = Text.DESCRIPTION) @Nullable String description,
        @Nullable Long expectedVersion) {

    /** Nothing yet, of that category. */
    public static ChangeCategory of(CategoryId category) {
        return new ChangeCategory(category, null, null, null, null);
    }

    /** With another name. */
    public ChangeCategory named(String name) {
        return new ChangeCategory(category, name, code, description, expectedVersion);
    }

    /** With another code. */
    public ChangeCategory coded(String code) {
        return new ChangeCategory(category, name, code, description, expectedVersion);
    }

    /** With no code any more. */
    public ChangeCategory withoutCode() {
        return coded("");
    }

    /** With another description. */
    public ChangeCategory described(String description) {
        return new ChangeCategory(category, name, code, description, expectedVersion);
    }

    /** Only at that version. */
    public ChangeCategory atVersion(long expected) {
        return new ChangeCategory(category, name, code, description, expected);
    }
}
