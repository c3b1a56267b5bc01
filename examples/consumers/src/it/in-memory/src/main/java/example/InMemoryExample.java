package example;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.billing.Invoice;
import io.visioncraft.catalog.ActivateService;
import io.visioncraft.catalog.Category;
import io.visioncraft.catalog.CreateCategory;
import io.visioncraft.catalog.CreateService;
import io.visioncraft.catalog.Service;
import io.visioncraft.identity.User;
import io.visioncraft.ordering.Order;
import io.visioncraft.ordering.PlaceOrder;
import io.visioncraft.pricing.SetPrice;
import io.visioncraft.testkit.InMemoryVisionCraft;

public final class InMemoryExample {
    public static void main(String[] args) {
        VisionCraft vc = InMemoryVisionCraft.create().vc();
        Caller visitor = Caller.visitor();
        User ada = vc.authentication()
                .bootstrap(visitor, BootstrapAdministrator.of("ada@example.com", "Ada", "four plain words here"));
        Caller admin = Caller.user(ada.id());
        Category cleaning = vc.categories().create(admin, CreateCategory.root("Cleaning"));
        Service windows = vc.services().create(admin, CreateService.of("WIN-1", "Window cleaning", cleaning.id()));
        vc.prices().set(admin, SetPrice.of(windows.id(), "80.00", "EUR"));
        vc.services().activate(admin, ActivateService.of(windows.id()));

        User ann = vc.authentication().register(visitor, RegisterUser.of("ann@example.com", "Ann", "another few plain words"));
        Caller customer = Caller.user(ann.id());
        Order order = vc.orders().place(customer, PlaceOrder.of(windows.id(), 2).expecting("160.00", "EUR"));
        Invoice invoice = vc.invoices().findByOrder(customer, order.id()).orElseThrow();
        System.out.println(invoice.issue().number() + " asks for " + invoice.totals().due());
    }
}
