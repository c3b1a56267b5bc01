package io.visioncraft.tck.suite;

import static io.visioncraft.catalog.CatalogCodes.CATEGORY_CYCLE;
import static io.visioncraft.catalog.CatalogCodes.CATEGORY_NOT_EMPTY;
import static io.visioncraft.catalog.CatalogCodes.CATEGORY_NOT_FOUND;
import static io.visioncraft.catalog.CatalogCodes.CATEGORY_TOO_DEEP;
import static io.visioncraft.catalog.CatalogCodes.DUPLICATE_SIBLING_NAME;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryNode;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.DeleteCategory;
import io.visioncraft.catalog.DeleteCategoryMoving;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.catalog.MoveService;
import io.visioncraft.catalog.PlaceCategory;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.catalog.ServiceSummary;
import io.visioncraft.error.VisionCraftException;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.Rule;
import io.visioncraft.spi.EventRecord;
import io.visioncraft.testkit.Listings;
import io.visioncraft.testkit.Race;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the tree of categories keeps its shape on every store: places, moves and deletion. */
abstract class CategoryTreeSuite extends CatalogSuite {

    @Test
    @Rule("CAT-2")
    void createsAtAPlaceAmongSiblings() {
        Category root = catalog.aCategory();
        catalog.aCategoryUnder(root, "b");
        catalog.aCategoryUnder(root, "d");

        createAt(root, "a", 0);
        createAt(root, "c", 2);
        createAt(root, "e", 4);

        assertThat(namesUnder(root)).containsExactly("a", "b", "c", "d", "e");
        assertInvalid(OUT_OF_RANGE, "index", () -> createAt(root, "g", 6));
    }

    @Test
    @Rule({"CAT-2", "EVT-1"})
    void placesACategoryAmongItsSiblings() {
        Category root = catalog.aCategory();
        Category a = catalog.aCategoryUnder(root, "a");
        Category b = catalog.aCategoryUnder(root, "b");
        Category c = catalog.aCategoryUnder(root, "c");
        events.clear();

        place(c, 0);
        assertThat(namesUnder(root)).containsExactly("c", "a", "b");
        place(c, 1);
        assertThat(namesUnder(root)).containsExactly("a", "c", "b");
        place(a, 2);
        assertThat(namesUnder(root)).containsExactly("c", "b", "a");
        place(b, 1); // where it is
        assertThat(namesUnder(root)).containsExactly("c", "b", "a");

        assertThat(events.types()).hasSize(3).containsOnly("category.reordered");
        assertInvalid(OUT_OF_RANGE, "index", () -> place(a, 3));
        assertInvalid(OUT_OF_RANGE, "index", () -> place(a, -1));
    }

    @Test
    @Rule("CAT-2")
    void keepsTheOrderHoweverOftenOnePlaceIsFilled() {
        Category root = catalog.aCategory();
        Category last = catalog.aCategoryUnder(root, "last");
        List<String> expected = new ArrayList<>();

        for (int i = 0; i < 60; i++) {
            createAt(root, "n" + i, i / 2);
            expected.add(i / 2, "n" + i);
        }
        place(last, 30);
        expected.add(30, "last");

        assertThat(namesUnder(root)).isEqualTo(expected);
        assertThat(events.ofType("category.reordered")).isNotEmpty();
    }

    @Test
    @Rule({"CAT-3", "EVT-1"})
    void movesACategoryWithItsSubtree() {
        Category from = catalog.aCategory("from");
        Category moved = catalog.aCategoryUnder(from, "moved");
        Category leaf = catalog.aCategoryUnder(catalog.aCategoryUnder(moved, "inner"), "leaf");
        Category to = catalog.aCategoryUnder(catalog.aCategory("top"), "to");
        events.clear();

        Category after = vc.categories()
                .move(MANAGER, MoveCategory.under(moved.id(), to.id()).atVersion(1));

        assertThat(after.parent()).isEqualTo(to.id());
        assertThat(pathOf(leaf)).containsExactly("top", "to", "moved", "inner", "leaf");
        assertThat(vc.categories().subtreeSize(MANAGER, from.id())).isEqualTo(1);
        assertThat(subtreeOf(to)).extracting(CategoryNode::depth).containsExactly(2, 3, 4, 5);
        EventRecord event = events.all().get(0);
        assertThat(events.types()).containsExactly("category.moved");
        assertThat(event.aggregateId()).isEqualTo(moved.id().value());
        assertThat(event.aggregateVersion()).isEqualTo(2);
        assertThat(event.data())
                .containsEntry("from", from.id().toString())
                .containsEntry("to", to.id().toString());
    }

