package io.visioncraft.tck.arbitrary;

import static io.visioncraft.tck.arbitrary.Parts.codes;
import static io.visioncraft.tck.arbitrary.Parts.currencies;
import static io.visioncraft.tck.arbitrary.Parts.names;
import static io.visioncraft.tck.arbitrary.Parts.numbers;
import static io.visioncraft.tck.arbitrary.Parts.unitPrices;

import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.catalog.ChangeService;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.DeleteCategory;
import io.visioncraft.catalog.DeleteCategoryMoving;
import io.visioncraft.catalog.ImportTaxonomy;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.catalog.MoveService;
import io.visioncraft.catalog.PlaceCategory;
import io.visioncraft.catalog.RetireService;
import io.visioncraft.pricing.SetPrice;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What is done to categories, services and prices. */
final class CatalogDeeds {

    private CatalogDeeds() {}

    static Arbitrary<Deed> any() {
        return Parts.weighed(
                Tuple.of(5, createCategory()),
                Tuple.of(2, changeCategory()),
                Tuple.of(4, moveCategory()),
                Tuple.of(1, placeCategory()),
                Tuple.of(2, deleteCategory()),
                Tuple.of(2, deleteCategoryMoving()),
                Tuple.of(3, createService()),
                Tuple.of(2, changeService()),
                Tuple.of(1, moveService()),
                Tuple.of(2, activate()),
                Tuple.of(2, retire()),
                Tuple.of(4, setPrice()),
                Tuple.of(1, importTaxonomy()));
    }

    private static Arbitrary<Deed> createCategory() {
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

    private static Arbitrary<Deed> changeCategory() {
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

    private static Arbitrary<Deed> moveCategory() {
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

    private static Arbitrary<Deed> placeCategory() {
        return Combinators.combine(numbers(), Arbitraries.integers().between(-1, 2))
                .as((category, index) -> new Deed(
                        "places category #" + category + " at " + index,
                        (world, by) -> world.vc()
                                .categories()
                                .placeAt(by, PlaceCategory.at(world.category(category), index))));
    }

    private static Arbitrary<Deed> deleteCategory() {
        return numbers()
                .map(category -> Deed.silent(
                        "deletes category #" + category,
                        (world, by) ->
                                world.vc().categories().delete(by, DeleteCategory.of(world.category(category)))));
    }

    private static Arbitrary<Deed> deleteCategoryMoving() {
        return Combinators.combine(numbers(), numbers())
                .as((category, target) -> Deed.silent(
                        "deletes category #" + category + " and moves what it holds to #" + target,
                        (world, by) -> world.vc()
                                .categories()
                                .deleteMoving(
                                        by,
                                        DeleteCategoryMoving.to(world.category(category), world.category(target)))));
    }

    private static Arbitrary<Deed> createService() {
        return Combinators.combine(codes(), names(), numbers(), Values.taxCategories())
                .as((code, name, category, tax) -> new Deed(
                        "creates service \"" + code + "\" called \"" + name + "\", taxed " + tax + ", in category #"
                                + category,
                        (world, by) -> world.vc()
                                .services()
                                .create(
                                        by,
                                        CreateService.of(code, name, world.category(category))
                                                .taxed(tax)
                                                .per("HUR"))));
    }

    private static Arbitrary<Deed> changeService() {
        return Combinators.combine(numbers(), codes(), names())
                .as((service, code, name) -> new Deed(
                        "changes service #" + service + " to \"" + code + "\" called \"" + name + '"',
                        (world, by) -> world.vc()
                                .services()
                                .change(
                                        by,
                                        ChangeService.of(world.service(service))
                                                .coded(code)
                                                .named(name))));
    }

    private static Arbitrary<Deed> moveService() {
        return Combinators.combine(numbers(), numbers())
                .as((service, category) -> new Deed(
                        "moves service #" + service + " to category #" + category,
                        (world, by) -> world.vc()
                                .services()
                                .moveTo(by, MoveService.to(world.service(service), world.category(category)))));
    }

    private static Arbitrary<Deed> activate() {
        return numbers()
                .map(service -> new Deed(
                        "activates service #" + service,
                        (world, by) -> world.vc().services().activate(by, ActivateService.of(world.service(service)))));
    }

    private static Arbitrary<Deed> retire() {
        return Combinators.combine(numbers(), Parts.texts())
                .as((service, reason) -> new Deed(
                        "retires service #" + service + " because \"" + reason + '"',
                        (world, by) -> world.vc()
                                .services()
                                .retire(
                                        by,
                                        RetireService.of(world.service(service)).because(reason))));
    }

    private static Arbitrary<Deed> setPrice() {
        Arbitrary<Deed> openEnded = Combinators.combine(numbers(), unitPrices(), currencies())
                .as((service, price, currency) -> new Deed(
                        "sets the price of service #" + service + " to " + price + " " + currency,
                        (world, by) ->
                                world.vc().prices().set(by, SetPrice.of(world.service(service), price, currency))));
        Arbitrary<Deed> ending = Combinators.combine(
                        numbers(), unitPrices(), currencies(), Arbitraries.of(-1, 1, 100_000))
                .as((service, price, currency, seconds) -> new Deed(
                        "sets the price of service #" + service + " to " + price + " " + currency + " for " + seconds
                                + " seconds",
                        (world, by) -> world.vc()
                                .prices()
                                .set(
                                        by,
                                        SetPrice.of(world.service(service), price, currency)
                                                .until(world.clock().instant().plusSeconds(seconds)))));
        return Parts.weighed(Tuple.of(3, openEnded), Tuple.of(1, ending));
    }

    /** Mostly the version that a record has, if nothing happened to it. */
    private static Arbitrary<Integer> versions() {
        return Arbitraries.of(1, 2);
    }
}
