package io.visioncraft.examples.shop;

import io.visioncraft.access.Caller;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CategoryManagement;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.catalog.ServiceManagement;
import io.visioncraft.catalog.ServiceSearch;
import io.visioncraft.catalog.ServiceStatus;
import io.visioncraft.kernel.ListRequest;
import io.visioncraft.kernel.Listing;
import io.visioncraft.kernel.ServiceId;
import io.visioncraft.pricing.Price;
import io.visioncraft.pricing.PriceManagement;
import io.visioncraft.pricing.PricedService;
import io.visioncraft.pricing.PricedServiceSearch;
import io.visioncraft.pricing.SetPrice;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is on offer. Everybody may look, staff with the permissions change it. */
@RestController
class CatalogueController {

    /** Who looks into the window needs no account: the shop shows it in its own name. */
    private static final Caller SHOP_WINDOW = Caller.system("shop-window", "service:read:any", "price:read:any");

    private static final PricedServiceSearch ON_OFFER = PricedServiceSearch.in("EUR")
            .of(ServiceSearch.all().in(ServiceStatus.ACTIVE))
            .withPrice();

    private final CategoryManagement categories;
    private final ServiceManagement services;
    private final PriceManagement prices;

    CatalogueController(CategoryManagement categories, ServiceManagement services, PriceManagement prices) {
        this.categories = categories;
        this.services = services;
        this.prices = prices;
    }

    @GetMapping("/services")
    Listing<PricedService> offered(ListRequest request) {
        return prices.listServices(SHOP_WINDOW, ON_OFFER, request);
    }

    @PostMapping("/categories")
    @ResponseStatus(HttpStatus.CREATED)
    Category create(Caller caller, @RequestBody CreateCategory command) {
        return categories.create(caller, command);
    }

    @PostMapping("/services")
    @ResponseStatus(HttpStatus.CREATED)
    Service create(Caller caller, @RequestBody CreateService command) {
        return services.create(caller, command);
    }

    @PostMapping("/prices")
    @ResponseStatus(HttpStatus.CREATED)
    Price setPrice(Caller caller, @RequestBody SetPrice command) {
        return prices.set(caller, command);
    }

    @PutMapping("/services/{id}/offered")
    Service offer(Caller caller, @PathVariable ServiceId id) {
        return services.activate(caller, ActivateService.of(id));
    }
}
