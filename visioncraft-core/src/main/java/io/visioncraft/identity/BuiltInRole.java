package io.visioncraft.identity;

/** The roles that every bootstrapped store has (ROL-2). */
public enum BuiltInRole {
    /** Holds every registered permission by definition; cannot be changed or deleted. */
    ADMIN,
    /** For staff who work orders, invoices and CRM records; can be changed, not deleted. */
    STAFF,
    /** The role of a user who registers (IDN-3); can be changed, not deleted. */
    CUSTOMER
}
