package io.visioncraft.catalog;

import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.DomainEvent;
import io.visioncraft.kernel.Folding;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of the catalogue's tree.
 *
 * <p>A category is born under a parent or as a root, last among its siblings or at a place that the caller names. It is made
 * alone, or with thousands of others when a taxonomy is imported ({@link CatalogEvents#CATEGORY_CREATED}). During its life its
 * name, code and description change ({@link CatalogEvents#CATEGORY_CHANGED}), it takes another place among its siblings
 * ({@link CatalogEvents#CATEGORY_REORDERED}), and it moves under another parent with its whole subtree
 * ({@link CatalogEvents#CATEGORY_MOVED}). It never moves under itself, and no category ever stands deeper than
 * {@value #MAX_DEPTH}. Services name their category; the category does not know them.
 *
 * <p>It ends when it is deleted ({@link CatalogEvents#CATEGORY_DELETED}). It must then hold neither categories nor services, or
 * the same command moves them elsewhere. Nothing of it is kept, since no document depends on it: orders have their own copies
 * of names.
 *
 * <p>All changes need {@code category:manage:any}; everybody may read. Every change of the tree's shape holds one guard, so
 * that two at once can neither make a cycle nor leave a service without a category. Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param parent the parent, null for a root
 * @param name one line, 1 to 300 characters, unique among its siblings under folding, roots included (CAT-1)
 * @param code one line, 1 to 64 characters, unique in the store, case-sensitive; null for none
 * @param description several lines, at most 4,000 characters; empty for none
 * @param rank orders siblings, 0 or more and sparse; the place 0 to n−1 is the index in the list of children (CAT-2)
 * @param version see {@link Aggregate}
 */
public record Category(
        CategoryId id,
        @Nullable CategoryId parent,
        String name,
        @Nullable String code,
        String description,
        long rank,
        long version)
        implements Aggregate<CategoryId> {

    /** The most levels of the tree; a root is level 1 (CAT-2). */
    public static final int MAX_DEPTH = 32;

    /**
     * Checks the parts. Adapters call it for a stored row.
     *
     * @param id the id, for life
     * @param parent the parent, null for a root
     * @param name one line, 1 to 300 characters, unique among its siblings under folding, roots included (CAT-1)
     * @param code one line, 1 to 64 characters, unique in the store, case-sensitive; null for none
     * @param description several lines, at most 4,000 characters; empty for none
     * @param rank orders siblings, 0 or more and sparse; the place 0 to n−1 is the index in the list of children (CAT-2)
     * @param version see {@link Aggregate}
     * @throws NullPointerException if id, name or description is null
     * @throws IllegalArgumentException if the category is its own parent, or its rank is negative
     */
    public Category {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        if (id.equals(parent) || rank < 0) {
            throw new IllegalArgumentException("A category is not its own parent and its rank is not negative: " + id);
        }
    }

    /** Makes a new category at version 0. The caller has checked its depth. */
    static Change<Category> create(CategoryId id, @Nullable CategoryId parent, CategoryProfile profile, long rank) {
        Category created = new Category(id, parent, profile.name(), profile.code(), profile.description(), rank, 0);
        return Change.of(created, new CatalogEvents.CategoryCreated(parent, profile.code(), rank));
    }

    /** Changes name, code and description. */
    Change<Category> change(CategoryProfile profile) {
        return Change.from(
                this,
                new Category(id, parent, profile.name(), profile.code(), profile.description(), rank, version),
                new CatalogEvents.CategoryChanged(profile.code()));
    }

    /**
     * Moves the category with its whole subtree under another parent or among the roots (CAT-3). If it stands there already,
     * only its rank changes.
     *
     * @param to the place of the new parent
     * @param height the number of levels of the subtree, 1 or more
     * @param newRank the rank among the new siblings
     */
    Change<Category> moveTo(Branch to, int height, long newRank) {
        to.requireOutside(this);
        to.requireRoomFor(height);
        if (Objects.equals(parent, to.parent())) {
            return rankAt(newRank);
        }
        return Change.of(
                new Category(id, to.parent(), name, code, description, newRank, version),
                new CatalogEvents.CategoryMoved(parent, to.parent(), newRank));
    }

    /** Gives it another place among the same siblings (CAT-2). */
    Change<Category> rankAt(long newRank) {
        return Change.from(
                this,
                new Category(id, parent, name, code, description, newRank, version),
                new CatalogEvents.CategoryReordered(newRank));
    }

    /**
     * Checks that the category may be deleted: it holds neither categories nor services (CAT-4).
     *
     * @return the events; there is no next record
     */
    List<DomainEvent> delete(Holdings holdings) {
        holdings.requireNone(this);
        return List.of(new CatalogEvents.CategoryDeleted());
    }

    /** The rejection of an unknown id. */
    static VisionCraftException notFound(CategoryId id) {
        return CatalogCodes.CATEGORY_NOT_FOUND.rejection("There is no category " + id, "category", id);
    }

    @Override
    public String aggregateType() {
        return "category";
    }

    @Override
    public Category atVersion(long version) {
        return new Category(id, parent, name, code, description, rank, version);
    }

    /** {@return the folded name: siblings are unique by it and lists are sorted by it, as bytes (GEN-11)} */
    public String nameKey() {
        return Folding.key(name);
    }

    /** {@return the folded words of the name, by which a search finds it (CAT-5)} */
    public Set<String> words() {
        return Folding.words(name);
    }
}
