package io.visioncraft.spring.boot;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.authentication.Authentication;
import io.visioncraft.billing.FiguresManagement;
import io.visioncraft.billing.InvoiceManagement;
import io.visioncraft.catalog.CategoryManagement;
import io.visioncraft.catalog.ServiceManagement;
import io.visioncraft.crm.CrmManagement;
import io.visioncraft.events.EventManagement;
import io.visioncraft.housekeeping.Housekeeping;
import io.visioncraft.identity.CallerAccess;
import io.visioncraft.identity.RoleManagement;
import io.visioncraft.identity.UserManagement;
import io.visioncraft.ordering.OrderManagement;
import io.visioncraft.pricing.PriceManagement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.ProxyType;
import org.springframework.context.annotation.Proxyable;

/**
 * The management beans, each a view of the {@link VisionCraft} bean. Their names begin with {@code visionCraft}, so that a class
 * of the host that is called like one of them is no bean of the same name.
 *
 * <p>No bean of the host takes the place of a view: the library would go on with its own, and other views with it. A bean of the
 * host of the same type stands beside the view, and {@code @Primary} says which of the two is injected.
 *
 * <p>An aspect of the host that matches a view gets a proxy of its interface, whatever {@code spring.aop.proxy-target-class} says:
 * the classes below are final.
 */
@Configuration(proxyBeanMethods = false)
class ManagementConfiguration {

    @Bean
    PermissionRegistry visionCraftPermissions(VisionCraft vc) {
        return vc.permissions();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    CallerAccess visionCraftAccess(VisionCraft vc) {
        return vc.access();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    UserManagement visionCraftUsers(VisionCraft vc) {
        return vc.users();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    RoleManagement visionCraftRoles(VisionCraft vc) {
        return vc.roles();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    Authentication visionCraftAuthentication(VisionCraft vc) {
        return vc.authentication();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    CategoryManagement visionCraftCategories(VisionCraft vc) {
        return vc.categories();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    ServiceManagement visionCraftServices(VisionCraft vc) {
        return vc.services();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    PriceManagement visionCraftPrices(VisionCraft vc) {
        return vc.prices();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    OrderManagement visionCraftOrders(VisionCraft vc) {
        return vc.orders();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    InvoiceManagement visionCraftInvoices(VisionCraft vc) {
        return vc.invoices();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    FiguresManagement visionCraftFigures(VisionCraft vc) {
        return vc.figures();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    CrmManagement visionCraftCrm(VisionCraft vc) {
        return vc.crm();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    EventManagement visionCraftEvents(VisionCraft vc) {
        return vc.events();
    }

    @Bean
    @Proxyable(ProxyType.INTERFACES)
    Housekeeping visionCraftHousekeeping(VisionCraft vc) {
        return vc.housekeeping();
    }
}
