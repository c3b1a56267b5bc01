package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a whole tree of categories at once (CAT-6). Immutable and thread-safe.
 *
 * @param rows 1 to {@value #MAX_ROWS} rows; parents in any order, siblings in their order in the tree
 * @param under the category under which the tree's roots go, after its children; null for the roots
 */
public record ImportTaxonomy(
        @NotNull @Size(min = 1, max = MAX_ROWS) List<@Nullable Row> rows,
        @Nullable CategoryId under) {

    /** The most rows of one import. */
    public static final int MAX_ROWS = 10_000;

    /** The most violations that are listed one by one. */
    public static final int MAX_VIOLATIONS = 200;

    /**
     * Copies the rows.
     *
     * @param rows 1 to {@value #MAX_ROWS} rows; parents in any order, siblings in their order in the tree
     * @param under the category under which the tree's roots go, after its children; null for the roots
     */
    public ImportTaxonomy {
        if (rows != null) {
            rows = Collections.unmodifiableList(new ArrayList<>(rows));
        }
    }

    /**
     * {@return a command that makes the tree's roots roots of the catalogue}
     *
     * @param rows 1 to {@value #MAX_ROWS} rows
     */
    public static ImportTaxonomy of(List<Row> rows) {
        return new ImportTaxonomy(new ArrayList<>(rows), null);
    }

    /**
     * {@return this command, with the tree's roots under a category}
     *
     * @param category the parent of the roots
     */
    public ImportTaxonomy under(CategoryId category) {
        return new ImportTaxonomy(rows, category);
    }

    /**
     * One category of the tree. Immutable and thread-safe.
     *
     * @param id becomes the category's code: one line, 1 to 64 characters, case-sensitive
     * @param name one line, 1 to 300 characters, unlike its siblings' under folding
     * @param parent the id of the parent's row; null or blank for a root of the tree
     */
    public record Row(
            @Nullable String id,
            @Nullable String name,
            @Nullable String parent) {}
}
