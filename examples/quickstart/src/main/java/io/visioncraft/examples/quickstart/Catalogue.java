package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.kernel.CategoryId;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.pricing.SetPrice;
import java.util.Optional;

/**
 * What the business of the story sells.
 *
 * @param cleaning a category with a category below it
 * @param windows window cleaning, by the hour
 * @param carpets carpet cleaning, by the piece
 * @param garden garden care, by the hour
 */
record Catalogue(CategoryId cleaning, ServiceId windows, ServiceId carpets, ServiceId garden) {

    /** Makes the catalogue, or finds it where an earlier run has kept it. */
    static Catalogue of(VisionCraft vc, Caller administrator, Narrator narrator) {
        Optional<Service> kept = vc.services().findByCode(administrator, "WIN-1");
        if (kept.isPresent()) {
            narrator.say("The catalogue of the last run is still there.");
            return new Catalogue(
                    vc.categories()
                            .path(administrator, kept.get().category())
                            .get(0)
                            .id(),
                    kept.get().id(),
                    found(vc, administrator, "CAR-1"),
                    found(vc, administrator, "GAR-1"));
        }
        Category cleaning = vc.categories().create(administrator, CreateCategory.root("Cleaning"));
        Category glass =
                vc.categories().create(administrator, CreateCategory.under(cleaning.id(), "Glass and fabrics"));
        Category outdoors = vc.categories().create(administrator, CreateCategory.root("Outdoors"));
        narrator.say("Categories: Cleaning > Glass and fabrics, and Outdoors.");
        Catalogue made = new Catalogue(
                cleaning.id(),
                offered(
                        vc,
                        administrator,
                        CreateService.of("WIN-1", "Window cleaning", glass.id()).per("HUR"),
                        "45.00"),
                offered(vc, administrator, CreateService.of("CAR-1", "Carpet cleaning", glass.id()), "70.00"),
                offered(
                        vc,
                        administrator,
                        CreateService.of("GAR-1", "Garden care", outdoors.id()).per("HUR"),
                        "38.50"));
        narrator.say("Services: window cleaning 45.00 an hour, carpet cleaning 70.00, garden care 38.50 an hour.");
        return made;
    }

    private static ServiceId offered(VisionCraft vc, Caller administrator, CreateService command, String price) {
        ServiceId service = vc.services().create(administrator, command).id();
        vc.prices().set(administrator, SetPrice.of(service, price, Story.CURRENCY));
        vc.services().activate(administrator, ActivateService.of(service));
        return service;
    }

    private static ServiceId found(VisionCraft vc, Caller administrator, String code) {
        return vc.services().findByCode(administrator, code).orElseThrow().id();
    }
}
