package io.visioncraft.pricing;

import io.visioncraft.access.DeclaredPermission;
import io.visioncraft.access.GeneralPrivilege;
import java.util.List;

/**
 * The permissions of pricing. Reading the prices now in force needs none (GEN-1). The texts are API, since hosts store them
 * in roles (GEN-2).
 */
public final class PricingPermissions {

    /** See prices of other instants than now. */
    public static final GeneralPrivilege PRICE_READ = GeneralPrivilege.of("price", "read");
    /** Set prices. */
    public static final GeneralPrivilege PRICE_MANAGE = GeneralPrivilege.of("price", "manage");

    private PricingPermissions() {}

    /** {@return all permissions of pricing, each with the built-in roles that hold it from the start} */
    public static List<DeclaredPermission> all() {
        return List.of(
                DeclaredPermission.forStaff(PRICE_READ.any(), "See past prices"),
                DeclaredPermission.forAdministrators(PRICE_MANAGE.any(), "Set prices"));
    }
}
