package io.visioncraft.access;

/**
 * A permission that exists, and the built-in roles that hold it when a store is first set up. ADMIN holds all. Immutable and
 * thread-safe.
 *
 * @param permission its area, action and scope
 * @param description one sentence that says what it allows
 * @param staff whether the role STAFF starts with it
 * @param customer whether the role CUSTOMER starts with it
 */
public record DeclaredPermission(Permission permission, String description, boolean staff, boolean customer) {

    /**
     * {@return a permission that only ADMIN holds at first}
     *
     * @param permission its area, action and scope
     * @param description one sentence that says what it allows
     */
    public static DeclaredPermission forAdministrators(Permission permission, String description) {
        return new DeclaredPermission(permission, description, false, false);
    }

    /**
     * {@return a permission that ADMIN and STAFF hold at first}
     *
     * @param permission its area, action and scope
     * @param description one sentence that says what it allows
     */
    public static DeclaredPermission forStaff(Permission permission, String description) {
        return new DeclaredPermission(permission, description, true, false);
    }

    /**
     * {@return a permission that ADMIN and CUSTOMER hold at first}
     *
     * @param permission the permission, usually for the caller's own records
     * @param description one sentence that says what it allows
     */
    public static DeclaredPermission forCustomers(Permission permission, String description) {
        return new DeclaredPermission(permission, description, false, true);
    }
}
