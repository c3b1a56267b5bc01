package io.visioncraft.catalog;

import static io.visioncraft.Like.like;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Change;
import io.visioncraft.kernel.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CategoryTest {

    private static final Category ROOT = category(1, null);
    private static final Category CHILD = category(2, ROOT);
    private static final Category LEAF = category(3, CHILD);

    @Test
    @Rule({"CAT-1", "EVT-1"})
    void isBornAtVersionZero() {
        Change<Category> born = Category.create(LEAF.id(), CHILD.id(), new CategoryProfile("Leaf", "L", "A leaf"), 7);

        assertThat(born.next()).isEqualTo(new Category(LEAF.id(), CHILD.id(), "Leaf", "L", "A leaf", 7, 0));
        assertThat(born.events()).containsExactly(new CatalogEvents.CategoryCreated(CHILD.id(), "L", 7));
        assertThat(born.entries()).isEmpty();
    }

    @Test
    @Rule("CAT-1")
    void keepsItsPlaceWhenItChanges() {
        Change<Category> change = LEAF.change(new CategoryProfile("New", null, ""));

        assertThat(change.next()).isEqualTo(like(LEAF, "name", "New", "code", null, "description", ""));
        assertThat(change.events()).containsExactly(new CatalogEvents.CategoryChanged(null));
    }

    @Test
    @Rule("CAT-3")
    void movesToABranchOrToTheRoots() {
        assertThat(LEAF.moveTo(new Branch(List.of(ROOT)), 1, 9).next().parent()).isEqualTo(ROOT.id());
        assertThat(LEAF.moveTo(new Branch(List.of(ROOT)), 1, 9).events())
                .containsExactly(new CatalogEvents.CategoryMoved(CHILD.id(), ROOT.id(), 9));
        assertThat(LEAF.moveTo(Branch.ROOTS, 1, 9).next().parent()).isNull();
    }

    @Test
    @Rule("CAT-3")
    void refusesToMoveUnderItselfAtAnyDepth() {
        Branch self = new Branch(List.of(ROOT));
        Branch below = new Branch(List.of(ROOT, CHILD, LEAF));

        assertThatExceptionOfType(RuleViolatedException.class)
                .isThrownBy(() -> ROOT.moveTo(self, 3, 1))
                .matches(refused -> refused.is(CatalogCodes.CATEGORY_CYCLE));
        assertThatExceptionOfType(RuleViolatedException.class)
                .isThrownBy(() -> ROOT.moveTo(below, 3, 1))
                .matches(refused -> refused.is(CatalogCodes.CATEGORY_CYCLE))
                .satisfies(refused -> assertThat(refused.details())
                        .containsEntry("target", LEAF.id().toString()));
    }

    @Test
    @Rule("CAT-2")
    void refusesToReachBelowTheDeepestLevel() {
        Branch thirty = branchOf(30);

        assertThat(ROOT.moveTo(thirty, 2, 1).next().parent()).isEqualTo(thirty.parent());
        assertThatExceptionOfType(RuleViolatedException.class)
                .isThrownBy(() -> ROOT.moveTo(thirty, 3, 1))
                .matches(refused -> refused.is(CatalogCodes.CATEGORY_TOO_DEEP))
                .satisfies(refused -> assertThat(refused.details()).containsEntry("depth", 33));
    }

    @Test
    @Rule("CAT-4")
    void isDeletedOnlyWhenItHoldsNothing() {
        assertThat(LEAF.delete(new Holdings(0, 0))).containsExactly(new CatalogEvents.CategoryDeleted());
        assertThatExceptionOfType(RuleViolatedException.class)
                .isThrownBy(() -> LEAF.delete(new Holdings(0, 1)))
                .matches(refused -> refused.is(CatalogCodes.CATEGORY_NOT_EMPTY))
                .withMessageEndingWith("holds 0 categories and 1 services");
        assertThatExceptionOfType(RuleViolatedException.class)
                .isThrownBy(() -> LEAF.delete(new Holdings(Holdings.COUNTED, 0)))
                .withMessageContaining("100 or more categories");
    }

    @Test
    void neverStandsUnderItselfOrHasANegativeRank() {
        CategoryId id = LEAF.id();

        assertThatIllegalArgumentException().isThrownBy(() -> new Category(id, id, "x", null, "", 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Category(id, null, "x", null, "", -1, 1));
    }

    @Test
    @Rule({"CAT-5", "GEN-11"})
    void isFoundByTheFoldedWordsOfItsName() {
        Category category = new Category(LEAF.id(), null, "Büro-Reinigung  BÜRO", "CODE", "Text", 0, 1);

        assertThat(category.words()).containsExactly("büro", "reinigung");
        assertThat(category.nameKey()).isEqualTo("büro-reinigung büro");
    }

    private static Branch branchOf(int levels) {
        List<Category> path = new ArrayList<>();
        for (int i = 0; i < levels; i++) {
            path.add(category(100 + i, path.isEmpty() ? null : path.get(i - 1)));
        }
        return new Branch(path);
    }

    private static Category category(int number, @Nullable Category parent) {
        return new Category(
                new CategoryId(new UUID(0, number)),
                parent == null ? null : parent.id(),
                "Category " + number,
                null,
                "",
                number,
                1);
    }
}
