package io.visioncraft.tck.suite;

import static io.visioncraft.access.AccessCodes.NOT_AUTHENTICATED;
import static io.visioncraft.catalog.CatalogCodes.CATEGORY_NOT_FOUND;
import static io.visioncraft.catalog.CatalogCodes.DUPLICATE_CATEGORY_CODE;
import static io.visioncraft.catalog.CatalogCodes.DUPLICATE_SIBLING_NAME;
import static io.visioncraft.error.StaleAggregateException.CODE;
import static io.visioncraft.kernel.KernelCodes.CONTROL_CHARACTER;
import static io.visioncraft.kernel.KernelCodes.OUT_OF_RANGE;
import static io.visioncraft.kernel.KernelCodes.REQUIRED;
import static io.visioncraft.kernel.KernelCodes.TOO_LONG;
import static io.visioncraft.kernel.KernelCodes.UNPAIRED_SURROGATE;
import static io.visioncraft.spi.StoreCodes.KEY_REUSED;
import static io.visioncraft.testkit.Like.like;
import static io.visioncraft.testkit.Rejections.assertInvalid;
import static io.visioncraft.testkit.Rejections.assertRejected;
import static org.assertj.core.api.Assertions.assertThat;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.DeleteCategory;
import io.visioncraft.catalog.DeleteCategoryMoving;
import io.visioncraft.catalog.ImportTaxonomy;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.catalog.PlaceCategory;
import io.visioncraft.error.InvalidInputException;
import io.visioncraft.error.Violation;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Rule;
import io.visioncraft.kernel.UserId;
import io.visioncraft.testkit.Race;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * How categories are made, changed and deleted, on every store. See {@link CategorySearchSuite} for lists and searches, {@link
 * CategoryTreeSuite} for the shape of the tree and {@link TaxonomySuite} for imports.
 */
abstract class CategorySuite extends CatalogSuite {

    private static final CategoryId UNKNOWN = new CategoryId(new UUID(7, 7));

    @Test
    @Rule({"CAT-1", "EVT-1"})
    void createsACategory() {
        Category root = vc.categories().create(MANAGER, CreateCategory.root("Cleaning"));

        Category child = vc.categories()
                .create(
                        MANAGER,
                        CreateCategory.under(root.id(), " Windows ")
                                .coded("W-1")
                                .described("Inside\nand out"));

        assertThat(root.parent()).isNull();
        assertThat(root.code()).isNull();
        assertThat(root.description()).isEmpty();
        assertThat(child.parent()).isEqualTo(root.id());
        assertThat(child.name()).isEqualTo("Windows");
        assertThat(child.code()).isEqualTo("W-1");
        assertThat(child.description()).isEqualTo("Inside\nand out");
        assertThat(child.version()).isEqualTo(1);
        assertThat(vc.categories().get(Caller.visitor(), child.id())).isEqualTo(child);
        assertThat(events.types()).containsExactly("category.created", "category.created");
        assertThat(events.all().get(1).data())
                .containsEntry("parent", root.id().toString())
                .containsEntry("code", "W-1")
                .doesNotContainValue("Windows");
    }

    @Test
    @Rule("CAT-1")
    void changesACategory() {
        Category category = catalog.aCategory("Cleaning");

        Category changed = vc.categories()
                .change(
                        MANAGER,
                        ChangeCategory.of(category.id())
                                .named("Care")
                                .coded("C")
                                .described("All of it")
                                .atVersion(1));

        assertThat(changed)
                .isEqualTo(like(category)
                        .with(Category::name, "Care")
                        .with(Category::code, "C")
                        .with(Category::description, "All of it")
                        .with(Category::version, 2L)
                        .made());
        assertThat(vc.categories().get(MANAGER, category.id())).isEqualTo(changed);
        assertThat(events.types()).containsExactly("category.created", "category.changed");
    }

