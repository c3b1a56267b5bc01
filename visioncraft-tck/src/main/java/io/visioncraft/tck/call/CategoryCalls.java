package io.visioncraft.tck.call;

import static io.visioncraft.tck.call.Parts.codes;
import static io.visioncraft.tck.call.Parts.names;
import static io.visioncraft.tck.call.Parts.numbers;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryManagement;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.DeleteCategory;
import io.visioncraft.catalog.DeleteCategoryMoving;
import io.visioncraft.catalog.ImportTaxonomy;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.catalog.PlaceCategory;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Categories. */
final class CategoryCalls {

    private static final ListRequest FIRST = ListRequest.first();

    private CategoryCalls() {}

    static List<Scenario> scenarios() {
        return Stream.of(changes(), looks()).flatMap(List::stream).toList();
    }

    private static List<Scenario> changes() {
        return List.of(
                category(
                                "create",
                                (tree, house) -> by(caller -> tree.create(
                                        caller,
                                        CreateCategory.under(house.id(), "Bath").coded("B"))))
                        .within(7, "lock", "category-above"),
                category(
                                "change",
                                (tree, house) -> by(caller -> tree.change(
                                        caller, ChangeCategory.of(house.id()).named("Home"))))
                        .within(6, "category"),
                Scenario.of("categories.move", world -> {
                            Category house = world.catalog().aCategory("House");
                            Category garden = world.catalog().aCategory("Garden");
                            MoveCategory command = MoveCategory.under(house.id(), garden.id());
                            return by(caller -> world.vc().categories().move(caller, command));
                        })
                        .within(10, "lock", "category-moving"),
                Scenario.of("categories.place-at", world -> {
                            world.catalog().aCategory("House");
                            Category garden = world.catalog().aCategory("Garden");
                            PlaceCategory command = PlaceCategory.at(garden.id(), 0);
                            return by(caller -> world.vc().categories().placeAt(caller, command));
                        })
                        .within(5, "lock", "children"),
                category("delete", (tree, house) -> doing(caller -> tree.delete(caller, DeleteCategory.of(house.id()))))
                        .within(6, "lock", "category-in-use"),
                Scenario.of("categories.delete-moving", world -> {
                            Category house = world.catalog().aCategory("House");
                            Category garden = world.catalog().aCategory("Garden");
                            world.catalog().aCategoryUnder(house, "Bath");
                            world.catalog().aDraftServiceIn(house.id());
                            DeleteCategoryMoving command = DeleteCategoryMoving.to(house.id(), garden.id());
                            return doing(caller -> world.vc().categories().deleteMoving(caller, command));
                        })
                        .within(16, "lock", "category-moving", "children", "services-of"),
                category("import-taxonomy", (tree, house) -> {
                            ImportTaxonomy command = ImportTaxonomy.of(List.of(
                                            new ImportTaxonomy.Row("1", "Bath", null),
                                            new ImportTaxonomy.Row("2", "Tiles", "1")))
                                    .under(house.id());
                            return by(caller -> tree.importTaxonomy(caller, command));
                        })
                        .within(9, "lock", "codes", "children"));
    }

    private static List<Scenario> looks() {
        return List.of(
                category("get", (tree, house) -> by(caller -> tree.get(caller, house.id())))
                        .within(1, "category"),
                category("roots", (tree, house) -> by(caller -> tree.roots(caller, FIRST)))
                        .within(1, "children"),
                category("children", (tree, house) -> by(caller -> tree.children(caller, house.id(), FIRST)))
                        .within(2, "children"),
                category("path", (tree, house) -> by(caller -> tree.path(caller, house.id())))
                        .within(1, "path"),
                category("subtree", (tree, house) -> by(caller -> tree.subtree(caller, house.id(), FIRST)))
                        .within(1, "subtree"),
                category("subtree-size", (tree, house) -> by(caller -> tree.subtreeSize(caller, house.id())))
                        .within(1, "subtree"),
                category("search", (tree, house) -> by(caller -> tree.search(caller, "hou", FIRST)))
                        .within(1, "categories-by-word"));
    }

    private static Scenario category(String name, BiFunction<CategoryManagement, Category, Act> call) {
        return Scenario.of("categories." + name, world -> call.apply(world.vc().categories(), house(world)));
    }

    private static Category house(World world) {
        return world.catalog().aCategory("House");
    }

    private static Act by(Function<Caller, ?> call) {
        return Act.of(CatalogFixtures.manager(), call);
    }

    private static Act doing(Consumer<Caller> call) {
        return Act.doing(CatalogFixtures.manager(), call);
    }

    /** What is done to categories. */
    static final class Generated {

        private Generated() {}

