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
 * <p>A category is born under a parent or as a root, last among its siblings or at a place that the caller names, alone or
 * with thousands of others when a taxonomy is imported ({@link CatalogEvents#CATEGORY_CREATED}). During its life its name,
 * code and description change ({@link CatalogEvents#CATEGORY_CHANGED}), it takes another place among its siblings
 * ({@link CatalogEvents#CATEGORY_REORDERED}), and it moves under another parent with all that stands below it
 * ({@link CatalogEvents#CATEGORY_MOVED}), but never under itself and never so that anything stands deeper than
 * {@value #MAX_DEPTH}. Services are put into it; they point at the category, the category does not know them.
 *
 * <p>It ends when it is deleted ({@link CatalogEvents#CATEGORY_DELETED}), which it can be only while it holds neither
 * categories nor services, or in one step with their going elsewhere. Nothing legal hangs on a category, so nothing of it
 * is kept: orders have their own copies of what they name.
 *
 * <p>All of this is for those with {@code category:manage:any}; everybody may look. Every change of the tree's shape is made
 * under one guard, so that two at once cannot make a cycle or leave a service without a category. Immutable and thread-safe.
 *
 * @param id the id, for life
 * @param parent the node above, null for a root
 * @param name unique among its siblings under folding, roots included (CAT-1); at most 300 characters
 * @param code unique in the store, case-sensitive; null for none
 * @param description empty for none, at most 4,000 characters
 * @param rank orders siblings; sparse, the place 0..n−1 is the index in the list of children (CAT-2)
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

    /** The most levels, roots being level 1 (CAT-2). */
    public static final int MAX_DEPTH = 32;

    public Category {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(description, "description");
        if (id.equals(parent) || rank < 0) {
            throw new IllegalArgumentException("A category is not its own parent and its rank is not negative: " + id);
        }
    }

    /** A new category, at version 0, where there is room for it. */
    static Change<Category> create(CategoryId id, @Nullable CategoryId parent, CategoryProfile profile, long rank) {
        Category created = new Category(id, parent, profile.name(), profile.code(), profile.description(), rank, 0);
        return Change.of(created, new CatalogEvents.CategoryCreated(parent, profile.code(), rank));
    }

    /** Another name, code or description. */
    Change<Category> change(CategoryProfile profile) {
        return Change.from(
                this,
                new Category(id, parent, profile.name(), profile.code(), profile.description(), rank, version),
                new CatalogEvents.CategoryChanged(profile.code()));
    }

    /**
     * Under another parent, or among the roots, with its whole subtree (CAT-3); where it stands there already, another place.
     *
     * @param to where to
     * @param height how many levels the subtree has
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

    /** Another place among the same siblings (CAT-2). */
    Change<Category> rankAt(long newRank) {
        return Change.from(
                this,
                new Category(id, parent, name, code, description, newRank, version),
                new CatalogEvents.CategoryReordered(newRank));
    }

    /**
     * Says that the category goes. It holds neither categories nor services by then (CAT-4).
     *
     * @return what happened; there is no next record
     */
    List<DomainEvent> delete(Holdings holdings) {
        holdings.requireNone(this);
        return List.of(new CatalogEvents.CategoryDeleted());
    }

    /** The answer to an unknown id. */
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

    /** The key by which siblings are unique and lists are sorted (GEN-11). */
    public String nameKey() {
        return Folding.key(name);
    }

    /** The folded words by which search finds it (CAT-5). */
    public Set<String> words() {
        return Folding.words(name);
    }
}