    @Test
    @Rule("CAT-1")
    void leavesAsItIsWhatAChangeDoesNotName() {
        Category category = vc.categories()
                .create(MANAGER, CreateCategory.root("Cleaning").coded("C").described("All of it"));

        Category renamed =
                vc.categories().change(MANAGER, ChangeCategory.of(category.id()).named("Care"));
        Category bare = vc.categories()
                .change(MANAGER, ChangeCategory.of(category.id()).withoutCode().described(" "));

        assertThat(renamed.code()).isEqualTo("C");
        assertThat(renamed.description()).isEqualTo("All of it");
        assertThat(bare.name()).isEqualTo("Care");
        assertThat(bare.code()).isNull();
        assertThat(bare.description()).isEmpty();
    }

    @Test
    @Rule({"CAT-1", "GEN-11"})
    void rejectsANameThatASiblingHasUnderFolding() {
        Category root = catalog.aCategory("Büro  Reinigung");
        Category child = catalog.aCategoryUnder(root, "Straße");
        Category other = catalog.aCategoryUnder(root, "Weg");

        assertRejected(DUPLICATE_SIBLING_NAME, () -> catalog.aCategory("BÜRO REINIGUNG"));
        assertRejected(DUPLICATE_SIBLING_NAME, () -> catalog.aCategory("Bu\u0308ro\u00A0reinigung"));
        assertRejected(DUPLICATE_SIBLING_NAME, () -> catalog.aCategoryUnder(root, "straße"));
        assertRejected(
                DUPLICATE_SIBLING_NAME,
                () -> vc.categories()
                        .change(MANAGER, ChangeCategory.of(other.id()).named("STRAßE")));

        assertThat(catalog.aCategoryUnder(root, "Strasse").name()).isEqualTo("Strasse");
        assertThat(catalog.aCategory("Straße").name()).isEqualTo(child.name());
        assertThat(vc.categories().get(MANAGER, other.id())).isEqualTo(other);
    }

    @Test
    @Rule("CAT-1")
    void letsACategoryKeepItsOwnName() {
        Category category = catalog.aCategory("Cleaning");

        Category changed =
                vc.categories().change(MANAGER, ChangeCategory.of(category.id()).named("CLEANING"));

        assertThat(changed.name()).isEqualTo("CLEANING");
    }

    @Test
    @Rule({"CAT-1", "GEN-11"})
    void rejectsACodeInUseAndTellsCasesApart() {
        Category first =
                vc.categories().create(MANAGER, CreateCategory.root("One").coded("84029g"));
        Category second =
                vc.categories().create(MANAGER, CreateCategory.root("Two").coded("84029G"));

        assertRejected(
                DUPLICATE_CATEGORY_CODE,
                () -> vc.categories()
                        .create(
                                MANAGER,
                                CreateCategory.under(first.id(), "Three").coded("84029g")));
        assertRejected(
                DUPLICATE_CATEGORY_CODE,
                () -> vc.categories()
                        .change(MANAGER, ChangeCategory.of(second.id()).coded("84029g")));

        assertThat(catalog.aCategory("Without a code").code()).isNull();
        assertThat(catalog.aCategory("Nor has this").code()).isNull();
        assertThat(childrenOf(first)).isEmpty();
    }

    @Test
    @Rule("CAT-1")
    void makesOneOfManyOfTheSameNameAtOnce() {
        List<Race.Outcome<Category>> outcomes = Race.times(6, n -> () -> catalog.aCategory("Cleaning"));

        assertThat(outcomes.stream().filter(Race.Outcome::succeeded)).hasSize(1);
        assertThat(roots()).hasSize(1);
    }

