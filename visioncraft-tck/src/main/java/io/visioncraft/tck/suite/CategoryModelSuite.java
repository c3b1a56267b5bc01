package io.visioncraft.tck.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.DeleteCategory;
import io.visioncraft.catalog.DeleteCategoryMoving;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.catalog.PlaceCategory;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tree after many changes of all kinds, compared with the simplest tree there is: lists of children. */
abstract class CategoryModelSuite extends BehaviourSuite {

    private static final Caller MANAGER = CatalogFixtures.manager();
    private static final int CHANGES = 150;

    private final Map<CategoryId, @Nullable CategoryId> parents = new HashMap<>();
    private final Map<@Nullable CategoryId, List<CategoryId>> children = new HashMap<>();
    private Random random = new Random();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    @Rule({"CAT-2", "CAT-3", "CAT-4", "CAT-5"})
    void agreesWithListsOfChildrenAfterManyChanges(long seed) {
        random = new Random(seed);
        children.put(null, new ArrayList<>());

        for (int i = 0; i < CHANGES; i++) {
            change(i);
        }

        assertThat(parents).hasSizeGreaterThan(10);
        assertThat(idsOf(Listings.all(3, request -> vc.categories().roots(MANAGER, request))))
                .isEqualTo(childrenOf(null));
        parents.keySet().forEach(this::assertAgrees);
    }

    private void change(int number) {
        int kind = random.nextInt(10);
        if (parents.isEmpty() || kind < 4) {
            create("Category " + number);
        } else if (kind < 7) {
            move();
        } else if (kind < 8) {
            place();
        } else if (kind < 9) {
            delete();
        } else {
            dissolve();
        }
    }

    private void create(String name) {
        @Nullable CategoryId parent = anyOrRoots();
        int index = random.nextInt(childrenOf(parent).size() + 1);
        CategoryId id = vc.categories()
                .create(MANAGER, new CreateCategory(name, parent, null, null, index))
                .id();
        parents.put(id, parent);
        childrenOf(parent).add(index, id);
    }

    private void move() {
        CategoryId id = any();
        @Nullable CategoryId to = anyOrRoots();
        boolean cycle = to != null && subtreeOf(id).contains(to);
        try {
            vc.categories().move(MANAGER, new MoveCategory(id, to, null, null));
            assertThat(cycle).isFalse();
            childrenOf(parents.get(id)).remove(id);
            childrenOf(to).add(id);
            parents.put(id, to);
        } catch (RuleViolatedException refused) {
            assertThat(refused.is(CatalogCodes.CATEGORY_CYCLE)).isEqualTo(cycle).isTrue();
        }
    }

    private void place() {
        CategoryId id = any();
        List<CategoryId> siblings = childrenOf(parents.get(id));
        int index = random.nextInt(siblings.size());
        vc.categories().placeAt(MANAGER, PlaceCategory.at(id, index));
        siblings.remove(id);
        siblings.add(index, id);
    }

    private void delete() {
        CategoryId id = any();
        boolean empty = childrenOf(id).isEmpty();
        try {
            vc.categories().delete(MANAGER, DeleteCategory.of(id));
            assertThat(empty).isTrue();
            forget(id);
        } catch (RuleViolatedException refused) {
            assertThat(refused.is(CatalogCodes.CATEGORY_NOT_EMPTY)).isTrue();
            assertThat(empty).isFalse();
        }
    }

    /** Deletes a category whose children go where it stood. */
    private void dissolve() {
        CategoryId id = any();
        @Nullable CategoryId parent = parents.get(id);
        List<CategoryId> orphans = List.copyOf(childrenOf(id));
        vc.categories().deleteMoving(MANAGER, new DeleteCategoryMoving(id, parent, null, null));
        forget(id);
        childrenOf(parent).addAll(orphans);
        orphans.forEach(orphan -> parents.put(orphan, parent));
    }

    private void forget(CategoryId id) {
        childrenOf(parents.get(id)).remove(id);
        children.remove(id);
        parents.remove(id);
    }

    private void assertAgrees(CategoryId id) {
        List<CategoryNode> subtree = Listings.all(7, request -> vc.categories().subtree(MANAGER, id, request));
        List<CategoryId> path = pathTo(id);

        assertThat(idsOf(Listings.all(3, request -> vc.categories().children(MANAGER, id, request))))
                .isEqualTo(childrenOf(id));
        assertThat(idsOf(vc.categories().path(MANAGER, id))).isEqualTo(path);
        assertThat(subtree).extracting(node -> node.category().id()).containsExactlyInAnyOrderElementsOf(subtreeOf(id));
        assertThat(subtree)
                .allSatisfy(node -> assertThat(node.depth())
                        .isEqualTo(pathTo(node.category().id()).size()));
        assertThat(vc.categories().subtreeSize(MANAGER, id)).isEqualTo(subtree.size());
    }

    private List<CategoryId> subtreeOf(CategoryId root) {
        List<CategoryId> subtree = new ArrayList<>(List.of(root));
        for (int i = 0; i < subtree.size(); i++) {
            subtree.addAll(childrenOf(subtree.get(i)));
        }
        return subtree;
    }

    private List<CategoryId> pathTo(CategoryId id) {
        Deque<CategoryId> path = new ArrayDeque<>();
        for (@Nullable CategoryId one = id; one != null; one = parents.get(one)) {
            path.addFirst(one);
        }
        return List.copyOf(path);
    }

    private List<CategoryId> childrenOf(@Nullable CategoryId parent) {
        return children.computeIfAbsent(parent, none -> new ArrayList<>());
    }

    private CategoryId any() {
        List<CategoryId> all = parents.keySet().stream()
                .sorted(Comparator.comparing(CategoryId::value))
                .toList();
        return all.get(random.nextInt(all.size()));
    }

    private @Nullable CategoryId anyOrRoots() {
        return parents.isEmpty() || random.nextInt(6) == 0 ? null : any();
    }

    private static List<CategoryId> idsOf(List<Category> categories) {
        return categories.stream().map(Category::id).toList();
    }
}
