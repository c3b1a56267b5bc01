package io.visioncraft.access;

/**
 * A permission that exists, and which of the built-in roles hold it when a store is first set up (ADMIN holds all). Immutable
 * and thread-safe.
 *
 * @param permission the permission
 * @param description what it allows, one sentence
 * @param staff whether the role STAFF starts with it
 * @param customer whether the role CUSTOMER starts with it
 */
public record DeclaredPermission(Permission permission, String description, boolean staff, boolean customer) {

    /** One that administrators alone hold at first. */
    public static DeclaredPermission forAdministrators(Permission permission, String description) {
        return new DeclaredPermission(permission, description, false, false);
    }

    /** One that staff holds too. */
    public static DeclaredPermission forStaff(Permission permission, String description) {
        return new DeclaredPermission(permission, description, true, false);
    }

    /** One that every customer holds for its own records. */
    public static DeclaredPermission forCustomers(Permission permission, String description) {
        return new DeclaredPermission(permission, description, false, true);
    }
}
