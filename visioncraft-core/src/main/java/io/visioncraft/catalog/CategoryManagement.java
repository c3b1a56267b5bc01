package io.visioncraft.catalog;

import io.visioncraft.access.Caller;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import java.util.List;

/**
 * The tree of categories (CAT-1 to CAT-6). Thread-safe.
 *
 * <p>A category that does not exist is {@code category-not-found}.
 *
 * <p>A caller without the permission gets {@code permission-missing}, a visitor {@code log-in-required}, and a user who may
 * not act {@code not-authenticated}. {@code invalid-input} lists all violations. A command that states a version is refused
 * with {@code stale-version} if the record is at another one (GEN-6). Every change takes an idempotency key (GEN-7).
 */
public interface CategoryManagement {

    /**
     * Makes a category, last among its siblings or at a given place (CAT-1). Needs {@code category:manage:any}.
     *
     * @param caller who asks
     * @param command name, parent, code, description and place
     * @return the category, at version 1
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-sibling-name} or {@code duplicate-category-code}
     * @throws io.visioncraft.error.RuleViolatedException with {@code category-too-deep}
     */
    Category create(Caller caller, CreateCategory command);

    /**
     * Changes name, code or description. Needs {@code category:manage:any}.
     *
     * @param caller who asks
     * @param command the category and its new values; null leaves a value as it is
     * @return the category after the change
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-sibling-name} or {@code duplicate-category-code}
     */
    Category change(Caller caller, ChangeCategory command);

    /**
     * Moves a category with its whole subtree (CAT-3). Needs {@code category:manage:any}. Of two moves at once that would
     * make a cycle together, one is refused.
     *
     * @param caller who asks
     * @param command the category, its new parent and its place there
     * @return the category after the move
     * @throws io.visioncraft.error.RuleViolatedException with {@code category-cycle} or {@code category-too-deep}
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-sibling-name}
     */
    Category move(Caller caller, MoveCategory command);

    /**
     * Gives a category another place among its siblings (CAT-2). Needs {@code category:manage:any}.
     *
     * @param caller who asks
     * @param command the category and its new place
     * @return the category after the change
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} at {@code index}, if there are fewer
     *     siblings
     */
    Category placeAt(Caller caller, PlaceCategory command);

    /**
     * Deletes an empty category (CAT-4). Needs {@code category:manage:any}.
     *
     * @param caller who asks
     * @param command the category and its expected version
     * @throws io.visioncraft.error.RuleViolatedException with {@code category-not-empty}, if it holds categories or services
     */
    void delete(Caller caller, DeleteCategory command);

    /**
     * Deletes a category and moves its children and services to the places that the command names (CAT-4). Needs
     * {@code category:manage:any}.
     *
     * @param caller who asks
     * @param command the category, and the places for its children and services
     * @throws io.visioncraft.error.RuleViolatedException with {@code category-cycle} if children would go to the category
     *     itself or below it, or services to the category itself; with {@code category-too-deep}; or with
     *     {@code category-not-empty} if it has services and the command names no place for them
     * @throws io.visioncraft.error.ConflictException with {@code duplicate-sibling-name}, also if a child has the name of the
     *     category whose place it takes
     */
    void deleteMoving(Caller caller, DeleteCategoryMoving command);

    /**
     * Makes a whole tree of categories, all or nothing; the id of each row becomes the code of its category (CAT-6). Emits
     * {@code category.created} for each category. Needs {@code category:manage:any}.
     *
     * <p>Every bad row is reported under its index, from 0, for example {@code rows[12].name}; messages and details count
     * rows from 1. Beyond {@value ImportTaxonomy#MAX_VIOLATIONS} violations, {@code more-violations} gives their number and
     * the numbers of all bad rows.
     *
     * @param caller who asks
     * @param command 1 to {@value ImportTaxonomy#MAX_ROWS} rows, and the category under which their roots go
     * @return how many categories were made
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} at {@code rows} for their number; with a
     *     code of {@link io.visioncraft.kernel.Text#line}, {@code unknown-parent}, {@code taxonomy-cycle} or
     *     {@code taxonomy-too-deep}; or with {@code duplicate}: two rows have one id, the store has that code, or a sibling
     *     has that name
     */
    TaxonomyImported importTaxonomy(Caller caller, ImportTaxonomy command);

    /**
     * Finds a category. Needs no permission.
     *
     * @param caller who asks
     * @param category the id of the category
     * @return the category
     */
    Category get(Caller caller, CategoryId category);

    /**
     * Lists the roots in their order. Needs no permission.
     *
     * @param caller who asks
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<Category> roots(Caller caller, ListRequest request);

    /**
     * Lists the children of a category in their order (CAT-2). Needs no permission.
     *
     * @param caller who asks
     * @param parent the id of the category whose children are listed
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     */
    Listing<Category> children(Caller caller, CategoryId parent, ListRequest request);

    /**
     * Finds the path from the root down to a category, for a breadcrumb (CAT-5). Needs no permission.
     *
     * @param caller who asks
     * @param category the id of the category
     * @return 1 to {@value Category#MAX_DEPTH} categories: the root first, the category itself last
     */
    List<Category> path(Caller caller, CategoryId category);

    /**
     * Lists a category and all categories below it, parents before children (CAT-5). Needs no permission.
     *
     * @param caller who asks
     * @param root the category at the top
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list, each category with its depth
     */
    Listing<CategoryNode> subtree(Caller caller, CategoryId root, ListRequest request);

    /**
     * Counts the categories of a subtree (CAT-5). Needs no permission.
     *
     * @param caller who asks
     * @param root the category at the top
     * @return the number of categories, the root included
     */
    long subtreeSize(Caller caller, CategoryId root);

    /**
     * Finds categories by the words of their names, sorted by folded name (CAT-5, GEN-11). A category is found if, for each
     * word of the text, its name has a word that begins with it. Needs no permission.
     *
     * @param caller who asks
     * @param text 1 to 10 words, at most 3 of them of one letter; at most 300 characters
     * @param request the limit and the cursor (GEN-9)
     * @return one part of the list
     * @throws io.visioncraft.error.InvalidInputException with {@code out-of-range} at {@code text} for the
     *     number of words, or a code of {@link io.visioncraft.kernel.Text#line}
     */
    Listing<Category> search(Caller caller, String text, ListRequest request);
}
