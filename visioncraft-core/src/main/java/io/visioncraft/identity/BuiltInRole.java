package io.visioncraft.identity;

/** The roles that every store has (ROL-2). */
public enum BuiltInRole {
    /** Holds every registered permission by definition; cannot be changed or deleted. */
    ADMIN,
    /** Those who work orders, invoices and CRM records; can be changed, not deleted. */
    STAFF,
    /** What registering gives (IDN-3); can be changed, not deleted. */
    CUSTOMER
}