    @Test
    @Rule({"CAT-2", "CAT-3"})
    void movesToTheRootsAndToAPlace() {
        Category root = catalog.aCategory("root");
        Category child = catalog.aCategoryUnder(root, "child");
        Category other = catalog.aCategory("other");

        vc.categories().move(MANAGER, MoveCategory.toRoots(child.id()).at(0));
        assertThat(namesUnder(null)).containsExactly("child", "root", "other");
        vc.categories().move(MANAGER, MoveCategory.toRoots(child.id()));
        assertThat(namesUnder(null)).containsExactly("root", "other", "child");
        assertThat(events.types()).endsWith("category.moved", "category.reordered");
        vc.categories().move(MANAGER, MoveCategory.under(other.id(), root.id()));

        assertThat(namesUnder(null)).containsExactly("root", "child");
        assertThat(pathOf(other)).containsExactly("root", "other");
    }

    @Test
    @Rule("CAT-3")
    void rejectsMovingUnderItselfOrWhatStandsBelow() {
        Category root = catalog.aCategory("root");
        Category child = catalog.aCategoryUnder(root, "child");
        Category leaf = catalog.aCategoryUnder(child, "leaf");
        events.clear();

        assertRejected(CATEGORY_CYCLE, () -> move(root, root));
        assertRejected(CATEGORY_CYCLE, () -> move(root, child));
        assertRejected(CATEGORY_CYCLE, () -> move(root, leaf));

        assertThat(pathOf(leaf)).containsExactly("root", "child", "leaf");
        assertThat(events.all()).isEmpty();
    }

    @Test
    @Rule({"CAT-1", "CAT-3"})
    void rejectsMovingToWhereANamesakeIs() {
        Category root = catalog.aCategory("root");
        Category child = catalog.aCategoryUnder(root, "Same");
        Category namesake = catalog.aCategory("SAME");

        assertRejected(DUPLICATE_SIBLING_NAME, () -> move(namesake, root));
        assertRejected(DUPLICATE_SIBLING_NAME, () -> vc.categories().move(MANAGER, MoveCategory.toRoots(child.id())));

        assertThat(namesUnder(null)).containsExactly("root", "SAME");
        assertThat(namesUnder(root)).containsExactly("Same");
    }

    @Test
    @Rule("CAT-2")
    void rejectsWhatWouldStandDeeperThan32() {
        Category top = catalog.aCategory("1");
        Category deepest = chainUnder(top, Category.MAX_DEPTH - 1);
        Category pair = catalog.aCategory("pair");
        Category half = catalog.aCategoryUnder(pair, "half");
        Category above = category(deepest.parent());

        assertRejected(CATEGORY_TOO_DEEP, () -> catalog.aCategoryUnder(deepest, "33"));
        assertRejected(CATEGORY_TOO_DEEP, () -> move(half, deepest));
        assertRejected(CATEGORY_TOO_DEEP, () -> move(pair, above));
        VisionCraftException rejection = assertRejected(CATEGORY_TOO_DEEP, () -> move(top, pair));

        assertThat(rejection.details()).containsEntry("depth", 33).containsEntry("max", 32);
        assertThat(move(half, above).parent()).isEqualTo(above.id());
        assertThat(vc.categories().path(MANAGER, deepest.id())).hasSize(32);
    }

