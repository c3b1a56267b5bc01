package io.visioncraft.catalog;

/** The status of a service (SVC-1). */
public enum ServiceStatus {
    /** In preparation: only callers with {@code service:read:any} see it. */
    DRAFT,
    /** On offer: everybody sees it and can order it. */
    ACTIVE,
    /** No longer on offer: hidden like a DRAFT, and can be activated again. */
    RETIRED
}
