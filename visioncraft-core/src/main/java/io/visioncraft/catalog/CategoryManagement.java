package io.visioncraft.catalog;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import java.util.List;

/**
 * The tree of categories (CAT-1 to CAT-6). Thread-safe.
 *
 * <p>Everybody may look. Changing needs {@code category:manage:any}; those calls reject with {@code permission-missing} and
 * {@code not-authenticated}, with {@code invalid-input} that lists all violations, and with {@code stale-version} where the
 * command states another version than the record has. Changing calls take an idempotency key (GEN-7). A category that does
 * not exist is {@code category-not-found}.
 */
public interface CategoryManagement {

    /**
     * Makes a category (CAT-1). Further codes: {@code duplicate-sibling-name}, {@code duplicate-category-code},
     * {@code category-too-deep}.
     */
    Category create(Caller caller, CreateCategory command);

    /** Changes name, code or description. Further codes: {@code duplicate-sibling-name}, {@code duplicate-category-code}. */
    Category change(Caller caller, ChangeCategory command);

    /**
     * Moves a category with its whole subtree (CAT-3). Of two opposing moves at once one is refused. Further codes:
     * {@code category-cycle}, {@code category-too-deep}, {@code duplicate-sibling-name}.
     */
    Category move(Caller caller, MoveCategory command);

    /** Gives a category another place among its siblings (CAT-2). */
    Category placeAt(Caller caller, PlaceCategory command);

    /** Deletes a category that holds neither categories nor services (CAT-4), else {@code category-not-empty}. */
    void delete(Caller caller, DeleteCategory command);

    /**
     * Deletes a category and lets what it holds go where the command says (CAT-4). Further codes: {@code category-cycle} for a
     * target that goes with it, {@code category-too-deep}, {@code duplicate-sibling-name} (also where a child bears the name
     * of the category whose place it takes), and {@code category-not-empty} where there are services and nowhere for them to
     * go.
     */
    void deleteMoving(Caller caller, DeleteCategoryMoving command);

    /**
     * Makes a whole tree of categories, all or nothing, each row's id becoming the code (CAT-6). Every bad row is reported
     * under its index, for example {@code rows[12].name}, with its number, which counts from 1: {@code required},
     * {@code too-long}, {@code control-character}, {@code unpaired-surrogate}, {@code duplicate} (an id twice, or of a code
     * that the store has; a name that a sibling has), {@code unknown-parent}, {@code taxonomy-cycle},
     * {@code taxonomy-too-deep}. Beyond {@value ImportTaxonomy#MAX_VIOLATIONS} they are
     * counted, and the numbers of all bad rows told ({@code more-violations}). Emits {@code category.created} for each category.
     */
    TaxonomyImported importTaxonomy(Caller caller, ImportTaxonomy command);

    /** A category. */
    Category get(Caller caller, CategoryId category);

    /** The roots, in their order. */
    Listing<Category> roots(Caller caller, ListRequest request);

    /** The children of a category, in their order (CAT-2). */
    Listing<Category> children(Caller caller, CategoryId parent, ListRequest request);

    /** The way from the root down to the category itself: its breadcrumb (CAT-5). */
    List<Category> path(Caller caller, CategoryId category);

    /** A category and all below it, parents before children (CAT-5). */
    Listing<CategoryNode> subtree(Caller caller, CategoryId root, ListRequest request);

    /** How many categories a subtree has, its root included (CAT-5). */
    long subtreeSize(Caller caller, CategoryId root);

    /**
     * Categories whose name has, for each word of the text, a word that begins so, by name (CAT-5, GEN-11).
     *
     * @param text 1 to 10 words, at most 300 characters
     */
    Listing<Category> search(Caller caller, String text, ListRequest request);
}
