package io.visioncraft.tck.suite;

import static io.visioncraft.catalog.CatalogCodes.DUPLICATE_SIBLING_NAME;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.MALFORMED_CURSOR;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How categories are listed and searched, on every store. */
abstract class CategorySearchSuite extends CatalogSuite {

    @Test
    @Rule({"CAT-2", "CAT-5", "GEN-9"})
    void listsRootsAndChildrenInTheirOrder() {
        Category root = catalog.aCategory("Zoo");
        Category other = catalog.aCategory("Ark");
        List<Category> children = List.of(
                catalog.aCategoryUnder(root, "c"),
                catalog.aCategoryUnder(root, "b"),
                catalog.aCategoryUnder(root, "a"),
                catalog.aCategoryUnder(root, "d"),
                catalog.aCategoryUnder(root, "e"));

        Listing<Category> first = vc.categories().children(Caller.visitor(), root.id(), ListRequest.first(2));

        assertThat(roots()).containsExactly(root, other);
        assertThat(first.items()).isEqualTo(children.subList(0, 2));
        assertThat(all(request -> vc.categories().children(Caller.visitor(), root.id(), request)))
                .isEqualTo(children);
        assertThat(childrenOf(other)).isEmpty();
    }

    @Test
    @Rule("CAT-5")
    void showsTheWayFromTheRoot() {
        Category root = catalog.aCategory("a");
        Category middle = catalog.aCategoryUnder(root, "b");
        Category leaf = catalog.aCategoryUnder(middle, "c");
        catalog.aCategoryUnder(root, "d");

        assertThat(vc.categories().path(Caller.visitor(), leaf.id())).containsExactly(root, middle, leaf);
        assertThat(vc.categories().path(Caller.visitor(), root.id())).containsExactly(root);
    }

    @Test
    @Rule({"CAT-5", "GEN-9"})
    void listsASubtreeParentsFirst() {
        Category root = catalog.aCategory("a");
        Category middle = catalog.aCategoryUnder(root, "b");
        Category leaf = catalog.aCategoryUnder(middle, "c");
        Category sibling = catalog.aCategoryUnder(root, "d");
        catalog.aCategory("e");

        List<CategoryNode> below = all(request -> vc.categories().subtree(Caller.visitor(), middle.id(), request));
        List<CategoryNode> whole = all(request -> vc.categories().subtree(Caller.visitor(), root.id(), request));

        assertThat(below).containsExactly(new CategoryNode(middle, 2), new CategoryNode(leaf, 3));
        assertThat(whole)
                .containsExactly(
                        new CategoryNode(root, 1),
                        new CategoryNode(middle, 2),
                        new CategoryNode(sibling, 2),
                        new CategoryNode(leaf, 3));
        assertThat(vc.categories().subtreeSize(Caller.visitor(), root.id())).isEqualTo(4);
        assertThat(vc.categories().subtreeSize(Caller.visitor(), leaf.id())).isEqualTo(1);
    }

    @Test
    @Rule({"CAT-5", "GEN-11"})
    void findsCategoriesByTheBeginningsOfTheirWords() {
        Category office = catalog.aCategory("Büro-Reinigung");
        Category window = catalog.aCategoryUnder(office, "Fenster reinigen");
        Category garden = catalog.aCategory("Garten 2000");

        assertThat(search("REIN")).containsExactly(office, window);
        assertThat(search("rein fen")).containsExactly(window);
        assertThat(search("bu\u0308ro")).containsExactly(office);
        assertThat(search("20")).containsExactly(garden);
        assertThat(search("einigung")).isEmpty();
        assertThat(search("rein garten")).isEmpty();
    }

    @Test
    @Rule({"CAT-1", "CAT-5", "GEN-11"})
    void takesCapitalSmallAndFinalSigmaForOneLetter() {
        Category street = catalog.aCategory("ΟΔΟΣ");
        Category sign = catalog.aCategory("Οδοσήμανση");

        assertRejected(DUPLICATE_SIBLING_NAME, () -> catalog.aCategory("οδος"));
        assertRejected(DUPLICATE_SIBLING_NAME, () -> catalog.aCategory("οδοσ"));
        assertThat(search("ΟΔΟΣ")).containsExactly(street, sign);
        assertThat(search("οδος")).containsExactly(street, sign);
    }

    @Test
    @Rule("CAT-5")
    void findsACategoryByItsNewNameAndNotByTheOld() {
        Category category = catalog.aCategory("Cleaning");

        Category changed =
                vc.categories().change(MANAGER, ChangeCategory.of(category.id()).named("Gardening"));

        assertThat(search("gard")).containsExactly(changed);
        assertThat(search("clean")).isEmpty();
    }

    @Test
    @Rule("CAT-5")
    void rejectsASearchWithoutWordsOrWithTooMany() {
        ListRequest first = ListRequest.first();

        assertInvalid(REQUIRED, "text", () -> vc.categories().search(MANAGER, " ", first));
        assertInvalid(REQUIRED, "text", () -> vc.categories().search(MANAGER, "-+-", first));
        assertInvalid(TOO_LONG, "text", () -> vc.categories().search(MANAGER, "x".repeat(301), first));
        assertInvalid(OUT_OF_RANGE, "text", () -> vc.categories().search(MANAGER, "a b c d e f g h i j k", first));
        assertInvalid(OUT_OF_RANGE, "text", () -> vc.categories().search(MANAGER, "a b c d", first));
        assertThat(vc.categories().search(MANAGER, "a b c dd", first).items()).isEmpty();
        assertInvalid(CONTROL_CHARACTER, "text", () -> vc.categories().search(MANAGER, "a\u0000", first));
    }

    @Test
    @Rule("GEN-9")
    void rejectsACursorOfAnotherList() {
        Category root = catalog.aCategory("a");
        Category other = catalog.aCategory("b");
        String cursor = vc.categories().roots(MANAGER, ListRequest.first(1)).next();
        ListRequest foreign = ListRequest.first(1).after(cursor);
        ListRequest forged = ListRequest.first(1).after("no cursor");

        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.categories().children(MANAGER, root.id(), foreign));
        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.categories().subtree(MANAGER, root.id(), foreign));
        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.categories().search(MANAGER, "a", foreign));
        assertInvalid(MALFORMED_CURSOR, "cursor", () -> vc.categories().roots(MANAGER, forged));
        assertInvalid(OUT_OF_RANGE, "limit", () -> vc.categories().roots(MANAGER, ListRequest.first(201)));
        assertThat(vc.categories().roots(MANAGER, foreign).items()).containsExactly(other);
    }

    private List<Category> search(String text) {
        return all(request -> vc.categories().search(Caller.visitor(), text, request));
    }
}
