package io.visioncraft.tck.crash;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryManagement;
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
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceManagement;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.pricing.PriceManagement;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.tck.probe.World;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Categories, services and prices. */
final class CatalogScenarios {

    private static final ListRequest FIRST = ListRequest.first();

    private CatalogScenarios() {}

    static List<Scenario> all() {
        return Stream.of(changesOfCategories(), looksAtCategories(), services(), prices())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Scenario> changesOfCategories() {
        return List.of(
                category(
                        "create",
                        (tree, house) -> by(caller -> tree.create(
                                caller, CreateCategory.under(house.id(), "Bath").coded("B")))),
                category(
                        "change",
                        (tree, house) -> by(caller -> tree.change(
                                caller, ChangeCategory.of(house.id()).named("Home")))),
                Scenario.of("categories.move", world -> {
                    Category house = world.catalog().aCategory("House");
                    Category garden = world.catalog().aCategory("Garden");
                    MoveCategory command = MoveCategory.under(house.id(), garden.id());
                    return by(caller -> world.vc().categories().move(caller, command));
                }),
                Scenario.of("categories.place-at", world -> {
                    world.catalog().aCategory("House");
                    Category garden = world.catalog().aCategory("Garden");
                    PlaceCategory command = PlaceCategory.at(garden.id(), 0);
                    return by(caller -> world.vc().categories().placeAt(caller, command));
                }),
                category(
                        "delete", (tree, house) -> doing(caller -> tree.delete(caller, DeleteCategory.of(house.id())))),
                Scenario.of("categories.delete-moving", world -> {
                    Category house = world.catalog().aCategory("House");
                    Category garden = world.catalog().aCategory("Garden");
                    world.catalog().aCategoryUnder(house, "Bath");
                    world.catalog().aDraftServiceIn(house.id());
                    DeleteCategoryMoving command = DeleteCategoryMoving.to(house.id(), garden.id());
                    return doing(caller -> world.vc().categories().deleteMoving(caller, command));
                }),
                category("import-taxonomy", (tree, house) -> {
                    ImportTaxonomy command = ImportTaxonomy.of(List.of(
                                    new ImportTaxonomy.Row("1", "Bath", null),
                                    new ImportTaxonomy.Row("2", "Tiles", "1")))
                            .under(house.id());
                    return by(caller -> tree.importTaxonomy(caller, command));
                }));
    }

    private static List<Scenario> looksAtCategories() {
        return List.of(
                category("get", (tree, house) -> by(caller -> tree.get(caller, house.id()))),
                category("roots", (tree, house) -> by(caller -> tree.roots(caller, FIRST))),
                category("children", (tree, house) -> by(caller -> tree.children(caller, house.id(), FIRST))),
                category("path", (tree, house) -> by(caller -> tree.path(caller, house.id()))),
                category("subtree", (tree, house) -> by(caller -> tree.subtree(caller, house.id(), FIRST))),
                category("subtree-size", (tree, house) -> by(caller -> tree.subtreeSize(caller, house.id()))),
                category("search", (tree, house) -> by(caller -> tree.search(caller, "hou", FIRST))));
    }

    private static List<Scenario> services() {
        return List.of(
                Scenario.of("services.create", world -> {
                    CreateService command = CreateService.of(
                            "S", "Sweeping", world.catalog().aCategory().id());
                    return by(caller -> world.vc().services().create(caller, command));
                }),
                draft(
                        "change",
                        (all, draft) -> by(caller ->
                                all.change(caller, ChangeService.of(draft.id()).named("Sweeping")))),
                draft("activate", (all, draft) -> by(caller -> all.activate(caller, ActivateService.of(draft.id())))),
                Scenario.of("services.retire", world -> {
                    RetireService command =
                            RetireService.of(world.catalog().anActiveService().id());
                    return by(caller -> world.vc().services().retire(caller, command));
                }),
                Scenario.of("services.move-to", world -> {
                    Service draft = world.catalog().aDraftService();
                    MoveService command = MoveService.to(
                            draft.id(), world.catalog().aCategory().id());
                    return by(caller -> world.vc().services().moveTo(caller, command));
                }),
                draft("get", (all, draft) -> by(caller -> all.get(caller, draft.id()))),
                draft("find-by-code", (all, draft) -> by(caller -> all.findByCode(caller, draft.code()))),
                draft(
                        "list",
                        (all, draft) -> by(caller -> all.list(
                                caller,
                                ServiceSearch.all()
                                        .inSubtreeOf(draft.category())
                                        .matching("ser"),
                                FIRST))),
                draft("history", (all, draft) -> by(caller -> all.history(caller, draft.id(), FIRST))));
    }

    private static List<Scenario> prices() {
        return List.of(
                Scenario.of("prices.set", world -> {
                    Service service = world.catalog().anActiveServiceAt("80.00", "EUR");
                    world.standIns().clock().advance(Duration.ofDays(1));
                    SetPrice command = SetPrice.of(service.id(), "90.00", "EUR");
                    return by(caller -> world.vc().prices().set(caller, command));
                }),
                price("price-now", (all, service) -> by(caller -> all.priceNow(caller, service.id(), "EUR"))),
                price("find-now", (all, service) -> by(caller -> all.findNow(caller, service.id(), "EUR"))),
                price(
                        "price-at",
                        (all, service) -> by(caller -> all.priceAt(caller, service.id(), "EUR", MovableClock.START))),
                price("history", (all, service) -> by(caller -> all.history(caller, service.id(), "EUR", FIRST))));
    }

    private static Scenario category(String name, BiFunction<CategoryManagement, Category, Act> call) {
        return Scenario.of("categories." + name, world -> call.apply(world.vc().categories(), house(world)));
    }

    private static Scenario draft(String name, BiFunction<ServiceManagement, Service, Act> call) {
        return Scenario.of(
                "services." + name,
                world -> call.apply(world.vc().services(), world.catalog().aDraftService()));
    }

    private static Scenario price(String name, BiFunction<PriceManagement, Service, Act> call) {
        return Scenario.of(
                "prices." + name,
                world -> call.apply(world.vc().prices(), world.catalog().anActiveServiceAt("80.00", "EUR")));
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
}
