package io.visioncraft;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.PermissionRegistry;
import io.visioncraft.authentication.Authentication;
import io.visioncraft.authentication.AuthenticationModule;
import io.visioncraft.authentication.AuthenticationPermissions;
import io.visioncraft.authentication.LoginThrottle;
import io.visioncraft.billing.BillingModule;
import io.visioncraft.billing.BillingPermissions;
import io.visioncraft.catalog.CatalogModule;
import io.visioncraft.catalog.CatalogPermissions;
import io.visioncraft.crm.CrmModule;
import io.visioncraft.crm.CrmPermissions;
import io.visioncraft.events.EventPermissions;
import io.visioncraft.housekeeping.HousekeepingModule;
import io.visioncraft.housekeeping.HousekeepingPermissions;
import io.visioncraft.identity.IdentityModule;
import io.visioncraft.identity.IdentityPermissions;
import io.visioncraft.identity.PersonalData;
import io.visioncraft.identity.RoleManagement;
import io.visioncraft.identity.TaxIdChecker;
import io.visioncraft.identity.UserManagement;
import io.visioncraft.identity.UserMoments;
import io.visioncraft.internal.Deadlines;
import io.visioncraft.internal.Environment;
import io.visioncraft.internal.Retries;
import io.visioncraft.internal.UseCases;
import io.visioncraft.internal.UuidV7;
import io.visioncraft.internal.Validation;
import io.visioncraft.ordering.OrderingModule;
import io.visioncraft.ordering.OrderingPermissions;
import io.visioncraft.pricing.PricingModule;
import io.visioncraft.pricing.PricingPermissions;
import io.visioncraft.spi.EventListener;
import io.visioncraft.tax.DocumentTotaller;
import io.visioncraft.tax.TaxExchange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the features from the settings of the builder, the lower ones first, and gives each lower one the callbacks of those
 * above.
 */
final class Features {

    private final PermissionRegistry permissions;
    private final IdentityModule identity;
    private final AuthenticationModule authentication;
    private final CatalogModule catalog;
    private final PricingModule pricing;
    private final OrderingModule ordering;
    private final BillingModule billing;
    private final CrmModule crm;
    private final HousekeepingModule housekeeping;
    private final UseCases useCases;
    private final @Nullable TaxIdChecker taxIds;

    Features(VisionCraft.Builder chosen) {
        Persistence store = chosen.persistence;
        Environment environment = environment(chosen);
        permissions = PermissionRegistry.of(declared(), chosen.hostPermissions);
        identity = new IdentityModule(store.identity(), permissions, chosen.issuer, chosen.random);
        authentication = new AuthenticationModule(
                store.authentication(), store.identity().users(), identity.newcomers(), settings(chosen), permissions);
        catalog =
                new CatalogModule(store.catalog().categories(), store.catalog().services());
        pricing = new PricingModule(store.pricing().prices(), store.catalog());
        DocumentTotaller totaller = new DocumentTotaller(chosen.tax, chosen.issuer);
        billing = new BillingModule(
                store.billing(),
                store.identity(),
                store.ordering(),
                chosen.issuer,
                chosen.invoicing,
                new TaxExchange(chosen.tax.exchange(), chosen.issuer.currency()),
                totaller);
        ordering = new OrderingModule(
                store.ordering(),
                store.identity(),
                store.catalog(),
                store.pricing(),
                totaller,
                chosen.issuer,
                environment,
                List.of(billing.moments()));
        crm = new CrmModule(
                store.crm(),
                store.identity(),
                store.catalog(),
                store.ordering(),
                authentication.authoriser(),
                chosen.crm,
                chosen.issuer,
                chosen.random);
        housekeeping = new HousekeepingModule(
                store.idempotency(), store.events(), store.authentication(), billing.retention());
        useCases = useCases(chosen, environment);
        taxIds = chosen.taxIdChecker;
    }

    private static List<DeclaredPermission> declared() {
        return Stream.of(
                        IdentityPermissions.all(),
                        AuthenticationPermissions.all(),
                        CatalogPermissions.all(),
                        PricingPermissions.all(),
                        OrderingPermissions.all(),
                        BillingPermissions.all(),
                        CrmPermissions.all(),
                        EventPermissions.all(),
                        HousekeepingPermissions.all())
                .flatMap(Collection::stream)
                .toList();
    }

    private static Environment environment(VisionCraft.Builder chosen) {
        return new Environment(
                chosen.clock,
                chosen.ids == null ? new UuidV7(chosen.clock, chosen.random) : chosen.ids,
                chosen.random,
                chosen.receiptLife,
                new Retries(chosen.attempts, chosen.random, chosen.metrics),
                new Deadlines(chosen.usualTime, chosen.longTime, chosen.nanoTime));
    }

    private static AuthenticationModule.Settings settings(VisionCraft.Builder chosen) {
        return new AuthenticationModule.Settings(
                chosen.passwordHasher,
                chosen.accessTokens,
                chosen.passwordPolicy,
                chosen.sessions,
                chosen.loginThrottle == null ? LoginThrottle.decaying(chosen.clock) : chosen.loginThrottle,
                chosen.blindRegistration,
                chosen.random,
                chosen.clock,
                chosen.nanoTime);
    }

    private UseCases useCases(VisionCraft.Builder chosen, Environment environment) {
        List<EventListener> listeners = new ArrayList<>(List.of(authentication.listener()));
        listeners.addAll(chosen.listeners);
        return new UseCases(
                chosen.persistence.transactions(),
                chosen.persistence.guards(),
                chosen.persistence.events(),
                chosen.persistence.idempotency(),
                authentication.authoriser(),
                chosen.validator == null ? Validation.byDefault() : Validation.on(chosen.validator),
                environment,
                listeners);
    }

    PermissionRegistry permissions() {
        return permissions;
    }

    UseCases useCases() {
        return useCases;
    }

    UserManagement users() {
        List<PersonalData> personalData = List.of(
                authentication.personalData(), ordering.personalData(), billing.personalData(), crm.personalData());
        return identity.users(useCases, personalData, moments(), taxIds);
    }

    RoleManagement roles() {
        return identity.roles(useCases, moments());
    }

    Authentication authentication() {
        return authentication.authentication(useCases);
    }

    private List<UserMoments> moments() {
        return List.of(authentication.moments(), crm.moments());
    }

    IdentityModule identity() {
        return identity;
    }

    CatalogModule catalog() {
        return catalog;
    }

    PricingModule pricing() {
        return pricing;
    }

    OrderingModule ordering() {
        return ordering;
    }

    BillingModule billing() {
        return billing;
    }

    CrmModule crm() {
        return crm;
    }

    HousekeepingModule housekeeping() {
        return housekeeping;
    }
}
