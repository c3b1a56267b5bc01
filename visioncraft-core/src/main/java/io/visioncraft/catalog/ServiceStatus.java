package io.visioncraft.catalog;

/** Where a service stands (SVC-1). */
public enum ServiceStatus {
    /** Being prepared; seen by staff only. */
    DRAFT,
    /** On offer: seen by everybody, can be ordered. */
    ACTIVE,
    /** No longer on offer; can come back. */
    RETIRED
}
