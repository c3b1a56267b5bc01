package io.visioncraft.testkit.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.CategoryRepository;
import io.visioncraft.catalog.CategoryRepository.ChildPosition;
import io.visioncraft.catalog.CategoryRepository.NamePosition;
import io.visioncraft.catalog.CategoryRepository.NodePosition;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.testkit.SequentialIds;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InMemoryCategoryRepositoryTest {

    private final InMemoryPersistence store = InMemoryPersistence.create();
    private final CategoryRepository categories = store.categories();
    private final SequentialIds ids = new SequentialIds();

    private final Category garden = category(null, "Garden", 1);
    private final Category home = category(null, "Home", 0);
    private final Category lawn = category(garden, "Lawn care", 5);
    private final Category trees = category(garden, "Tree care", 3);
    private final Category pruning = category(trees, "Pruning", 0);

    @BeforeEach
    void plant() {
        in(() -> {
            for (Category one : List.of(garden, home, lawn, trees, pruning)) {
                categories.save(one, List.of());
            }
            return true;
        });
    }

    @Test
    void listsChildrenByRankAfterAPosition() {
        List<Category> roots = in(() -> categories.children(null, null, 10));
        List<Category> all = in(() -> categories.children(garden.id(), null, 10));
        List<Category> second =
                in(() -> categories.children(garden.id(), new ChildPosition(trees.rank(), trees.id()), 10));

        assertThat(roots).containsExactly(home, garden);
        assertThat(all).containsExactly(trees, lawn);
        assertThat(second).containsExactly(lawn);
    }

    @Test
    void knowsTheHighestRank() {
        assertThat(in(() -> categories.highestRank(null))).isEqualTo(1);
        assertThat(in(() -> categories.highestRank(garden.id()))).isEqualTo(5);
        assertThat(in(() -> categories.highestRank(lawn.id()))).isEqualTo(-1);
    }

    @Test
    void leadsFromTheRootToTheCategory() {
        assertThat(in(() -> categories.path(pruning.id()))).containsExactly(garden, trees, pruning);
        assertThat(in(() -> categories.path(new CategoryId(ids.next())))).isEmpty();
    }

    @Test
    void listsASubtreeByDepthAfterAPosition() {
        List<CategoryNode> all = in(() -> categories.subtree(garden.id(), null, 10));
        List<CategoryNode> below = in(() -> categories.subtree(trees.id(), new NodePosition(2, trees.id()), 10));

        assertThat(all)
                .containsExactly(
                        new CategoryNode(garden, 1),
                        new CategoryNode(lawn, 2),
                        new CategoryNode(trees, 2),
                        new CategoryNode(pruning, 3));
        assertThat(below).containsExactly(new CategoryNode(pruning, 3));
        assertThat(in(() -> categories.subtreeSize(garden.id()))).isEqualTo(4);
        assertThat(in(() -> categories.subtreeHeight(garden.id()))).isEqualTo(3);
    }

    @Test
    void findsByPrefixesOfWords() {
        List<Category> care = in(() -> categories.search(List.of("car"), null, 10));
        List<Category> treeCare = in(() -> categories.search(List.of("ca", "tr"), null, 10));
        List<Category> next =
                in(() -> categories.search(List.of("car"), new NamePosition(lawn.nameKey(), lawn.id()), 10));

        assertThat(care).containsExactly(lawn, trees);
        assertThat(treeCare).containsExactly(trees);
        assertThat(next).containsExactly(trees);
    }

    @Test
    void seesItsOwnWritesInEveryOrder() {
        Category moved = new Category(trees.id(), home.id(), "Wood", "W", "", 9, 2);

        List<List<Category>> seen = in(() -> {
            categories.save(moved, List.of());
            return List.of(
                    categories.children(garden.id(), null, 10),
                    categories.children(home.id(), null, 10),
                    categories.path(pruning.id()),
                    categories.search(List.of("care"), null, 10),
                    categories.search(List.of("woo"), null, 10));
        });

        assertThat(seen)
                .containsExactly(
                        List.of(lawn), List.of(moved), List.of(home, moved, pruning), List.of(lawn), List.of(moved));
        assertThat(in(() -> categories.takenCodes(Set.of("W", "X")))).containsExactly("W");
    }

    private Category category(@Nullable Category parent, String name, long rank) {
        return new Category(new CategoryId(ids.next()), parent == null ? null : parent.id(), name, null, "", rank, 1);
    }

    private <T> T in(Supplier<T> work) {
        return store.transactions().inTransaction(work::get);
    }
}
