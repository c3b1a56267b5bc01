package io.visioncraft.catalog;

import static io.visioncraft.access.DeclaredPermission.forAdministrators;
import static io.visioncraft.access.DeclaredPermission.forStaff;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.GeneralPrivilege;
import java.util.List;

/**
 * The permissions of the catalogue. Reading categories and ACTIVE services needs none (GEN-1). The texts are API, since hosts
 * store them in roles (GEN-2).
 */
public final class CatalogPermissions {

    /** Change the tree of categories. */
    public static final GeneralPrivilege CATEGORY_MANAGE = GeneralPrivilege.of("category", "manage");
    /** See services that are not on offer, and the history of a service's status. */
    public static final GeneralPrivilege SERVICE_READ = GeneralPrivilege.of("service", "read");
    /** Create and change services. */
    public static final GeneralPrivilege SERVICE_MANAGE = GeneralPrivilege.of("service", "manage");

    private CatalogPermissions() {}

    /** {@return all permissions of the catalogue, each with the built-in roles that hold it from the start} */
    public static List<DeclaredPermission> all() {
        return List.of(
                forAdministrators(CATEGORY_MANAGE.any(), "Create, change, move and delete categories"),
                forStaff(SERVICE_READ.any(), "See services that are in preparation or retired, and their history"),
                forAdministrators(SERVICE_MANAGE.any(), "Create, change, activate, retire and move services"));
    }
}
