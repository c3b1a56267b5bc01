package io.visioncraft.catalog;

import io.visioncraft.kernel.CategoryId;
import io.visioncraft.spi.AggregateRepository;
import io.visioncraft.spi.UniqueKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stores categories; {@code save} appends nothing. Saving a category with another parent moves its whole subtree. No read
 * costs a query per node (CAT-5). Names, codes and prefixes are compared as bytes.
 *
 * <p>A store that cannot be reached throws {@code store-unavailable}, a row that makes no valid record
 * {@code corrupt-record}. Neither is ever an empty answer.
 */
public interface CategoryRepository extends AggregateRepository<Category, CategoryId> {

    /**
     * Parent and folded name are unique together, roots included (CAT-1). If both this key and {@link #CODE} are violated,
     * the adapter reports this one.
     */
    UniqueKey SIBLING_NAME = UniqueKey.rejecting("category-sibling-name", CatalogCodes.DUPLICATE_SIBLING_NAME);

    /** The code is unique among the categories that have one (CAT-1). */
    UniqueKey CODE = UniqueKey.rejecting("category-code", CatalogCodes.DUPLICATE_CATEGORY_CODE);

    /**
     * Finds the codes that categories have already.
     *
     * @param codes at most 500 codes; none of them finds nothing
     * @return the taken ones among {@code codes}
     */
    Set<String> takenCodes(Set<String> codes);

    /**
     * Lists the children of a category, or the roots, by (rank, id).
     *
     * @param parent the category; null for the roots
     * @param after the last child of the part before; null for the first part
     * @param limit the most children to return, 1 or more
     * @return the children after that place; empty if the parent does not exist
     */
    List<Category> children(@Nullable CategoryId parent, @Nullable ChildPosition after, int limit);

    /**
     * Finds the highest rank among the children of a category, or among the roots.
     *
     * @param parent the category; null for the roots
     * @return the rank; −1 if there are no children
     */
    long highestRank(@Nullable CategoryId parent);

    /**
     * Finds the path from the root down to a category.
     *
     * @param id the last of the path
     * @return the root first, the category itself last; empty if it does not exist
     */
    List<Category> path(CategoryId id);

    /**
     * Lists a category and all categories below it by (depth, id), so that parents come before children.
     *
     * @param root the category at the top
     * @param after the last node of the part before; null for the first part
     * @param limit the most nodes to return, 1 or more
     * @return the nodes after that place, with depths in the whole tree; empty if the root does not exist
     */
    List<CategoryNode> subtree(CategoryId root, @Nullable NodePosition after, int limit);

    /**
     * Counts the categories of a subtree.
     *
     * @param root the category at the top
     * @return the number of categories, the root included; 0 if it does not exist
     */
    long subtreeSize(CategoryId root);

    /**
     * Counts the levels of a subtree.
     *
     * @param root the category at the top
     * @return the number of levels, 1 for a category without children; 0 if it does not exist
     */
    int subtreeHeight(CategoryId root);

    /**
     * Finds categories that have, for each prefix, a word that starts with it, by (folded name, id). Signs of a prefix are
     * literal, never wildcards. {@link Category#words()} gives the words.
     *
     * @param prefixes folded, 1 or more
     * @param after the last category of the part before; null for the first part
     * @param limit the most categories to return, 1 or more
     * @return the categories after that place
     */
    List<Category> search(List<String> prefixes, @Nullable NamePosition after, int limit);

    /**
     * Removes a category that has no children.
     *
     * @param category the record as it was read
     * @throws io.visioncraft.error.StaleAggregateException if the stored version is not the record's, or the row is gone; at
     *     the latest at commit
     */
    void delete(Category category);

    /**
     * A place among siblings, by (rank, id).
     *
     * @param rank the rank of the last child that was read
     * @param id the id of the last child that was read
     */
    record ChildPosition(long rank, CategoryId id) {}

    /**
     * A place in a subtree, by (depth, id).
     *
     * @param depth the depth of the last node that was read, 1 for a root
     * @param id the id of the last node that was read
     */
    record NodePosition(int depth, CategoryId id) {}

    /**
     * A place in a list by (folded name, id).
     *
     * @param nameKey the folded name of the last category that was read
     * @param id the id of the last category that was read
     */
    record NamePosition(String nameKey, CategoryId id) {}
}