    @Test
    @Rule({"GEN-3", "GEN-4"})
    void rejectsTextThatIsNotFit() {
        assertInvalid(REQUIRED, "name", () -> catalog.aCategory(" \t "));
        assertInvalid(TOO_LONG, "name", () -> catalog.aCategory("x".repeat(301)));
        assertInvalid(CONTROL_CHARACTER, "name", () -> catalog.aCategory("Clean\u0000ing"));
        assertInvalid(CONTROL_CHARACTER, "name", () -> catalog.aCategory("Clean\ning"));
        assertInvalid(UNPAIRED_SURROGATE, "name", () -> catalog.aCategory("Clean\uD800ing"));
        assertInvalid(
                TOO_LONG,
                "code",
                () -> vc.categories()
                        .create(MANAGER, CreateCategory.root("Cleaning").coded("x".repeat(65))));
        assertInvalid(
                TOO_LONG,
                "description",
                () -> vc.categories()
                        .create(MANAGER, CreateCategory.root("Cleaning").described("x".repeat(4_001))));
        assertInvalid(
                OUT_OF_RANGE,
                "index",
                () -> vc.categories()
                        .create(MANAGER, CreateCategory.root("Cleaning").at(-1)));

        assertThat(roots()).isEmpty();
        assertThat(catalog.aCategory("x".repeat(300)).name()).hasSize(300);
    }

