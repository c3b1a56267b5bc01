package io.visioncraft.catalog;

import io.visioncraft.catalog.CategoryRepository.ChildPosition;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.internal.Inputs;
import io.visioncraft.internal.UnitOfWork;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.KernelCodes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds categories and places among siblings (CAT-2). Ranks are sparse: a new place lies half-way between its neighbours, and
 * only where no rank is left between them are those of all siblings spread anew. The caller
 * holds the tree's guard when it asks for a branch or a rank. Immutable and thread-safe.
 */
final class CategoryTree {

    /** The distance between ranks: room for 20 insertions at one place before they are spread anew. */
    static final long STEP = 1L << 20;

    private static final int PART = 500;

    private final CategoryRepository categories;

    CategoryTree(CategoryRepository categories) {
        this.categories = categories;
    }

    /** The category, or {@code category-not-found}. */
    Category load(CategoryId id) {
        return categories.find(Inputs.required("category", id)).orElseThrow(() -> Category.notFound(id));
    }

    /**
     * Returns the rows found inside a category. If there are none, it checks that the category exists.
     *
     * @param category null for the whole catalogue
     * @throws io.visioncraft.error.NotFoundException with {@code category-not-found}
     */
    <T> List<T> inside(@Nullable CategoryId category, List<T> found) {
        if (found.isEmpty() && category != null) {
            load(category);
        }
        return found;
    }

    /** The way down to a parent-to-be, null for the roots, or {@code category-not-found}. */
    Branch branch(@Nullable CategoryId parent) {
        if (parent == null) {
            return Branch.ROOTS;
        }
        List<Category> path = categories.path(parent);
        if (path.isEmpty()) {
            throw Category.notFound(parent);
        }
        return new Branch(path);
    }

    /** All children of a parent, in their order. */
    List<Category> children(@Nullable CategoryId parent) {
        List<Category> all = new ArrayList<>();
        ChildPosition after = null;
        List<Category> part;
        do {
            part = categories.children(parent, after, PART);
            all.addAll(part);
            if (!part.isEmpty()) {
                Category last = part.get(part.size() - 1);
                after = new ChildPosition(last.rank(), last.id());
            }
        } while (part.size() == PART);
        return all;
    }

    /** The rank behind the last child. */
    long lastRank(@Nullable CategoryId parent) {
        return Math.max(categories.highestRank(parent), 0) + STEP;
    }

    /**
     * The rank of a place among the children of a parent, the mover itself not counted among them. A mover that
     * stands there already keeps its rank.
     *
     * @param mover who is to go there; null for a category that is not stored yet
     * @param index the place, 0 being the first; null for the last
     * @throws InvalidInputException with {@code out-of-range} for a place that would leave a gap
     */
    long rankAt(UnitOfWork work, @Nullable CategoryId parent, @Nullable Category mover, @Nullable Integer index) {
        if (index == null) {
            return mover != null && standsLast(mover, parent) ? mover.rank() : lastRank(parent);
        }
        List<Category> siblings = children(parent);
        if (mover != null && siblings.indexOf(mover) == index) {
            return mover.rank();
        }
        siblings.remove(mover);
        if (index > siblings.size()) {
            throw InvalidInputException.of(KernelCodes.OUT_OF_RANGE.at(
                    "index",
                    "A place lies between 0 and " + siblings.size() + ", not at " + index,
                    "min",
                    0,
                    "max",
                    siblings.size()));
        }
        if (index == siblings.size()) {
            return siblings.isEmpty() ? STEP : siblings.get(index - 1).rank() + STEP;
        }
        long before = index == 0 ? -1 : siblings.get(index - 1).rank();
        long behind = siblings.get(index).rank();
        if (behind - before > 1) {
            return before + (behind - before) / 2;
        }
        spread(work, siblings);
        return index * STEP + STEP / 2;
    }

    private boolean standsLast(Category mover, @Nullable CategoryId parent) {
        return Objects.equals(mover.parent(), parent) && mover.rank() == categories.highestRank(parent);
    }

    /** Gives siblings the ranks STEP, 2 STEP, 3 STEP and so on. */
    private void spread(UnitOfWork work, List<Category> siblings) {
        long rank = 0;
        for (Category sibling : siblings) {
            rank += STEP;
            if (sibling.rank() != rank) {
                work.save(categories, sibling.rankAt(rank));
            }
        }
    }
}
