package io.visioncraft.catalog;

import io.visioncraft.kernel.Aggregate;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Folding;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A node of the catalogue's tree. (Life story: catalogue feature.)
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
