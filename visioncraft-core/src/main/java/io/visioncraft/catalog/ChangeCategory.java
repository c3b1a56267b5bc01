package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Text;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes name, code or description of a category; null leaves a value as it is. Immutable and thread-safe.
 *
 * @param category the category to change
 * @param name the new name: one line, 1 to 300 characters
 * @param code the new code: one line, at most 64 characters; blank removes it
 * @param description the new description: several lines, at most 4,000 characters; blank removes it
 * @param expectedVersion the version that the caller has seen, null for any (GEN-6)
 */
public record ChangeCategory(
        @NotNull CategoryId category,
        @Size(max = Text.NAME) @Nullable String name,
        @Size(max = Text.CODE) @Nullable String code,
        @Size(max = Text.DESCRIPTION) @Nullable String description,
        @Nullable Long expectedVersion) {

    /**
     * {@return a command that changes nothing yet, for any version}
     *
     * @param category the category to change
     */
    public static ChangeCategory of(CategoryId category) {
        return new ChangeCategory(category, null, null, null, null);
    }

    /**
     * {@return this command with a new name}
     *
     * @param name one line, 1 to 300 characters, unlike its siblings' under folding
     */
    public ChangeCategory named(String name) {
        return new ChangeCategory(category, name, code, description, expectedVersion);
    }

    /**
     * {@return this command with a new code}
     *
     * @param code one line, at most 64 characters, unlike every other category's; blank removes the code
     */
    public ChangeCategory coded(String code) {
        return new ChangeCategory(category, name, code, description, expectedVersion);
    }

    /** {@return this command, which removes the code} */
    public ChangeCategory withoutCode() {
        return coded("");
    }

    /**
     * {@return this command with a new description}
     *
     * @param description several lines, at most 4,000 characters; blank removes the description
     */
    public ChangeCategory described(String description) {
        return new ChangeCategory(category, name, code, description, expectedVersion);
    }

    /**
     * {@return this command, refused with {@code stale-version} unless the category is at that version (GEN-6)}
     *
     * @param expected the version that the caller has seen, 1 or more
     */
    public ChangeCategory atVersion(long expected) {
        return new ChangeCategory(category, name, code, description, expected);
    }
}
