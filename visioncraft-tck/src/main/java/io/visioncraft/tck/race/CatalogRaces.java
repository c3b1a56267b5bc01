package io.visioncraft.tck.race;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.CatalogCodes;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryManagement;
import io.visioncraft.catalog.ChangeCategory;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.DeleteCategory;
import io.visioncraft.catalog.MoveCategory;
import io.visioncraft.catalog.MoveService;
import io.visioncraft.catalog.Service;
import io.visioncraft.pricing.PricingCodes;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.tck.probe.World;
import io.visioncraft.tck.race.RacePair.Calls;
import io.visioncraft.testkit.MovableClock;
import io.visioncraft.testkit.fixture.CatalogFixtures;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Categories, services and prices. */
final class CatalogRaces {

    private static final Caller MANAGER = CatalogFixtures.manager();

    private CatalogRaces() {}

    static List<RacePair> all() {
        return List.of(
                RacePair.oneRefused(
                        "opposing category moves", CatalogCodes.CATEGORY_CYCLE, CatalogRaces::opposingMoves),
                RacePair.oneRefused(
                        "same sibling name twice", CatalogCodes.DUPLICATE_SIBLING_NAME, CatalogRaces::sameNames),
                RacePair.oneRefused(
                        "two renamed alike", CatalogCodes.DUPLICATE_SIBLING_NAME, CatalogRaces::renamedAlike),
                RacePair.oneRefused("two prices that overlap", PricingCodes.PRICE_OVERLAP, CatalogRaces::twoPrices),
                RacePair.bothDone("two open-ended prices", CatalogRaces::twoOpenPrices),
                new RacePair(
                        "delete a category while a service joins it",
                        CatalogRaces::deleteWhileJoining,
                        Set.of(
                                new Outcome(Outcome.DONE, CatalogCodes.CATEGORY_NOT_FOUND.value()),
                                new Outcome(CatalogCodes.CATEGORY_NOT_EMPTY.value(), Outcome.DONE))));
    }

    private static Calls opposingMoves(World world) {
        Category house = world.catalog().aCategory("House");
        Category garden = world.catalog().aCategory("Garden");
        CategoryManagement categories = world.vc().categories();
        return Calls.of(
                () -> categories.move(MANAGER, MoveCategory.under(house.id(), garden.id())),
                () -> categories.move(MANAGER, MoveCategory.under(garden.id(), house.id())));
    }

    private static Calls sameNames(World world) {
        CategoryManagement categories = world.vc().categories();
        return Calls.of(
                () -> categories.create(MANAGER, CreateCategory.root("Garden")),
                () -> categories.create(MANAGER, CreateCategory.root("GARDEN")));
    }

    private static Calls renamedAlike(World world) {
        Category house = world.catalog().aCategory("House");
        Category shed = world.catalog().aCategory("Shed");
        CategoryManagement categories = world.vc().categories();
        return Calls.of(
                () -> categories.change(MANAGER, ChangeCategory.of(house.id()).named("Garden")),
                () -> categories.change(MANAGER, ChangeCategory.of(shed.id()).named("garden")));
    }

    private static Calls twoPrices(World world) {
        Service service = world.catalog().anActiveService();
        SetPrice price = SetPrice.of(service.id(), "80.00", "EUR").until(MovableClock.START.plus(Duration.ofDays(7)));
        SetPrice other = SetPrice.of(service.id(), "90.00", "EUR").until(MovableClock.START.plus(Duration.ofDays(9)));
        return Calls.of(
                () -> world.vc().prices().set(MANAGER, price),
                () -> world.vc().prices().set(MANAGER, other));
    }

    /** The first of the service, at one instant: the later one starts a microsecond after the earlier one. */
    private static Calls twoOpenPrices(World world) {
        Service service = world.catalog().anActiveService();
        return Calls.of(
                () -> world.vc().prices().set(MANAGER, SetPrice.of(service.id(), "80.00", "EUR")),
                () -> world.vc().prices().set(MANAGER, SetPrice.of(service.id(), "90.00", "EUR")));
    }

    private static Calls deleteWhileJoining(World world) {
        Category empty = world.catalog().aCategory("House");
        Service service = world.catalog().aDraftService();
        return Calls.of(
                () -> {
                    world.vc().categories().delete(MANAGER, DeleteCategory.of(empty.id()));
                    return empty.id();
                },
                () -> world.vc().services().moveTo(MANAGER, MoveService.to(service.id(), empty.id())));
    }
}