    @Test
    @Rule("GEN-3")
    @SuppressWarnings("NullAway") // what a host may do all the same
    void listsAllThatIsWrongWithACommand() {
        CreateCategory wrong = new CreateCategory(null, null, "\u0007", "\u0007", -1);

        InvalidInputException rejection =
                assertInvalid(REQUIRED, "name", () -> vc.categories().create(MANAGER, wrong));

        assertThat(rejection.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("name", "code", "description", "index");
        assertInvalid(REQUIRED, "", () -> vc.categories().create(MANAGER, null));
        assertInvalid(REQUIRED, "category", () -> vc.categories().change(MANAGER, ChangeCategory.of(null)));
        assertInvalid(REQUIRED, "category", () -> vc.categories().move(MANAGER, MoveCategory.toRoots(null)));
        assertInvalid(REQUIRED, "category", () -> vc.categories().placeAt(MANAGER, PlaceCategory.at(null, 0)));
        assertInvalid(REQUIRED, "category", () -> vc.categories().delete(MANAGER, DeleteCategory.of(null)));
        assertInvalid(
                REQUIRED, "category", () -> vc.categories().deleteMoving(MANAGER, DeleteCategoryMoving.toRoots(null)));
        assertInvalid(REQUIRED, "rows", () -> vc.categories().importTaxonomy(MANAGER, new ImportTaxonomy(null, null)));
    }

    @Test
    @Rule("GEN-3")
    void rejectsUnknownCategories() {
        Category known = catalog.aCategory();
        ListRequest first = ListRequest.first();

        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().create(MANAGER, CreateCategory.under(UNKNOWN, "x")));
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().change(MANAGER, ChangeCategory.of(UNKNOWN)));
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().move(MANAGER, MoveCategory.toRoots(UNKNOWN)));
        assertRejected(
                CATEGORY_NOT_FOUND, () -> vc.categories().move(MANAGER, MoveCategory.under(known.id(), UNKNOWN)));
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().placeAt(MANAGER, PlaceCategory.at(UNKNOWN, 0)));
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().delete(MANAGER, DeleteCategory.of(UNKNOWN)));
        assertRejected(
                CATEGORY_NOT_FOUND,
                () -> vc.categories().deleteMoving(MANAGER, DeleteCategoryMoving.to(known.id(), UNKNOWN)));
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().get(MANAGER, UNKNOWN));
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().path(MANAGER, UNKNOWN));
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().children(MANAGER, UNKNOWN, first));
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().subtree(MANAGER, UNKNOWN, first));
        assertRejected(CATEGORY_NOT_FOUND, () -> vc.categories().subtreeSize(MANAGER, UNKNOWN));

        assertThat(vc.categories().get(MANAGER, known.id())).isEqualTo(known);
    }

    @Test
    @Rule({"GEN-1", "GEN-2"})
    void letsOnlyThoseChangeTheTreeWhoMay() {
        Category category = catalog.aCategory();
        Caller seller = system("service:manage:any", "service:read:any");

        assertDenied(seller, category);
        assertDenied(Caller.visitor(), category);
        assertRejected(
                NOT_AUTHENTICATED,
                () -> vc.categories()
                        .delete(Caller.user(new UserId(new UUID(7, 7))), DeleteCategory.of(category.id())));

        assertThat(roots()).containsExactly(category);
        assertThat(vc.categories().path(Caller.visitor(), category.id())).containsExactly(category);
    }

    private void assertDenied(Caller caller, Category category) {
        CategoryId id = category.id();
        assertRejected(missingFor(caller), () -> vc.categories().create(caller, CreateCategory.root("x")));
        assertRejected(missingFor(caller), () -> vc.categories().change(caller, ChangeCategory.of(id)));
        assertRejected(missingFor(caller), () -> vc.categories().move(caller, MoveCategory.toRoots(id)));
        assertRejected(missingFor(caller), () -> vc.categories().placeAt(caller, PlaceCategory.at(id, 0)));
        assertRejected(missingFor(caller), () -> vc.categories().delete(caller, DeleteCategory.of(id)));
        assertRejected(
                missingFor(caller), () -> vc.categories().deleteMoving(caller, DeleteCategoryMoving.toRoots(id)));
        assertRejected(missingFor(caller), () -> vc.categories().importTaxonomy(caller, ImportTaxonomy.of(List.of())));
    }

    @Test
    @Rule("GEN-6")
    void rejectsAStaleVersion() {
        Category category = catalog.aCategory();
        CategoryId id = category.id();
        vc.categories().change(MANAGER, ChangeCategory.of(id).described("New"));

        assertRejected(
                CODE,
                () -> vc.categories()
                        .change(MANAGER, ChangeCategory.of(id).named("Other").atVersion(1)));
        assertRejected(
                CODE,
                () -> vc.categories().move(MANAGER, MoveCategory.toRoots(id).atVersion(1)));
        assertRejected(
                CODE,
                () -> vc.categories().placeAt(MANAGER, PlaceCategory.at(id, 0).atVersion(3)));
        assertRejected(
                CODE,
                () -> vc.categories().delete(MANAGER, DeleteCategory.of(id).atVersion(1)));
        assertRejected(
                CODE,
                () -> vc.categories()
                        .deleteMoving(MANAGER, DeleteCategoryMoving.toRoots(id).atVersion(1)));

        assertThat(vc.categories().get(MANAGER, id).version()).isEqualTo(2);
        assertThat(vc.categories().get(MANAGER, id).name()).isEqualTo(category.name());
    }

    @Test
    @Rule("GEN-6")
    void losesNoneOfManyChangesAtOnce() {
        Category category = catalog.aCategory();

        List<Race.Outcome<Category>> outcomes = Race.times(
                6,
                n -> () -> vc.categories()
                        .change(MANAGER, ChangeCategory.of(category.id()).described("Change " + n)));

        long made = outcomes.stream().filter(Race.Outcome::succeeded).count();
        assertThat(made).isPositive();
        assertThat(vc.categories().get(MANAGER, category.id()).version()).isEqualTo(1 + made);
    }

    @Test
    @Rule("GEN-7")
    void takesEffectOncePerKey() {
        Caller keyed = MANAGER.withKey("k-1");
        CreateCategory command = CreateCategory.root("Cleaning").coded("C");
        Category first = vc.categories().create(keyed, command);
        Category changed =
                vc.categories().change(MANAGER, ChangeCategory.of(first.id()).named("Care"));

        Category again = vc.categories().create(keyed, command);

        assertThat(again).isEqualTo(changed);
        assertThat(roots()).containsExactly(changed);
        assertRejected(KEY_REUSED, () -> vc.categories().create(keyed, CreateCategory.root("Gardening")));
    }

    @Test
    @Rule("GEN-7")
    void deletesOncePerKey() {
        Category category = catalog.aCategory();
        Caller keyed = MANAGER.withKey("k-1");
        vc.categories().delete(keyed, DeleteCategory.of(category.id()));
        events.clear();

        vc.categories().delete(keyed, DeleteCategory.of(category.id()));

        assertThat(events.all()).isEmpty();
    }
}