        static Arbitrary<Deed> any() {
            return Parts.weighed(
                    Tuple.of(5, create()),
                    Tuple.of(2, change()),
                    Tuple.of(4, move()),
                    Tuple.of(1, place()),
                    Tuple.of(2, delete()),
                    Tuple.of(2, deleteMoving()),
                    Tuple.of(1, importTaxonomy()));
        }

        private static Arbitrary<Deed> create() {
            Arbitrary<Deed> roots = names().map(name -> new Deed(
                    "creates the root \"" + name + '"',
                    (world, by) -> world.vc().categories().create(by, CreateCategory.root(name))));
            Arbitrary<Deed> children = Combinators.combine(numbers(), names(), codes())
                    .as((parent, name, code) -> new Deed(
                            "creates category \"" + name + "\" under #" + parent + " with the code \"" + code + '"',
                            (world, by) -> world.vc()
                                    .categories()
                                    .create(
                                            by,
                                            CreateCategory.under(world.category(parent), name)
                                                    .coded(code))));
            return Arbitraries.oneOf(roots, children);
        }

        /** A tree of up to four rows; a parent that is not there is refused, and so are equal siblings. */
        private static Arbitrary<Deed> importTaxonomy() {
            Arbitrary<ImportTaxonomy.Row> row = Combinators.combine(
                            Arbitraries.of("1", "2", "3"),
                            names(),
                            Arbitraries.of("1", "2", "9").injectNull(0.5))
                    .as(ImportTaxonomy.Row::new);
            Arbitrary<List<ImportTaxonomy.Row>> rows =
                    row.list().ofMinSize(1).ofMaxSize(4).uniqueElements(ImportTaxonomy.Row::id);
            return Combinators.combine(rows, numbers().injectNull(0.5))
                    .as((tree, parent) -> new Deed(
                            "imports " + tree + (parent == null ? "" : " under category #" + parent),
                            (world, by) -> world.vc()
                                    .categories()
                                    .importTaxonomy(
                                            by,
                                            parent == null
                                                    ? ImportTaxonomy.of(tree)
                                                    : ImportTaxonomy.of(tree).under(world.category(parent)))));
        }

        private static Arbitrary<Deed> change() {
            return Combinators.combine(numbers(), names(), versions())
                    .as((category, name, version) -> new Deed(
                            "renames category #" + category + " at version " + version + " to \"" + name + '"',
                            (world, by) -> world.vc()
                                    .categories()
                                    .change(
                                            by,
                                            ChangeCategory.of(world.category(category))
                                                    .named(name)
                                                    .atVersion(version))));
        }

        private static Arbitrary<Deed> move() {
            Arbitrary<Deed> under = Combinators.combine(numbers(), numbers())
                    .as((category, parent) -> new Deed(
                            "moves category #" + category + " under #" + parent,
                            (world, by) -> world.vc()
                                    .categories()
                                    .move(by, MoveCategory.under(world.category(category), world.category(parent)))));
            Arbitrary<Deed> toRoots = Combinators.combine(
                            numbers(), Arbitraries.integers().between(0, 2))
                    .as((category, index) -> new Deed(
                            "makes category #" + category + " the root at " + index,
                            (world, by) -> world.vc()
                                    .categories()
                                    .move(
                                            by,
                                            MoveCategory.toRoots(world.category(category))
                                                    .at(index))));
            return Parts.weighed(Tuple.of(2, under), Tuple.of(1, toRoots));
        }

        private static Arbitrary<Deed> place() {
            return Combinators.combine(numbers(), Arbitraries.integers().between(-1, 2))
                    .as((category, index) -> new Deed(
                            "places category #" + category + " at " + index,
                            (world, by) -> world.vc()
                                    .categories()
                                    .placeAt(by, PlaceCategory.at(world.category(category), index))));
        }

        private static Arbitrary<Deed> delete() {
            return numbers()
                    .map(category -> Deed.silent(
                            "deletes category #" + category,
                            (world, by) ->
                                    world.vc().categories().delete(by, DeleteCategory.of(world.category(category)))));
        }

        private static Arbitrary<Deed> deleteMoving() {
            return Combinators.combine(numbers(), numbers())
                    .as((category, target) -> Deed.silent(
                            "deletes category #" + category + " and moves what it holds to #" + target,
                            (world, by) -> world.vc()
                                    .categories()
                                    .deleteMoving(
                                            by,
                                            DeleteCategoryMoving.to(
                                                    world.category(category), world.category(target)))));
        }

        /** Mostly the version that a record has, if nothing happened to it. */
        private static Arbitrary<Integer> versions() {
            return Arbitraries.of(1, 2);
        }
    }
}