    @Test
    @Rule({"CAT-4", "EVT-1"})
    void deletesAnEmptyCategory() {
        Category root = catalog.aCategory("root");
        Category leaf = catalog.aCategoryUnder(root, "leaf");
        events.clear();

        vc.categories().delete(MANAGER, DeleteCategory.of(leaf.id()).atVersion(1));

        assertThat(namesUnder(root)).isEmpty();
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().get(MANAGER, leaf.id()));
        assertThat(Listings.all(2, request -> vc.categories().search(MANAGER, "leaf", request)))
                .isEmpty();
        assertThat(events.types()).containsExactly("category.deleted");
        assertThat(events.all().get(0).aggregateVersion()).isEqualTo(2);
        assertThat(catalog.aCategoryUnder(root, "leaf").name()).isEqualTo("leaf");
    }

    @Test
    @Rule("CAT-4")
    void rejectsDeletingACategoryThatHoldsSomething() {
        Category parent = catalog.aCategory();
        Category child = catalog.aCategoryUnder(parent, "child");
        Category seller = catalog.aCategory();
        catalog.aDraftServiceIn(seller.id());
        catalog.aDraftServiceIn(seller.id());

        VisionCraftException holdsChild = assertRejected(CATEGORY_NOT_EMPTY, () -> delete(parent));
        VisionCraftException holdsServices = assertRejected(CATEGORY_NOT_EMPTY, () -> delete(seller));

        assertThat(holdsChild.details()).containsEntry("categories", 1).containsEntry("services", 0);
        assertThat(holdsServices.details()).containsEntry("categories", 0).containsEntry("services", 2);
        assertThat(vc.categories().path(MANAGER, child.id())).containsExactly(parent, child);
        delete(child);
        delete(parent);
    }

    @Test
    @Rule({"CAT-4", "EVT-1"})
    void deletesACategoryAndMovesWhatItHolds() {
        Category root = catalog.aCategory("root");
        catalog.aCategoryUnder(root, "first");
        Category doomed = catalog.aCategoryUnder(root, "doomed");
        Category b = catalog.aCategoryUnder(doomed, "b");
        catalog.aCategoryUnder(doomed, "a");
        Category leaf = catalog.aCategoryUnder(b, "leaf");
        Service one = catalog.anActiveServiceIn(doomed.id());
        Service two = catalog.aDraftServiceIn(doomed.id());
        events.clear();

        vc.categories().deleteMoving(MANAGER, DeleteCategoryMoving.to(doomed.id(), root.id()));

        assertThat(namesUnder(root)).containsExactly("first", "b", "a");
        assertThat(pathOf(leaf)).containsExactly("root", "b", "leaf");
        assertThat(vc.services().get(MANAGER, one.id()).category()).isEqualTo(root.id());
        assertThat(vc.services().get(MANAGER, two.id()).category()).isEqualTo(root.id());
        assertThat(events.types())
                .containsExactly(
                        "category.moved", "category.moved", "service.moved", "service.moved", "category.deleted");
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().get(MANAGER, doomed.id()));
    }

    @Test
    @Rule("CAT-4")
    void letsChildrenBecomeRootsAndServicesGoToOneOfThem() {
        Category doomed = catalog.aCategory("doomed");
        Category child = catalog.aCategoryUnder(doomed, "child");
        Service service = catalog.aDraftServiceIn(doomed.id());

        vc.categories()
                .deleteMoving(MANAGER, DeleteCategoryMoving.toRoots(doomed.id()).servicesTo(child.id()));

        assertThat(namesUnder(null)).containsExactly("child");
        assertThat(vc.services().get(MANAGER, service.id()).category()).isEqualTo(child.id());
    }

    @Test
    @Rule("CAT-4")
    void movesManyServicesAtOnce() {
        Category doomed = catalog.aCategory("doomed");
        Category target = catalog.aCategory("target");
        for (int i = 0; i < 505; i++) {
            vc.services().create(MANAGER, CreateService.of("X-" + i, "Service", doomed.id()));
        }

        vc.categories().deleteMoving(MANAGER, DeleteCategoryMoving.to(doomed.id(), target.id()));

        assertThat(servicesBelow(target)).hasSize(505);
    }

    @Test
    @Rule("CAT-4")
    void rejectsTargetsThatGoAwayThemselves() {
        Category doomed = catalog.aCategory("doomed");
        Category child = catalog.aCategoryUnder(doomed, "child");
        Category other = catalog.aCategory("other");
        catalog.aDraftServiceIn(doomed.id());

        assertRejected(CATEGORY_CYCLE, () -> deleteMoving(doomed, doomed, other));
        assertRejected(CATEGORY_CYCLE, () -> deleteMoving(doomed, child, other));
        assertRejected(CATEGORY_CYCLE, () -> deleteMoving(doomed, other, doomed));
        assertRejected(
                CATEGORY_NOT_EMPTY,
                () -> vc.categories().deleteMoving(MANAGER, DeleteCategoryMoving.toRoots(doomed.id())));

        assertThat(pathOf(child)).containsExactly("doomed", "child");
        assertThat(servicesBelow(doomed)).hasSize(1);
    }

    @Test
    @Rule({"CAT-1", "CAT-2", "CAT-4"})
    void rejectsTargetsThatCannotTakeTheChildren() {
        Category root = catalog.aCategory("root");
        Category doomed = catalog.aCategoryUnder(root, "doomed");
        catalog.aCategoryUnder(catalog.aCategoryUnder(doomed, "Child"), "leaf");
        Category namesake = catalog.aCategory("namesake");
        catalog.aCategoryUnder(namesake, "CHILD");
        Category selfSame = catalog.aCategoryUnder(root, "same");
        catalog.aCategoryUnder(selfSame, "Same");
        Category deep = chainUnder(catalog.aCategory("deep"), Category.MAX_DEPTH - 2);

        assertRejected(DUPLICATE_SIBLING_NAME, () -> deleteMoving(doomed, namesake, namesake));
        assertRejected(DUPLICATE_SIBLING_NAME, () -> deleteMoving(selfSame, root, root));
        assertRejected(CATEGORY_TOO_DEEP, () -> deleteMoving(doomed, deep, deep));

        assertThat(namesUnder(doomed)).containsExactly("Child");
        assertThat(namesUnder(selfSame)).containsExactly("Same");
    }

    @Test
    @Rule("CAT-3")
    void leavesATreeWhenTwoOpposingMovesMeet() {
        for (int round = 0; round < 5; round++) {
            Category a = catalog.aCategory("a" + round);
            Category b = catalog.aCategory("b" + round);

            List<Race.Outcome<Category>> outcomes = Race.of(List.of(() -> move(a, b), () -> move(b, a)));

            assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
            assertThat(refusal(outcomes).is(CATEGORY_CYCLE)).isTrue();
            boolean aMoved = outcomes.get(0).succeeded();
            assertThat(pathOf(aMoved ? a : b))
                    .containsExactly(aMoved ? b.name() : a.name(), aMoved ? a.name() : b.name());
        }
    }

    @Test
    @Rule("CAT-3")
    void leavesATreeWhenAWholeRingOfMovesMeets() {
        List<Category> ring = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ring.add(catalog.aCategory("ring " + i));
        }

        List<Race.Outcome<Category>> outcomes = Race.times(6, n -> () -> move(ring.get(n), ring.get((n + 1) % 6)));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(5);
        assertThat(refusal(outcomes).is(CATEGORY_CYCLE)).isTrue();
        assertThat(namesUnder(null)).hasSize(1);
        assertThat(ring).allSatisfy(one -> assertThat(pathOf(one)).endsWith(one.name()));
    }

    @Test
    @Rule("CAT-4")
    void neverLeavesAServiceWithoutItsCategory() {
        for (int round = 0; round < 5; round++) {
            String code = "R-" + round;
            Category doomed = catalog.aCategory();
            Service stray = catalog.aDraftService();

            List<Race.Outcome<Object>> outcomes = Race.of(List.of(
                    () -> {
                        delete(doomed);
                        return doomed;
                    },
                    () -> vc.services().create(MANAGER, CreateService.of(code, "Raced", doomed.id())),
                    () -> vc.services().moveTo(MANAGER, MoveService.to(stray.id(), doomed.id()))));

            boolean deleted = outcomes.get(0).succeeded();
            assertThat(outcomes.get(1).succeeded()).isEqualTo(!deleted);
            assertThat(outcomes.get(2).succeeded()).isEqualTo(!deleted);
            assertThat(vc.services().findByCode(MANAGER, code).isPresent()).isEqualTo(!deleted);
            CategoryId home = vc.services().get(MANAGER, stray.id()).category();
            assertThat(vc.categories().get(MANAGER, home).id()).isEqualTo(deleted ? stray.category() : doomed.id());
        }
    }

    @Test
    @Rule("CAT-4")
    void neverLeavesAChildWithoutItsParent() {
        for (int round = 0; round < 5; round++) {
            Category doomed = catalog.aCategory();
            Category mover = catalog.aCategory();

            List<Race.Outcome<Object>> outcomes = Race.of(List.of(
                    () -> {
                        delete(doomed);
                        return doomed;
                    },
                    () -> catalog.aCategoryUnder(doomed, "child"),
                    () -> move(mover, doomed)));

            boolean deleted = outcomes.get(0).succeeded();
            assertThat(outcomes.get(1).succeeded()).isEqualTo(!deleted);
            assertThat(outcomes.get(2).succeeded()).isEqualTo(!deleted);
            assertThat(vc.categories().path(MANAGER, mover.id())).hasSize(deleted ? 1 : 2);
        }
    }

    private Category createAt(Category parent, String name, int index) {
        return vc.categories()
                .create(MANAGER, CreateCategory.under(parent.id(), name).at(index));
    }

    private Category place(Category category, int index) {
        return vc.categories().placeAt(MANAGER, PlaceCategory.at(category.id(), index));
    }

    private Category move(Category category, Category parent) {
        return vc.categories().move(MANAGER, MoveCategory.under(category.id(), parent.id()));
    }

    private void delete(Category category) {
        vc.categories().delete(MANAGER, DeleteCategory.of(category.id()));
    }

    private void deleteMoving(Category category, Category childrenTo, Category servicesTo) {
        vc.categories()
                .deleteMoving(
                        MANAGER,
                        DeleteCategoryMoving.to(category.id(), childrenTo.id()).servicesTo(servicesTo.id()));
    }

    /** The lowest of so many categories, each under the one before. */
    private Category chainUnder(Category top, int levels) {
        Category lowest = top;
        for (int i = 0; i < levels; i++) {
            lowest = catalog.aCategoryUnder(lowest, "level");
        }
        return lowest;
    }

    private Category category(@Nullable CategoryId id) {
        assertThat(id).isNotNull();
        return vc.categories().get(MANAGER, id);
    }

    private List<String> namesUnder(@Nullable Category parent) {
        return Listings.all(
                        50,
                        request -> parent == null
                                ? vc.categories().roots(MANAGER, request)
                                : vc.categories().children(MANAGER, parent.id(), request))
                .stream()
                .map(Category::name)
                .toList();
    }

    private List<CategoryNode> subtreeOf(Category root) {
        return Listings.all(2, request -> vc.categories().subtree(MANAGER, root.id(), request));
    }

    private List<String> pathOf(Category category) {
        return vc.categories().path(MANAGER, category.id()).stream()
                .map(Category::name)
                .toList();
    }

    private List<ServiceSummary> servicesBelow(Category category) {
        ServiceSearch search = ServiceSearch.all().inSubtreeOf(category.id());
        return Listings.all(200, request -> vc.services().list(MANAGER, search, request));
    }

    /** The one refusal among the outcomes. */
    private static VisionCraftException refusal(List<? extends Race.Outcome<?>> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !outcome.succeeded())
                .map(outcome -> (VisionCraftException) outcome.thrown())
                .findFirst()
                .orElseThrow();
    }
}
