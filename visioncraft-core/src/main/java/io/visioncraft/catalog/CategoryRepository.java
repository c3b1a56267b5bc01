package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores categories. No entries. Saving one with another parent moves its whole subtree. No read costs a query per node
 * (CAT-5). Keys are compared as bytes.
 */
public interface CategoryRepository extends AggregateRepository<Category, CategoryId> {

    /**
     * Parent and folded name are unique together, roots included (CAT-1). A category whose code is taken as well is refused for
     * its name, so that every store answers alike.
     */
    UniqueKey SIBLING_NAME = UniqueKey.rejecting("category-sibling-name", CatalogCodes.DUPLICATE_SIBLING_NAME);

    /** The code is unique where there is one (CAT-1). */
    UniqueKey CODE = UniqueKey.rejecting("category-code", CatalogCodes.DUPLICATE_CATEGORY_CODE);

    /** Those of the given codes that are taken. */
    Set<String> takenCodes(Set<String> codes);

    /** Children by (rank, id), of the roots for null, after a position. */
    List<Category> children(@Nullable CategoryId parent, @Nullable ChildPosition after, int limit);

    /** The highest rank among the children, −1 if there are none. */
    long highestRank(@Nullable CategoryId parent);

    /** The way from the root down to the category itself; empty if it does not exist. */
    List<Category> path(CategoryId id);

    /** The category itself and all below it, by (depth, id), so that parents come before children. */
    List<CategoryNode> subtree(CategoryId root, @Nullable NodePosition after, int limit);

    /** How many categories the subtree has, its root included; 0 if it does not exist. */
    long subtreeSize(CategoryId root);

    /** How many levels the subtree has, its root being the first; 0 if it does not exist. */
    int subtreeHeight(CategoryId root);

    /**
     * Categories that have, for each prefix, a word that starts with it; by (folded name, id).
     *
     * @param prefixes folded, at least one
     */
    List<Category> search(List<String> prefixes, @Nullable NamePosition after, int limit);

    /**
     * Removes a category without children.
     *
     * @throws io.visioncraft.error.StaleAggregateException if the stored version is not the record's
     */
    void delete(Category category);

    /**
     * A place among siblings.
     *
     * @param rank of the last one known
     * @param id of the last one known
     */
    record ChildPosition(long rank, CategoryId id) {}

    /**
     * A place in a subtree.
     *
     * @param depth of the last one known
     * @param id of the last one known
     */
    record NodePosition(int depth, CategoryId id) {}

    /**
     * A place in a list by name.
     *
     * @param nameKey of the last one known
     * @param id of the last one known
     */
    record NamePosition(String nameKey, CategoryId id) {}
}
