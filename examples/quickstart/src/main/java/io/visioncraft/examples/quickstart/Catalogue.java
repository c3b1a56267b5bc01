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
import io.visioncraft.kernel.TaxClassCode;
import io.visioncraft.pricing.SetPrice;
import java.util.Optional;

/**
 * What the business of the story sells.
 *
 * @param cleaning a category with a category below it
 * @param windows window cleaning, by the hour
 * @param carpets carpet cleaning, by the piece
 * @param contracts window cleaning for other cleaning firms, by the hour
 * @param plants plants for balconies, by the piece
 * @param advice advice by telephone, by the hour
 */
record Catalogue(
        CategoryId cleaning,
        ServiceId windows,
        ServiceId carpets,
        ServiceId contracts,
        ServiceId plants,
        ServiceId advice) {

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
                    found(vc, administrator, "CON-1"),
                    found(vc, administrator, "PLA-1"),
                    found(vc, administrator, "ADV-1"));
        }
        Category cleaning = vc.categories().create(administrator, CreateCategory.root("Cleaning"));
        Category glass =
                vc.categories().create(administrator, CreateCategory.under(cleaning.id(), "Glass and fabrics"));
        Category outdoors = vc.categories().create(administrator, CreateCategory.root("Outdoors"));
        narrator.say("Categories: Cleaning > Glass and fabrics, and Outdoors.");
        CreateService windows = CreateService.of("WIN-1", "Window cleaning", glass.id());
        CreateService carpets = CreateService.of("CAR-1", "Carpet cleaning", glass.id());
        CreateService contracts = CreateService.of("CON-1", "Window cleaning for cleaning firms", glass.id());
        CreateService plants = CreateService.of("PLA-1", "Plants for balconies", outdoors.id());
        CreateService advice = CreateService.of("ADV-1", "Advice by telephone", cleaning.id());
        Catalogue made = new Catalogue(
                cleaning.id(),
                offered(vc, administrator, windows.per("HUR").taxed(StoryTax.ON_SITE), "59.50"),
                offered(vc, administrator, carpets, "83.30"),
                offered(vc, administrator, contracts.per("HUR").taxed(TaxClassCode.DOMESTIC_REVERSE_CHARGE), "47.60"),
                offered(vc, administrator, plants.taxed(StoryTax.PLANTS), "10.70"),
                offered(vc, administrator, advice.per("HUR"), "119.00"));
        narrator.say(
                "Services: window cleaning 59.50 an hour, carpet cleaning 83.30, and more; their prices hold 19 % tax.");
        narrator.say("Plants for balconies at 10.70 hold the reduced rate of 7 %.");
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
