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
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The management beans, each a view of the {@link VisionCraft} bean. Their names begin with {@code visionCraft}, so that a class
 * of the host that is called like one of them is no bean of the same name.
 */
@Configuration(proxyBeanMethods = false)
class ManagementConfiguration {

    @Bean
    @ConditionalOnMissingBean
    PermissionRegistry visionCraftPermissions(VisionCraft vc) {
        return vc.permissions();
    }

    @Bean
    @ConditionalOnMissingBean
    CallerAccess visionCraftAccess(VisionCraft vc) {
        return vc.access();
    }

    @Bean
    @ConditionalOnMissingBean
    UserManagement visionCraftUsers(VisionCraft vc) {
        return vc.users();
    }

    @Bean
    @ConditionalOnMissingBean
    RoleManagement visionCraftRoles(VisionCraft vc) {
        return vc.roles();
    }

    @Bean
    @ConditionalOnMissingBean
    Authentication visionCraftAuthentication(VisionCraft vc) {
        return vc.authentication();
    }

    @Bean
    @ConditionalOnMissingBean
    CategoryManagement visionCraftCategories(VisionCraft vc) {
        return vc.categories();
    }

    @Bean
    @ConditionalOnMissingBean
    ServiceManagement visionCraftServices(VisionCraft vc) {
        return vc.services();
    }

    @Bean
    @ConditionalOnMissingBean
    PriceManagement visionCraftPrices(VisionCraft vc) {
        return vc.prices();
    }

    @Bean
    @ConditionalOnMissingBean
    OrderManagement visionCraftOrders(VisionCraft vc) {
        return vc.orders();
    }

    @Bean
    @ConditionalOnMissingBean
    InvoiceManagement visionCraftInvoices(VisionCraft vc) {
        return vc.invoices();
    }

    @Bean
    @ConditionalOnMissingBean
    FiguresManagement visionCraftFigures(VisionCraft vc) {
        return vc.figures();
    }

    @Bean
    @ConditionalOnMissingBean
    CrmManagement visionCraftCrm(VisionCraft vc) {
        return vc.crm();
    }

    @Bean
    @ConditionalOnMissingBean
    EventManagement visionCraftEvents(VisionCraft vc) {
        return vc.events();
    }

    @Bean
    @ConditionalOnMissingBean
    Housekeeping visionCraftHousekeeping(VisionCraft vc) {
        return vc.housekeeping();
    }
}
